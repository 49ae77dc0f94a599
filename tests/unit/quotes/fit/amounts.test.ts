import { describe, expect, test } from "vitest";
import { elementsIn } from "../../../../lib/elements/find-elements.ts";
import { amountOf, areEqual } from "../../../../lib/quotes/fit/amounts.ts";
import { figureOf } from "../../../../lib/quotes/fit/figures.ts";

/** The amount of the first number of a sentence. */
function read(sentence: string, lang = "en") {
  const element = elementsIn(sentence, lang).find(({ kind }) => kind === "number");
  return element ? amountOf(sentence.slice(element.start, element.end), element.of, lang) : undefined;
}

function same(one: string, other: string, lang = "en", otherLang = lang): boolean {
  const [a, b] = [read(one, lang), read(other, otherLang)];
  if (!a || !b) throw new Error(`no amount in ${a ? other : one}`);
  return areEqual(a, b);
}

describe("the same by value", () => {
  test.each([
    ["It cost 1.5 million.", "It cost 1,500,000."],
    ["It cost 1.5m.", "It cost 1.5 million."],
    ["It cost $1.5bn.", "It cost 1.5 billion dollars."],
    ["It cost US$5 million.", "It cost $5m."],
    ["It cost €2 million.", "It cost 2 million euros."],
    ["It rose 4 %.", "It rose by 4 percent."],
    ["It rose 4%.", "It rose by four per cent."],
    ["It rose 4 percentage points.", "It rose by four percentage points."],
    ["half of voters said so", "It was 50 percent of voters."],
    ["one in five said so", "It was 20% of them."],
    ["two thirds of them", "two-thirds of them"],
    ["nine out of ten said so", "It was 90 per cent."],
    ["There were twenty-three of them.", "There were 23 of them."],
    ["There were two hundred and fifty thousand men.", "There were 250,000 men."],
    ["There were 5 to 7 percent.", "between 5 and 7 percent"],
    ["It ran 5 km.", "It ran five kilometres."],
    ["a three-year term", "a term of 3 years"],
    ["the 11th time", "the eleventh time."],
    ["There were 5 to 10 million of them.", "There were 5-10 million of them."],
    ["It was half a million.", "It was 500,000."],
    ["It was -5 degrees.", "It was −5 degrees."],
    ["There were a dozen men.", "There were 12 men."],
  ])("%s = %s", (one = "", other = "") => {
    expect(same(one, other)).toBe(true);
  });

  test.each([
    ["Es kostete 1,5 Millionen Euro.", "de", "It cost €1.5 million.", "en"],
    ["Es waren 1.500 Menschen.", "de", "There were 1,500 of them.", "en"],
    ["4 Prozent der Menschen", "de", "It was 4%.", "en"],
    ["Il y avait 1 500 personnes.", "fr", "There were 1,500 of them.", "en"],
    ["3 millions d'euros", "fr", "It cost €3 million.", "en"],
    ["2.300 millones de euros", "es", "It cost 2,300 million euros.", "en"],
    ["zwölf Menschen", "de", "There were 12 of them.", "en"],
    ["dois milhões de euros", "pt", "It cost €2 million.", "en"],
    ["3 Milliarden Euro", "de", "It cost €3bn.", "en"],
  ])("%s (%s) = %s (%s)", (one, lang, other, otherLang) => {
    expect(same(one, other, lang, otherLang)).toBe(true);
  });
});

describe("not the same", () => {
  test.each([
    ["It rose 4 %.", "There were 4 men."],
    ["It rose 4 %.", "It rose 4 percentage points."],
    ["It cost $5.", "It cost €5."],
    ["It cost $5.", "There were 5 men."],
    ["It ran 5 km.", "It ran 5 miles."],
    ["It took 5 years.", "There were 5 men."],
    ["It was 1.5 million.", "It was 1.5 billion."],
    ["There were 5 to 7 percent.", "It was 5 percent."],
    ["one in five said so", "It was 25%."],
    ["It was -5 degrees.", "It was 5 degrees."],
    ["the second time", "There were 2 men."],
    ["There were 1,500 men.", "It was 1.500 men."],
    ["It was 30 square kilometres.", "It was 30 kilometres."],
  ])("%s ≠ %s", (one, other) => {
    expect(same(one, other)).toBe(false);
  });
});

test.each([
  ["1,234", "en", 1234],
  ["1,234", "de", 1.234],
  ["1.234", "de", 1234],
  ["1.234", "en", 1.234],
  ["1,234.5", "de", 1234.5],
  ["1.234,5", "en", 1234.5],
  ["1.234.567", "en", 1_234_567],
  ["1 234", "fr", 1234],
  ["1’234", "de", 1234],
  ["3,5", "en", 3.5],
  ["9:30", "en", Number.NaN],
  ["1,23,456", "en", Number.NaN],
])("the figure %s in %s is %d", (written, lang, value) => {
  expect(figureOf(written, lang)).toBe(value);
});

test("words that have no value are none", () => {
  expect(read("There were thousands of them.")).toBeNull();
  expect(read("It cost millions of dollars.")).toBeNull();
  expect(read("Es kostete Millionen Euro.", "de")).toBeNull();
  expect(read("It was 3/4 full.")).toBeNull();
});
