import { describe, expect, test } from "vitest";
import { fingerprintsOf } from "../../../lib/origins/fingerprints.ts";
import { SHORTEST_PASSAGE, type SharedPassage, sharedPassages } from "../../../lib/origins/shared-passages.ts";
import { wordsOf } from "../../../lib/origins/words.ts";
import { textOf } from "../../../lib/text/span.ts";
import { prose } from "./prose.ts";

const STORY =
  "The council of Velden voted on Tuesday to close the northern bridge for two years while engineers replace its piers.";

function between(left: string, right: string, commonplaces?: ReadonlySet<number>): SharedPassage[] {
  return sharedPassages(wordsOf(left), wordsOf(right), commonplaces);
}

describe("words", () => {
  const codesOf = (text: string) => [...wordsOf(text).codes];

  test.each([
    ["case", "The Council", "THE council"],
    ["white space", "the council", "the\n\n  council "],
    ["quotation marks", "“the” council", '"the" council'],
    ["apostrophes", "the council’s", "the council's"],
    ["a soft hyphen", "coun\u00adcil", "council"],
    ["ligatures", "oﬃce", "office"],
    ["accents of one or two code points", "café", "cafe\u0301"],
    ["dashes and stops", "the council – now", "the council. Now"],
  ])("%s is no difference", (_, one, other) => {
    expect(codesOf(one)).toEqual(codesOf(other));
  });

  test.each([
    ["another word", "council", "counsel"],
    ["an accent", "resume", "résumé"],
    ["another figure", "1998", "1989"],
  ])("%s is one", (_, one, other) => {
    expect(codesOf(one)).not.toEqual(codesOf(other));
  });

  test("spans are those of the words, also in scripts without spaces", () => {
    const text = "In 2024, it’s 東京 now.";
    const { starts, ends } = wordsOf(text);
    expect([...starts].map((start, at) => text.slice(start, ends[at]))).toEqual([
      "In",
      "2024",
      "it’s",
      "東",
      "京",
      "now",
    ]);
  });

  test("a speech that opens each paragraph anew is quoted to its end, and nothing behind it", () => {
    const { quoted } = wordsOf("He said: “One two.\n\n“Three four.” Then he left.\nFive “six” seven.");
    expect([...quoted].join("")).toBe("0011" + "11000" + "010");
  });
});

describe("passages", () => {
  test("are found with their places in both texts", () => {
    const left = `${prose("a", 30)} ${STORY} ${prose("b", 30)}`;
    const right = `${prose("c", 9)}\n\n“${STORY.toUpperCase()}”`;
    const [passage, ...others] = between(left, right);
    expect(others).toEqual([]);
    expect(passage && textOf(left, passage.left)).toBe(STORY.slice(0, -1));
    expect(passage && textOf(right, passage.right)).toBe(STORY.slice(0, -1).toUpperCase());
    expect(passage?.words).toBe(20);
    expect(passage?.quoted).toEqual({ left: 0, right: 20, both: 0 });
  });

  test.each([
    [SHORTEST_PASSAGE, 1],
    [SHORTEST_PASSAGE - 1, 0],
  ])("of %i words: %i", (words, count) => {
    const shared = prose("s", words);
    expect(between(`${prose("a", 20)} ${shared}`, `${shared} ${prose("b", 20)}`)).toHaveLength(count);
  });

  test.each([
    [32, 1],
    [31, 0],
  ])("of %i characters without spaces between: %i", (characters, count) => {
    const shared = Array.from({ length: characters }, (_, at) => String.fromCharCode(0x4e00 + 7 * at)).join("");
    const passages = between(`${prose("a", 20)} ${shared}`, `${shared}。${prose("b", 20)}`);
    expect(passages.map(({ words }) => words)).toEqual(Array(count).fill(16));
  });

  test("go on over a few words that were changed, which are not counted", () => {
    const [first, second] = [prose("s", 20), prose("t", 20)];
    const passages = between(`${first} so it was ${second}`, `${first} ${second}`);
    expect(passages.map(({ words }) => words)).toEqual([40]);
  });

  test("that were put in another order are two", () => {
    const [first, second] = [prose("s", 20), prose("t", 20)];
    const passages = between(`${first} ${second}`, `${second} ${first}`);
    expect(passages.map(({ words }) => words)).toEqual([20, 20]);
  });

  test("tell the words that both quote from those that one quotes", () => {
    const speech = prose("s", 20);
    const quotedIn = (left: string, right: string) => between(left, right).map(({ quoted }) => quoted);
    expect(quotedIn(`He said: “${speech}”`, `"${speech}", she wrote.`)).toEqual([{ left: 20, right: 20, both: 20 }]);
    expect(quotedIn(`He said: “${speech}”`, speech)).toEqual([{ left: 20, right: 0, both: 0 }]);
  });

  test.each([
    "This site uses cookies so that it can be read, and so do those whom it lets look on: choose what you like.",
    "© 2024 the Velden Herald and those who write for it in Velden, Orlo and Tarvia. All rights reserved everywhere.",
    "Diese Seite verwendet Cookies, damit sie sich merkt, was Sie beim letzten Mal gelesen haben und was noch nicht.",
  ])("of furniture are none: %s", (notice) => {
    expect(between(`${prose("a", 40)} ${notice}`, `${prose("b", 40)} ${notice}`)).toEqual([]);
  });

  test("that end in a formula are passages when they are long", () => {
    const story = `${prose("s", 200)}. All rights reserved.`;
    expect(between(story, story)).toHaveLength(1);
  });

  test("that very many texts have are none", () => {
    const standing = prose("s", 40);
    const frequent = new Set(fingerprintsOf(wordsOf(standing)));
    const [left, right] = [`${prose("a", 40)} ${standing}`, `${standing} ${prose("b", 40)}`];
    expect(between(left, right)).toHaveLength(1);
    expect(between(left, right, frequent)).toEqual([]);
  });

  test.each(["", "one two", "   \n"])("of %j are none", (text) => {
    expect(between(text, STORY)).toEqual([]);
    expect(between(text, text)).toEqual([]);
  });
});

describe("text that was made to be slow", () => {
  test("one word a hundred thousand times", () => {
    const same = "na ".repeat(100_000);
    expect(between(same, same).map(({ words }) => words)).toEqual([100_000]);
    expect(between(same, `no ${same}`)).toHaveLength(1);
  });

  test("the same dozen words over and over, with a stranger between", () => {
    const [left, right] = [`${prose("s", 12)} x `.repeat(10_000), `${prose("s", 12)} y `.repeat(10_000)];
    expect(between(left, right)).toEqual([]);
  });

  test("a word of a million letters, and a hundred thousand marks that open a quotation", () => {
    expect(between("x".repeat(1_000_000), "“a ".repeat(100_000))).toEqual([]);
  });
});
