import { expect, test } from "vitest";
import { stem } from "../../../lib/matches/stem.ts";
import { fold } from "../../../lib/text/fold.ts";

// Words that have to meet, by language; each line is one stem.
test.each<[lang: string, words: string[]]>([
  ["en", ["vaccinate", "vaccinated", "vaccination", "vaccinations"]],
  ["en", ["city", "cities"]],
  ["en", ["run", "running"]],
  ["en", ["hope", "hoped", "hoping"]],
  ["en", ["nation", "nations", "national", "nationally"]],
  ["en", ["cry", "cries", "cried", "crying"]],
  ["en", ["use", "uses", "used", "using"]],
  ["de", ["Brücke", "Brücken"]],
  ["fr", ["maison", "maisons"]],
  ["es", ["elegido", "elegidos", "elegida"]],
  ["ru", ["река", "реки", "рекой"]],
  ["ar", ["المدرسة", "مدرسة", "مدرسات", "والمدرسة"]],
  ["ar", ["أحمد", "احمد"]],
])("%s: %j have one stem", (lang, words) => {
  expect(new Set(words.map((word) => stem(fold(word), lang))).size).toBe(1);
});

// The cases that make Porter2 what it is, and words that must not meet.
test.each([
  ["by", "by"],
  ["dying", "die"],
  ["hopping", "hop"],
  ["hopefulness", "hope"],
  ["generate", "generat"],
  ["general", "general"],
  ["gas", "gas"],
  ["agreed", "agre"],
  ["feed", "feed"],
  ["knightly", "knight"],
  ["electrical", "electr"],
  ["ideology", "ideolog"],
  ["succeeding", "succeed"],
  ["youth", "youth"],
  ["say", "say"],
  ["sky", "sky"],
])("English %s gives %s", (word, expected) => {
  expect(stem(word, "en")).toBe(expected);
});

test("a word of a script of its own is stemmed by its own rules, whatever language is told; others are left alone", () => {
  expect(stem("реками", "en")).toBe(stem("река", "ru"));
  expect(stem("1,5", "en")).toBe("1,5");
  expect(stem("nations", "sw")).toBe("nations");
});
