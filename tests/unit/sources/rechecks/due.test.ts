import { expect, test } from "vitest";
import { dueAt, dueBefore, lastOf } from "../../../../lib/sources/rechecks/due.ts";

const day = (number: number, hour = 12) => new Date(Date.UTC(2026, 10, number, hour));

test.each([
  ["a copy, a week later", null, 7, day(8)],
  ["a page that was as it was, a week later", "same", 7, day(8)],
  ["a page that has changed, a week later", "changed", 7, day(8)],
  ["a page that was missed once, the next day", "missed", 7, day(2)],
  ["a page that is gone, a week later: it may come back", "gone", 7, day(8)],
  ["a page that could not be read, a week later", "unread", 7, day(8)],
  ["a page that was missed, where all are looked at daily", "missed", 1, day(2)],
] as const)("%s", (_name, outcome, days, at) => {
  expect(dueAt({ at: day(1), outcome }, days)).toEqual(at);
});

test("what was looked at within a day is not even asked about", () => {
  expect(dueBefore(day(8), 7)).toEqual(day(7));
  expect(dueBefore(day(8), 1)).toEqual(day(7));
});

test("the newer of a copy and a look counts, and of two at once the look", () => {
  const copy = { at: day(3), outcome: null };
  expect(lastOf(copy, undefined)).toBe(copy);
  expect(lastOf(copy, { at: day(2), outcome: "missed" })).toBe(copy);
  expect(lastOf(copy, { at: day(3), outcome: "missed" }).outcome).toBe("missed");
});
