import fc from "fast-check";
import { expect, test } from "vitest";
import { segment } from "../../lib/documents/segment.ts";

// Everything that has broken a sentence splitter: every kind of stop, unbalanced marks, joiners, halves of characters.
const HOSTILE = [
  ..." \t\n\r\f\v\u00A0\u0085\u2028\u2029\u200B\u3000\uFEFF\0",
  ...".!?…。！？؟۔।॥։:;,·•",
  ..."\"'“”‘’«»„‹›()[]{}（）「」『』",
  ..."-–—*_`~#>|+=\\/@&%$§№©™",
  ...["a", "B", "é", "ß", "İ", "я", "Ж", "ب", "ה", "क", "中", "あ", "ገ", "க", "0", "7", "٣", "IV"],
  ...["e\u0301", "\u0301", "\u202E", "\u200D", "\u00AD", "👩‍👩‍👧", "😀", "𝐀", "\uD83D", "\uDE00", ":)", "<3"],
  ...[
    "\r\n",
    "\n\n",
    "\n\n\n",
    "... ",
    ". . .",
    "?!",
    ".)",
    '." ',
    "[1]",
    "](",
    "![",
    "---\n",
    "```\n",
    "<!--",
    "-->",
    "| a | b |\n",
  ],
  ...[
    "Mr. ",
    "U.S. ",
    "e.g. ",
    "p. 55",
    "Ph.D.",
    "z. B. ",
    "т. е. ",
    "1. ",
    "2) ",
    "(a) ",
    "12. ",
    "3.14",
    "The ",
    "He said ",
    "by ",
  ],
  ...[
    "http://a.b/c?d=e.",
    "x@y.org",
    "www.example.com",
    "Similar Posts\n",
    "By Ann Lee\n",
    "Originally published on X\n",
    "5 min read\n",
  ],
];

const hostileText = fc.oneof(
  fc.array(fc.constantFrom(...HOSTILE), { maxLength: 60 }).map((pieces) => pieces.join("")),
  fc
    .array(fc.constantFrom(...HOSTILE), { minLength: 60, maxLength: 400, size: "max" })
    .map((pieces) => pieces.join("")),
  fc.string({ unit: "binary", maxLength: 80 }),
);

const options = fc.record(
  {
    type: fc.constantFrom("text" as const, "markdown" as const),
    lang: fc.constantFrom("en", "de", "fr", "ru", "ar", "hi", "ja", "hy", "el", "tr", "pt-BR", "xx"),
  },
  { requiredKeys: [] },
);

const RUNS = { numRuns: 10_000, seed: 20221125 };

test("segments and the white space between them are the text, whatever the text", () => {
  fc.assert(
    fc.property(hostileText, options, (text, how) => {
      let at = 0;
      for (const { start, end } of segment(text, how).segments) {
        expect(text.slice(at, start), "a gap holds white space alone").not.toMatch(/\S/);
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        expect(text.slice(start, end), "a segment is trimmed").toBe(text.slice(start, end).trim());
        at = end;
      }
      expect(text.slice(at), "nothing is left behind the last segment").not.toMatch(/\S/);
    }),
    RUNS,
  );
});

test("no segment cuts a surrogate pair in two", () => {
  const splits = (text: string, at: number) => /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));
  fc.assert(
    fc.property(hostileText, options, (text, how) => {
      for (const { start, end } of segment(text, how).segments) {
        expect(splits(text, start)).toBe(false);
        expect(splits(text, end)).toBe(false);
      }
    }),
    RUNS,
  );
});

test("blocks are numbered upwards from 1 without a gap, and one block has one role", () => {
  fc.assert(
    fc.property(hostileText, options, (text, how) => {
      let previous = { block: 0, role: "" };
      for (const { block, role, reason } of segment(text, how).segments) {
        expect(reason).not.toBe("");
        if (block === previous.block) expect(role).toBe(previous.role);
        else expect(block).toBe(previous.block + 1);
        previous = { block, role };
      }
    }),
    RUNS,
  );
});

test("the same text gives the same segments, and naming the guessed language changes nothing", () => {
  fc.assert(
    fc.property(hostileText, fc.constantFrom("text" as const, "markdown" as const), (text, type) => {
      const guessed = segment(text, { type });
      expect(segment(text, { type, lang: guessed.lang })).toEqual(guessed);
    }),
    { ...RUNS, numRuns: 2_000 },
  );
});

// Texts on which a scanner with an unbounded look back or ahead grows quadratic; they are tiled like any other.
const WORST = [
  ". ",
  "...",
  "?!",
  '"',
  "(",
  ")",
  '"(',
  '."',
  "U.S.",
  "A. B. ",
  "1.",
  "1. a ",
  "a) ",
  "http://a.b/",
  "[",
  "](",
  "<!--",
  "```\n",
  "> ",
  "- ",
  "# ",
  "| ",
  "word . . . ",
  "\n",
  " ",
  "e\u0301",
  "\uD83D",
  "。」",
  "*_",
  "x",
  "Mr. ",
  "[^",
  "---\n",
  "=\n",
  "a\n",
  "😀",
  ".)",
  " :)",
];

test.each(WORST)("a text of %j alone between two words is tiled at fifty thousand repetitions", (piece) => {
  const text = `a ${piece.repeat(50_000)} b`;
  for (const type of ["text", "markdown"] as const) {
    let at = 0;
    for (const { start, end } of segment(text, { type, lang: "en" }).segments) {
      if (/\S/.test(text.slice(at, start))) throw new Error(`characters ${at} to ${start} are in no segment`);
      at = end;
    }
    expect(text.slice(at)).not.toMatch(/\S/);
  }
});

test("two million characters are cut into as many sentences as they hold", () => {
  const sentence = "The council met on 3 May. ";
  const count = Math.floor(2_000_000 / sentence.length);
  expect(segment(sentence.repeat(count), { lang: "en" }).segments).toHaveLength(count);
});
