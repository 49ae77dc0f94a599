import { expect, test } from "vitest";
import { inALine } from "../../../lib/text/in-a-line.ts";

test.each([
  ["Ask the harbour office.", 40, "Ask the harbour office."],
  ["  Ask\r\n\tthe\u0000 harbour  office. ", 40, "Ask the harbour office."],
  ["Ask the harbour office.", 23, "Ask the harbour office."],
  ["Ask the harbour office.", 22, "Ask the harbour…"],
  ["Ask the harbour office.", 16, "Ask the harbour…"],
  ["Donaudampfschifffahrt and more", 12, "Donaudampfs…"],
  ["A Donaudampfschifffahrt", 12, "A Donaudamp…"],
  ["ab😀cd", 4, "ab…"],
  ["ab😀cd", 5, "ab😀…"],
  [" \n ", 5, ""],
])("%j in %i", (text, max, line) => {
  expect(inALine(text, max)).toBe(line);
});
