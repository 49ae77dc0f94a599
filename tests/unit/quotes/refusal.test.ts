import { expect, test } from "vitest";
import { foldText } from "../../../lib/quotes/fold.ts";
import { REFUSALS, whyNotFound } from "../../../lib/quotes/refusal.ts";

const SOURCE = foldText("The first bridge was built by the town in 1974. The second was never built at all.");

test.each([
  ["", "empty"],
  ["\u200B", "empty"],
  ["The first bridge … in 1974.", "elided"],
  ["The first bridge [...] in 1974.", "elided"],
  ["The first bridge ... in 1974. . . . built at all", "elided"],
  ["in 1974 … The first bridge", "absent"],
  ["The first bridge was built by the council in 1974.", "altered"],
  ["Rents rose faster than wages did.", "absent"],
])("%s is refused as %s", (quote, reason) => {
  expect(whyNotFound(SOURCE, quote).reason).toBe(reason);
});

test("only what is altered comes with the nearest passage, and each has its sentence", () => {
  expect(whyNotFound(SOURCE, "The first bridge was built by the council in 1974.").nearest?.differences).toHaveLength(
    1,
  );
  expect(whyNotFound(SOURCE, "The first bridge … in 1974.").nearest).toBeNull();
  for (const sentence of Object.values(REFUSALS)) expect(sentence).toMatch(/^[A-Z].*\.$/);
});
