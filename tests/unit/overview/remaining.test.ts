import { expect, test } from "vitest";
import { isBlindToSome } from "../../../lib/overview/blindness.ts";
import { isDone, unmetGates } from "../../../lib/overview/remaining.ts";
import { workloadOf } from "../../../lib/overview/workload.ts";
import type { ClaimState } from "../../../lib/reviews/model.ts";

const gate = (code: string, met: boolean) => ({
  code,
  met,
  sentence: `${code} in words`,
  exceptable: false,
  reason: null,
});

test("unmet gates are counted, the most frequent first, on claims that still go to sign-off", () => {
  const claim = (state: ClaimState, ...gates: ReturnType<typeof gate>[]) => ({ state, gates });
  const gates = unmetGates([
    claim("proposed", gate("second", false), gate("primary", true)),
    claim("contested", gate("primary", false), gate("words", false)),
    claim("adjudicated", gate("primary", false)),
    claim("signed-off", gate("second", false)),
    claim("waived", gate("second", false)),
    claim("superseded", gate("second", false)),
  ]);
  expect(gates).toEqual([
    { code: "primary", sentence: "primary in words", claims: 2 },
    { code: "second", sentence: "second in words", claims: 1 },
    { code: "words", sentence: "words in words", claims: 1 },
  ]);
});

test.each<[ClaimState, boolean]>([
  ["untriaged", false],
  ["open", false],
  ["query", false],
  ["stale", false],
  ["proposed", false],
  ["verified", false],
  ["contested", false],
  ["adjudicated", true],
  ["signed-off", true],
  ["corrected", true],
  ["waived", true],
  ["not-checkable", true],
])("a %s claim that somebody else judged leaves its assignee done: %s", (state, done) => {
  expect(isDone(state, false)).toBe(done);
  expect(isDone(state, true)).toBe(true);
});

test("the workload lists everybody with anything to do or done, those with the most to do first", () => {
  const load = workloadOf(
    {
      assigned: [
        { userId: "ben", done: false },
        { userId: "ben", done: true },
      ],
      verdicts: [{ userId: "ada" }, { userId: "ada" }, { userId: "ben" }],
      lastActive: new Map([
        ["erin", "2026-11-23T12:00:00.000Z"],
        ["ada", "2026-11-23T13:00:00.000Z"],
      ]),
    },
    (id) => ({ id, name: id.toUpperCase() }),
  );
  expect(load.map(({ person, assigned, verdicts }) => [person.name, assigned.open, assigned.done, verdicts])).toEqual([
    ["BEN", 1, 1, 1],
    ["ADA", 0, 0, 2],
    ["ERIN", 0, 0, 0],
  ]);
  expect(load.map(({ lastActiveAt }) => lastActiveAt?.slice(11, 13) ?? null)).toEqual([null, "13", "12"]);
});

// Claim c1 has the words from 0 to 20; c2 and c3 are what it was split into.
const claim = (id: string, start: number, end: number, state: ClaimState, mine: boolean) => ({
  id,
  start,
  end,
  state,
  mine,
});

test.each<[string, ReturnType<typeof claim>[], boolean]>([
  ["a claim others judged and they did not", [claim("c1", 0, 20, "proposed", false)], true],
  ["a claim others judged once, and nobody does now", [claim("c1", 0, 20, "open", false)], true],
  ["a claim they judged as well", [claim("c1", 0, 20, "verified", true)], false],
  ["a claim others judged, signed off", [claim("c1", 0, 20, "signed-off", false)], false],
  ["a claim nobody else judged", [claim("c9", 0, 20, "open", false)], false],
  [
    "a claim that was split, one piece of which they have not judged",
    [
      claim("c1", 0, 20, "superseded", true),
      claim("c2", 0, 9, "proposed", true),
      claim("c3", 10, 20, "untriaged", false),
    ],
    true,
  ],
  [
    "a claim that was split, all pieces of which they have judged",
    [
      claim("c1", 0, 20, "superseded", false),
      claim("c2", 0, 9, "proposed", true),
      claim("c3", 10, 20, "proposed", true),
    ],
    false,
  ],
])("a reviewer before %s is blind or not", (_, claims, blind) => {
  const judged = new Set(["c1"]);
  expect(isBlindToSome(claims, judged, { userId: "ada", mayReview: true })).toBe(blind);
  expect(isBlindToSome(claims, judged, { userId: "erin", mayReview: false })).toBe(false);
});
