import { describe, expect, test } from "vitest";
import { holdsMoment, momentsOf } from "../../../../lib/quotes/fit/moments.ts";

function holds(claimed: string, quoted: string, lang = "en", quotedLang = lang): boolean {
  return holdsMoment(momentsOf(claimed, lang), momentsOf(quoted, quotedLang));
}

describe("a date is held by one that says as much or more", () => {
  test.each([
    ["12 March 2024", "March 12, 2024"],
    ["12 March 2024", "2024-03-12"],
    ["12 March 2024", "the 12th of March, 2024"],
    ["12 Mar. 2024", "2024/03/12"],
    ["2024", "12 March 2024"],
    ["March 2024", "12 March 2024"],
    ["12 March", "Tuesday, 12 March 2024"],
    ["Tuesday", "Tuesday, 12 March 2024"],
    ["Tuesday, 12 March 2024", "12 March 2024"],
    ["1914", "1914–1918"],
    ["1918", "1914-18"],
    ["1914–1918", "1914-18"],
    ["the 1970s", "1970s"],
    ["the 19th century", "nineteenth century"],
    ["44 BC", "March 44 BC"],
    ["9:30 am", "9.30 a.m."],
    ["5 pm", "17:00"],
    ["last year", "last year"],
    ["end of 2023", "the end of 2023"],
    ["25/12/2024", "25 December 2024"],
  ])("%s in %s", (claimed, quoted) => {
    expect(holds(claimed, quoted)).toBe(true);
  });

  test.each([
    ["12. März 2024", "de", "12 March 2024", "en"],
    ["12.3.2024", "de", "12 March 2024", "en"],
    ["12 de marzo de 2019", "es", "12 March 2019", "en"],
    ["1er mai 2020", "fr", "1 May 2020", "en"],
    ["siglo XIX", "es", "19th century", "en"],
    ["12 марта 2024", "ru", "12 March 2024", "en"],
    ["2024年3月12日", "zh", "12 March 2024", "en"],
    ["2024年", "ja", "12 March 2024", "en"],
    ["Dienstag", "de", "Tuesday", "en"],
  ])("%s (%s) in %s (%s)", (claimed, lang, quoted, quotedLang) => {
    expect(holds(claimed, quoted, lang, quotedLang)).toBe(true);
  });
});

describe("and by no other", () => {
  test.each([
    ["12 March 2024", "12 March"],
    ["12 March 2024", "12 May 2024"],
    ["12 March 2024", "13 March 2024"],
    ["12 March 2024", "March 2024"],
    ["2024", "2023"],
    ["2024", "last year"],
    ["1916", "1914–1918"],
    ["1914–1918", "1914"],
    ["Wednesday, 12 March 2024", "12 March 2024"],
    ["Tuesday", "12 March 2024"],
    ["3/4/2024", "3 April 2024"],
    ["3 April 2024", "3/4/2024"],
    ["44 BC", "44 AD"],
    ["early 2023", "late 2023"],
    ["the 1970s", "1970"],
    ["the 19th century", "the 20th century"],
    ["9:30 am", "9:30 pm"],
    ["last year", "this year"],
  ])("%s not in %s", (claimed, quoted) => {
    expect(holds(claimed, quoted)).toBe(false);
  });
});
