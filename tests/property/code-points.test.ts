import fc from "fast-check";
import { expect, test } from "vitest";
import { codePointsOf } from "../../lib/text/code-points.ts";

// Letters, combining marks, letters and pictures beyond the first plane, pictures put together, and half a pair.
const PIECES = [
  "a",
  "é",
  "e\u0301",
  "\u0301",
  "𝔸",
  "𐐷",
  "😀",
  "👩\u200D🔬",
  "🇳🇴",
  "क्\u200Dष",
  "中",
  " ",
  "\uD83D",
  "\uDE00",
];
const anyText = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(""));

test("a position in code points is how many characters stand before it", () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.string({ unit: "binary" })), (text) => {
      const codePoint = codePointsOf(text);
      let [unit, points] = [0, 0];
      for (const character of text) {
        expect(codePoint(unit)).toBe(points);
        // Inside a pair there is no position but its own.
        if (character.length === 2) expect(codePoint(unit + 1)).toBe(points);
        unit += character.length;
        points += 1;
      }
      expect(codePoint(unit)).toBe(points);
    }),
    { numRuns: 1_000, seed: 2017 },
  );
});
