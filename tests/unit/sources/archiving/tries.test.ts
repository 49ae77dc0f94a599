import { expect, test } from "vitest";
import { pauseAfter, stepFor } from "../../../../lib/sources/archiving/tries.ts";

const NOW = new Date(Date.UTC(2026, 10, 23, 12));
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);

test.each([
  ["one that was never tried", { tries: 0, triedAt: null, job: null }, "begin"],
  ["one the archive is at", { tries: 0, triedAt: ago(1), job: "spn2-1" }, "ask"],
  ["one the archive is at for too long", { tries: 0, triedAt: ago(16), job: "spn2-1" }, "give-up"],
  ["one that failed a moment ago", { tries: 1, triedAt: ago(4), job: null }, "wait"],
  ["one that failed a while ago", { tries: 1, triedAt: ago(5), job: null }, "begin"],
  ["one that failed twice, a while ago", { tries: 2, triedAt: ago(24), job: null }, "wait"],
  ["one that failed twice, long ago", { tries: 2, triedAt: ago(25), job: null }, "begin"],
] as const)("%s", (_name, waiting, step) => {
  expect(stepFor(waiting, NOW)).toBe(step);
});

test("each pause is longer than the one before", () => {
  expect([1, 2].map(pauseAfter)).toEqual([5 * 60_000, 25 * 60_000]);
});
