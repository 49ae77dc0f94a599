import { expect, test } from "vitest";
import { claimsOver, numbersAmong } from "../../../lib/reviews/places.ts";

test.each([
  ["the first that stands", 0, 1],
  ["one that stands", 20, 2],
  ["the last that stands", 45, 3],
  ["one that was merged into the second", 31, 2],
  ["one before all, which only a text without words has", -1, 1],
])("%s has its number", (_, start, number) => {
  expect(numbersAmong([0, 20, 45])({ start })).toBe(number);
});

test("a claim that touches a span has no word of it", () => {
  const claims = [
    { start: 0, end: 10 },
    { start: 10, end: 12 },
    { start: 18, end: 25 },
    { start: 20, end: 30 },
  ];
  expect(claimsOver(claims, { start: 10, end: 20 })).toEqual(claims.slice(1, 3));
});
