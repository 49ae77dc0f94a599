import fc from "fast-check";
import { expect, test } from "vitest";
import { codePointsOf, codeUnitsOf } from "../../lib/text/code-points.ts";
import { rendered, textIn } from "../support/rendered.ts";
import { aNote, aReport, aVerdict } from "../support/report-fixture.ts";

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
/** Words of a sentence: with no white space at their ends, so that they are the sentence. */
const sentence = fc
  .array(fc.constantFrom(...PIECES.filter((piece) => !/[\uD83D\uDE00]$/u.test(piece) || piece.length > 1)), {
    minLength: 1,
    maxLength: 12,
  })
  .map((pieces) => `x${pieces.join("")}.`);

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

test("a position in code points leads back to the one in code units", () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.string({ unit: "binary" })), (text) => {
      const [codePoint, codeUnit] = [codePointsOf(text), codeUnitsOf(text)];
      let unit = 0;
      for (const character of text) {
        expect(codeUnit(codePoint(unit))).toBe(unit);
        unit += character.length;
      }
      expect(codeUnit(codePoint(unit))).toBe(unit);
    }),
    { numRuns: 1_000, seed: 2017 },
  );
});

type Selector = { readonly type: string; readonly exact: string; readonly start: number; readonly end: number };

test("where an annotation says it stands, the text has its words, and around them what it says is around them", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
      (article) => {
        const report = aReport(
          article.map((sentences, block) =>
            sentences.map((text, at) => ({
              text,
              verdicts: [aVerdict()],
              notes: [aNote({ id: `note-${block}-${at}` })],
            })),
          ),
        );
        const characters = [...report.document.text];
        const { first } = JSON.parse(textIn(rendered("webannotation", report)));
        expect(first.items).toHaveLength(2 * article.flat().length);
        for (const { target } of first.items) {
          const [quote, position] = target.selector as [Selector & { prefix?: string; suffix?: string }, Selector];
          expect(characters.slice(position.start, position.end).join("")).toBe(quote.exact);
          expect(
            characters
              .slice(0, position.start)
              .join("")
              .endsWith(quote.prefix ?? ""),
          ).toBe(true);
          expect(
            characters
              .slice(position.end)
              .join("")
              .startsWith(quote.suffix ?? ""),
          ).toBe(true);
        }
      },
    ),
    { numRuns: 200, seed: 2017 },
  );
});
