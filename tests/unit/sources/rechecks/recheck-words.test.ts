import { expect, test } from "vitest";
import type { Recheck } from "../../../../lib/sources/rechecks/model.ts";
import { recheckInWords } from "../../../../lib/sources/rechecks/recheck-words.ts";

const look = (parts: Partial<Recheck>) => recheckInWords({ outcome: "same", lost: [], sentence: null, ...parts });

test("what a look found is told in a sentence, and what speaks against the source stands out", () => {
  expect(look({})).toEqual({
    label: "As it was.",
    isBad: false,
    rest: "Every quote that was found in a kept copy is still there.",
  });
  expect(look({ outcome: "changed", lost: ["a"] })).toEqual({
    label: "Changed.",
    isBad: true,
    rest: "1 quote found in a kept copy is no longer on the page.",
  });
  expect(look({ lost: ["a", "b"] }).rest).toBe("2 quotes found in a kept copy are no longer on the page.");
  expect(look({ outcome: "gone", sentence: "There is no such page." })).toMatchObject({ label: "Gone.", isBad: true });
  expect(look({ outcome: "missed", sentence: "It did not come." })).toMatchObject({ isBad: false });
});
