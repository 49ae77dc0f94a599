import { expect, test } from "vitest";
import { WordReader } from "../../../lib/matches/word-reader.ts";

// The folded words; a small word stands in brackets.
const read = (text: string, lang: string) =>
  new WordReader(lang)
    .read(text)
    .map(({ folded, term }) => (term === null ? `(${folded})` : folded))
    .join(" ");

test.each([
  ["en", "The mayor's dogs don't swim.", "(the) mayor dogs (don) swim"],
  ["en", "They’re 15,000 strong, or twelve.", "(they) 15000 strong (or) 12"],
  ["en", "U.S. troops in Köln, COVID-19, 5G, the 1990s, the 3rd", "us troops (in) koln covid 19 5g (the) 1990 (the) 3"],
  ["en", "see https://example.org/a-b?c river.http://t.example/x pic.twitter.com/Ab1 sea", "see river sea"],
  ["en", "#SaveTheRiver2020 #border#chairs @AdaExample_", "save (the) river 2020 border chairs ada example"],
  ["en", "3.5 percent", "3.5 percent"],
  ["de", "1.500 Brücken für die Stadt", "1500 brucken (fur) (die) stadt"],
  ["fr", "L’école d'Oran", "(l) ecole (d) oran"],
  ["ar", "المدرسة ٢٠٢٠", "المدرسة 2020"],
  ["ar", "ﷺ ــ \u0301", "صلىاللهعليهوسلم (ــ)"],
  ["en", "", ""],
  ["en", "— !? 😀 —", ""],
])("%s: %s", (lang, text, words) => {
  expect(read(text, lang)).toBe(words);
});

test("where no spaces part the words, each character is found with the one after it", () => {
  expect(new WordReader("ja").read("東京都。G7会議").map(({ term }) => term)).toEqual([
    "東京",
    "京都",
    null,
    "g7",
    "会議",
    null,
  ]);
});
