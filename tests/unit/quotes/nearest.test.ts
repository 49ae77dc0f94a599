import { describe, expect, test } from "vitest";
import { foldText } from "../../../lib/quotes/fold.ts";
import { nearest } from "../../../lib/quotes/nearest.ts";

const SOURCE =
  "The bridge was opened in 1974 by the old council. It has not been closed for a day since. " +
  "In May the new council said that the bridge would be closed for nine weeks, and that nobody would be late for work. " +
  "Velden has four bridges. 新しい橋は1974年に開通した。";

/** The differences as "quote → source". */
function differences(quote: string) {
  return nearest(foldText(SOURCE), quote)?.differences.map(({ inQuote, inSource }) => `${inQuote} → ${inSource}`);
}

describe("what differs is told word by word", () => {
  test.each([
    ["a word", "the bridge would be closed for nine months, and that nobody", ["months → weeks"]],
    ["a figure", "The bridge was opened in 1947 by the old council.", ["1947 → 1974"]],
    ["a word left out", "It has been closed for a day since.", [" → not"]],
    ["a word put in", "Velden has just four bridges.", ["just → "]],
    ["the first word", "A bridge was opened in 1974 by the old council", ["A → The"]],
    ["the last word", "the new council said that the bridge would be open", ["open → closed"]],
    ["a comma", "closed for nine weeks and that nobody would be late", [" → ,"]],
    ["a number cut short", "opened in 197", ["197 → 1974"]],
    ["two places", "The bridge was built in 1947 by the old council.", ["built → opened", "1947 → 1974"]],
    ["case", "velden has four bridges", ["velden → Velden"]],
    ["a Japanese character", "新しい橋は1974年に開業した", ["業 → 通"]],
  ])("%s", (_, quote, expected) => {
    expect(differences(quote)).toEqual(expected);
  });
});

test("the span is that of the passage, and a difference lies in it", () => {
  const quote = "the bridge would be closed for nine months, and that nobody";
  const near = nearest(foldText(SOURCE), quote);
  expect(SOURCE.slice(near?.span.start, near?.span.end)).toBe(quote.replace("months", "weeks"));
  const [difference] = near?.differences ?? [];
  expect(SOURCE.slice(difference?.start, difference?.end)).toBe("weeks");
  expect(near?.likeness).toBeCloseTo(11 / 12);
});

test("words left out stand in the place of the source where they were said", () => {
  const near = nearest(foldText(SOURCE), "It has been closed for a day since.");
  expect(near?.span.start).toBe(SOURCE.indexOf("It has"));
  expect(near?.differences).toEqual([{ inQuote: "", inSource: "not", start: 57, end: 60 }]);
});

test("nothing is near to what the source does not speak of", () => {
  for (const quote of ["The weather will be fine on the coast.", "", "!", "zebra"])
    expect(nearest(foldText(SOURCE), quote)).toBeNull();
});

test("a quote that the source holds is near to nothing else", () => {
  expect(nearest(foldText(SOURCE), "Velden has four bridges.")).toBeNull();
});

test("a long quote with a changed word is aligned within its band", () => {
  const words = Array.from({ length: 6_000 }, (_, index) => `w${(index * 7919) % 6_007}`);
  const changed = words.with(3_000, "other");
  expect(nearest(foldText(words.join(" ")), changed.join(" "))?.differences).toMatchObject([{ inQuote: "other" }]);
});

test("hostile texts cost no more than others", () => {
  expect(nearest(foldText("a ".repeat(300_000)), `${"a ".repeat(2_000)}b`)?.differences).toMatchObject([
    { inQuote: "b", inSource: "a" },
  ]);
});
