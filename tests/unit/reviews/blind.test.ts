import { expect, test } from "vitest";
import type { Role } from "../../../lib/auth/model.ts";
import { hasJudgedWords, onlookerOf, untellingState, visibleVerdicts } from "../../../lib/reviews/blind.ts";

const verdicts = [{ reviewer: { id: "rita" } }, { reviewer: { id: "omar" } }];
const onlooker = (userId: string, ...roles: Role[]) => onlookerOf({ userId, roles: new Set(roles) }, false);

test.each<[string, ReturnType<typeof onlooker>, number]>([
  ["a reviewer who filed one", onlooker("rita", "reviewer"), 2],
  ["a reviewer who filed none", onlooker("nina", "reviewer"), 0],
  ["an editor", onlooker("erin", "editor"), 2],
  ["an editor who is also a reviewer and filed none", onlooker("erin", "editor", "reviewer"), 0],
  ["a viewer", onlooker("vera", "viewer"), 2],
])("%s", (_, who, shown) => {
  const seen = visibleVerdicts(verdicts, who);
  expect(seen.shown).toHaveLength(shown);
  expect(seen.withheld).toBe(verdicts.length - shown);
});

test("who wrote the text is no reviewer of it, and the installation is nobody", () => {
  expect(visibleVerdicts(verdicts, onlookerOf({ userId: "bo", roles: new Set(["reviewer"]) }, true)).withheld).toBe(0);
  expect(visibleVerdicts(verdicts, onlookerOf(null, false)).withheld).toBe(0);
});

// The claim had the words from 10 to 30 before it was split.
test.each<[string, [start: number, end: number][], boolean]>([
  ["nothing is left to judge", [], true],
  ["one piece is", [[21, 30]], false],
  [
    "all of them are",
    [
      [10, 20],
      [21, 30],
    ],
    false,
  ],
  ["a claim is that it was merged into", [[0, 50]], false],
  [
    "its neighbours are",
    [
      [0, 10],
      [30, 50],
    ],
    true,
  ],
])("of a claim that was split away, when %s, its words are judged or not", (_, unjudged, judged) => {
  const spans = unjudged.map(([start, end]) => ({ start, end }));
  expect(hasJudgedWords({ start: 10, end: 30 }, spans)).toBe(judged);
});

test.each<[string, ReturnType<typeof onlooker>, boolean, string[]]>([
  ["a reviewer who has its words still before them", onlooker("nina", "reviewer"), false, []],
  ["who filed on it themselves, and has its words before them again", onlooker("rita", "reviewer"), false, ["rita"]],
  ["a reviewer who has judged its words", onlooker("nina", "reviewer"), true, ["rita", "omar"]],
  ["who can file no verdict", onlooker("vera", "viewer"), false, ["rita", "omar"]],
])("of a claim that was split away, %s sees the right verdicts", (_, who, hasJudged, names) => {
  const { shown, withheld } = visibleVerdicts(verdicts, who, hasJudged);
  expect(shown.map(({ reviewer }) => reviewer.id)).toEqual(names);
  expect(withheld).toBe(verdicts.length - names.length);
});

test("a state that tells whether others agree is not shown while their verdicts are withheld", () => {
  expect(["verified", "contested", "proposed", "stale"].map((state) => untellingState(state as "verified"))).toEqual([
    "proposed",
    "proposed",
    "proposed",
    "stale",
  ]);
});
