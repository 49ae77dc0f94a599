import { expect, test } from "vitest";
import { filingLabel, newVerdictOf } from "../../../lib/reviews/commands.ts";
import { NewVerdict } from "../../../lib/reviews/model.ts";
import { Command, claimsOf, NEEDS, Steps, turnsBack, turnsForth } from "../../../lib/undo/model.ts";

const tags = (claimId: string, ...tags: ("unclear" | "overstated")[]) => ({ do: "tags" as const, claimId, tags });
const STEPS: Steps = [
  { before: tags("a"), after: tags("a", "unclear") },
  { before: tags("b"), after: tags("b", "unclear") },
  { before: tags("a", "unclear"), after: tags("a", "overstated") },
];

test("an act is undone the other way round, the last first, and redone as it was done", () => {
  expect(turnsForth(STEPS).map(({ from, to }) => ({ before: from, after: to }))).toEqual(STEPS);
  expect(turnsBack(STEPS)).toEqual(
    turnsForth(STEPS)
      .toReversed()
      .map(({ from, to }) => ({ from: to, to: from })),
  );
  expect(turnsBack(STEPS)[0]).toEqual({ from: tags("a", "overstated"), to: tags("a", "unclear") });
});

test("the claims of an act are named once, in their order", () => {
  expect(claimsOf(STEPS)).toEqual(["a", "b"]);
});

test("steps are stored and read, and nothing else is", () => {
  expect(Steps.parse(JSON.parse(JSON.stringify(STEPS)))).toEqual(STEPS);
  expect(Steps.safeParse([{ before: { do: "delete", claimId: "a" }, after: tags("a") }]).success).toBe(false);
});

test("every command takes an ability", () => {
  expect(Object.keys(NEEDS).toSorted()).toEqual(
    Command.options.flatMap(({ shape }) => [...shape.do.values]).toSorted(),
  );
});

test("a verdict is filed again just as it said", () => {
  const said = { code: "refuted", rationale: "r", detail: "d", confidence: "low", confidenceReason: "c" } as const;
  const full = { ...said, evidenceIds: ["e1"] };
  expect(newVerdictOf(full)).toEqual(full);
  const bare = { ...full, detail: null, confidence: null, confidenceReason: null, evidenceIds: [] };
  expect(newVerdictOf(bare)).toEqual({ code: "refuted", rationale: "r", evidenceIds: [] });
  expect(NewVerdict.safeParse(newVerdictOf(bare)).success).toBe(true);
});

test("what was filed is told by the words of the verdict", () => {
  expect([filingLabel("refuted", 1), filingLabel("mostly-supported", 14)]).toEqual([
    "Judge as refuted",
    "Judge 14 claims as supported with a caveat",
  ]);
});
