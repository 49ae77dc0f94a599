import { describe, expect, test } from "vitest";
import { fitOf } from "../../../../lib/quotes/fit/fit.ts";

/** The elements of the claim that the quote does not contain, in their words. */
function missing(claim: string, quote: string, lang = "en", quoteLang = lang): string[] {
  return fitOf(claim, quote, { claim: lang, quote: quoteLang }).missing.map(({ start, end }) =>
    claim.slice(start, end),
  );
}

describe("contained", () => {
  test.each([
    ["Angela Merkel resigned on 12 March 2024.", "On March 12, 2024 Angela Merkel resigned."],
    ["Angela Merkel resigned.", "Ms Merkel resigned."],
    ["President Angela Merkel resigned.", "Angela Merkel’s resignation"],
    ["Merkel resigned.", "It was Angela Merkel who went."],
    ["José García won.", "The prize went to Jose Garcia."],
    ["The World Health Organization said so.", "The WHO said so."],
    ["The WHO said so.", "The World Health Organization said so."],
    ["The United States said so.", "The U.S. said so."],
    ["The UN said so.", "The United Nations said so."],
    ["The plant employs more than 5,000 people.", "Over 5,000 people work there."],
    ["It is the biggest bridge in Velden.", "It is the largest bridge in Velden."],
    ["It is the second-largest bridge.", "It is the second largest bridge."],
    ["The storm caused the flood.", "The flood was due to the storm."],
    ["He said it had doubled.", "According to him it was twice as much, he says. Twice as much."],
    ["He never paid.", "He did not pay."],
    ["He said: “It is a disaster.”", "Then he said it is a disaster."],
    ["Founded in 1988, it grew.", "Founded 1988, the company grew."],
    ["There were thousands of them.", "Thousands of people came."],
  ])("%s | %s", (claim, quote) => {
    expect(missing(claim, quote)).toEqual([]);
  });

  test.each([
    ["Angela Merkel trat am 12. März 2024 zurück.", "de", "Angela Merkel resigned on 12 March 2024.", "en"],
    ["Die Partei von Merkel bekam 4 Prozent.", "de", "Merkels Partei bekam vier Prozent.", "de"],
    ["Es kostete 1,5 Millionen Euro.", "de", "It cost €1.5 million.", "en"],
    ["Die Rede der Kanzlerin Merkel war nicht lang.", "de", "Merkel sprach nie lange.", "de"],
    ["L’usine emploie plus de 5 000 personnes.", "fr", "The plant employs more than 5,000 people.", "en"],
    ["Путин приехал в 2024 году.", "ru", "Приезд Путина в 2024 году", "ru"],
    ["2024年3月12日开通。", "zh", "大桥于2024年3月12日开通", "zh"],
  ])("%s (%s) | %s (%s)", (claim, lang, quote, quoteLang) => {
    expect(missing(claim, quote, lang, quoteLang)).toEqual([]);
  });
});

describe("missing", () => {
  test.each([
    ["The plant employs 5,000 people.", "The plant employs 500 people.", ["5,000"]],
    ["It rose 4%.", "It rose 4 percentage points.", ["4%"]],
    ["Angela Merkel resigned.", "Ulrich Merkel resigned.", ["Angela Merkel"]],
    ["Angela Merkel resigned.", "Angela resigned.", ["Angela Merkel"]],
    ["He lives in York.", "He lives in New York.", ["York"]],
    ["It came from Korea.", "It came from South Korea.", ["Korea"]],
    ["Then Apple grew.", "He ate an apple.", ["Apple"]],
    ["The American Medical Society met.", "The AMA met.", ["American Medical Society"]],
    ["He resigned on 12 March 2024.", "He resigned in March 2024.", ["12 March 2024"]],
    ["The storm caused the flood.", "The flood was linked to the storm.", ["caused"]],
    ["He said so.", "He claimed so.", ["said"]],
    ["It is the largest bridge.", "It is the third-largest bridge.", ["largest"]],
    ["It is the largest bridge.", "It is the third largest bridge.", ["largest"]],
    ["It has at least 5,000 seats.", "It has more than 5,000 seats.", ["at least"]],
    ["He did not pay.", "He paid.", ["not"]],
    ["He said: “It is a disaster.”", "He said it is not a disaster.", ["“It is a disaster.”"]],
    ["It began in 2000.", "It had 2000 soldiers.", ["2000"]],
    ["It was opened in 1974 and cost $5 million.", "It was opened in 1974 and cost €5 million.", ["$5 million"]],
  ])("%s | %s", (claim, quote, expected) => {
    expect(missing(claim, quote)).toEqual(expected);
  });
});

test("a denial that the claim does not have is told with its place in the quote", () => {
  const quote = "He did not pay.";
  const [denial] = fitOf("He paid.", quote, { claim: "en", quote: "en" }).denied;
  expect(quote.slice(denial?.start, denial?.end)).toBe("not");
  expect(fitOf("He never paid.", quote, { claim: "en", quote: "en" }).denied).toEqual([]);
});

test("an empty quote contains nothing, and an empty claim misses nothing", () => {
  expect(missing("Angela Merkel paid $5.", "")).toEqual(["Angela Merkel", "$5"]);
  expect(missing("", "Angela Merkel paid $5.")).toEqual([]);
});
