import fc from "fast-check";
import { expect, test } from "vitest";
import { elementsIn } from "../../lib/elements/find-elements.ts";
import { worthOf } from "../../lib/elements/worth.ts";

// What elements are made of, and what breaks offsets: marks, joiners, halves of characters, unbalanced quotations.
const PIECES = [
  ..." \t\n\u00A0\u200B\u3000\uFEFF",
  ...".,;:!?…。？\"'“”‘’«»„()[]-–—/%°$€№&",
  ...[
    "The ",
    "of ",
    "and ",
    "van der ",
    "al-",
    "d'",
    "l'",
    "Dr. ",
    "President ",
    "King ",
    "St. ",
    "Inc.",
    "U.S. ",
    "J. ",
  ],
  ...["Angela ", "Merkel", "NATO", "Ministry ", "São ", "Paulo", "O'Neill's ", "iRobot ", "Москва ", "Ελλάδα "],
  ...[
    "1,000",
    "3.2",
    "1 000",
    "52-48",
    "1914–1918",
    "31/07/2016",
    "2024年3月12日",
    "٣٫٥",
    "९",
    "½",
    "Ⅻ",
    "million ",
    "percent ",
  ],
  ...["12 March ", "2019", "'90s", "19th century ", "last Tuesday ", "BC ", "v. Chr. ", "three years ago "],
  ...["most ", "largest ", "because ", "more than ", "according to ", "not ", "didn't ", "没有", "导致", "三百万人"],
  ...["e\u0301", "\u0301", "\u202E", "\u200D", "\u00AD", "👩‍👩‍👧", "😀", "𝐀", "\uD83D", "\uDE00", "İ", "ß", "ﬁ"],
];

const hostileText = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join("")),
  fc.string({ unit: "binary", maxLength: 60 }),
);
const language = fc.constantFrom("en", "de", "fr", "es", "ru", "ar", "hi", "zh", "ja", "ko", "en-GB", "nb", "xx", "");

const RUNS = { numRuns: 10_000, seed: 20221125 };

function cutsPair(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));
}

test("elements lie inside the text, ascend, are trimmed, and cut no character in two", () => {
  fc.assert(
    fc.property(hostileText, language, (text, lang) => {
      let last = 0;
      for (const { start, end } of elementsIn(text, lang)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
        expect(cutsPair(text, start) || cutsPair(text, end)).toBe(false);
        last = start;
      }
    }),
    RUNS,
  );
});

test("only a quotation overlaps another element", () => {
  fc.assert(
    fc.property(hostileText, language, (text, lang) => {
      const elements = elementsIn(text, lang);
      for (const kinds of [["quotation"], elements.map(({ kind }) => kind).filter((kind) => kind !== "quotation")]) {
        const chosen = elements.filter(({ kind }) => kinds.includes(kind));
        for (const [index, { start }] of chosen.entries())
          expect(start).toBeGreaterThanOrEqual(chosen[index - 1]?.end ?? 0);
      }
    }),
    RUNS,
  );
});

test("worth lies between 0 and 1 and is the same for the same text", () => {
  fc.assert(
    fc.property(hostileText, language, (text, lang) => {
      const judged = worthOf(text, elementsIn(text, lang), lang);
      expect(judged.worth).toBeGreaterThanOrEqual(0);
      expect(judged.worth).toBeLessThanOrEqual(1);
      expect(worthOf(text, elementsIn(text, lang), lang)).toEqual(judged);
    }),
    RUNS,
  );
});

const LETTERED = [
  "é",
  "ü",
  "São ",
  "José ",
  "Müller ",
  "Ärzte ",
  "él ",
  "más de ",
  "größte ",
  "à cause de ",
  "12. März 2024 ",
  "10 % ",
  "“",
  "”",
  ". ",
];

test("a text in composed and in decomposed letters has the same elements", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...LETTERED, "Paris ", "Angela ", "2019 "), { maxLength: 20 }),
      fc.constantFrom("en", "de", "fr", "es"),
      (pieces, lang) => {
        const [composed, decomposed] = [pieces.join("").normalize("NFC"), pieces.join("").normalize("NFD")];
        const shown = (text: string) =>
          elementsIn(text, lang).map(({ start, end, kind, of }) => [kind, of, text.slice(start, end).normalize("NFC")]);
        expect(shown(decomposed)).toEqual(shown(composed));
      },
    ),
    { numRuns: 2000, seed: 20221125 },
  );
});

// A cost that grows with the square of the length would take many minutes on these, and a test has two.
const LONG = 200_000;

test.each([
  "a.",
  "a'",
  "A B ",
  "the ",
  "1-",
  "1,",
  "“",
  "'a ",
  "“a",
  "of ",
  "University of the ",
  "van ",
  "Dr. ",
  "five and ",
  "million ",
  "last ",
  "12 March ",
  "A.",
  "三",
  "1万",
  "最",
  "A-",
  "é\u0301",
  "King ",
  "5 to ",
  "one in ",
])("a long text of nothing but %j is read in one pass", (piece) => {
  const text = piece.repeat(Math.ceil(LONG / piece.length));
  for (const lang of ["en", "zh"]) expect(worthOf(text, elementsIn(text, lang), lang).worth).toBeLessThanOrEqual(1);
});
