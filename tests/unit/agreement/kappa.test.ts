import { expect, test } from "vitest";
import { kappa } from "../../../lib/agreement/kappa.ts";
import { figureOf } from "../../../lib/agreement/model.ts";
import { fail, ok } from "../../../lib/result.ts";

type Pairs = (readonly [string, string])[];

const times = (count: number, a: string, b: string): Pairs => Array.from({ length: count }, () => [a, b] as const);

test.each<[string, Pairs, ReturnType<typeof kappa>]>([
  ["nothing in common", [], fail("nothing-in-common")],
  ["one category throughout, by both", times(9, "a", "a"), fail("nothing-varies")],
  ["each a category of their own", times(9, "a", "b"), ok(0)],
  ["agreement on two categories", [...times(3, "a", "a"), ...times(5, "b", "b")], ok(1)],
  ["each the opposite of the other", [...times(4, "a", "b"), ...times(4, "b", "a")], ok(-1)],
  // 35 of 50 alike; by chance 0.5 · 0.6 + 0.5 · 0.4 = 0.5 of them: (0.7 − 0.5) / (1 − 0.5).
  [
    "a table of four by hand",
    [...times(20, "y", "y"), ...times(5, "y", "n"), ...times(10, "n", "y"), ...times(15, "n", "n")],
    ok(expect.closeTo(0.4, 12)),
  ],
])("%s", (_, pairs, expected) => {
  expect(kappa(pairs)).toEqual(expected);
});

test("what is not defined is answered as a sentence, never as a number", () => {
  expect(figureOf(kappa([]))).toEqual({ value: null, why: "The two have judged nothing in common." });
  expect(figureOf(kappa(times(2, "a", "b")))).toEqual({ value: 0, why: null });
});
