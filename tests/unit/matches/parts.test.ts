import { expect, test } from "vitest";
import { partsOf } from "../../../lib/matches/parts.ts";

const CLAIMS = new Map([
  ["clean", 4],
  ["river", 9],
  ["riverbank", 2],
  ["bank", 3],
  ["day", 7],
  ["ers", 1],
  ["sea", 4],
  ["typo", 1],
]);

test.each([
  ["cleanriver", ["clean", "river"]],
  ["cleanriverday", ["clean", "river", "day"]],
  // The longest parts.
  ["cleanriverbank", ["clean", "riverbank"]],
  // A part must be known, a short one well, and a word is not its own part.
  ["cleanrivers", null],
  ["cleantypo", null],
  ["cleansea", null],
  ["river", null],
  ["riverbank", ["river", "bank"]],
  ["", null],
  ["clean".repeat(9), null],
])("%s", (word, parts) => {
  expect(partsOf(word, (part) => CLAIMS.get(part) ?? 0)).toEqual(parts);
});
