import { expect, test } from "vitest";
import { fittedTo } from "../../../lib/reviews/fitted.ts";
import { anEvidence } from "../../support/report-fixture.ts";

const CLAIM = "The bridge opened on 12 June 2016 and cost 412 million crowns.";
const missing = (quote: string) =>
  fittedTo(CLAIM, "en")(anEvidence({ quote })).missing.map(({ start, end }) => CLAIM.slice(start, end));

test.each([
  ["Opened to traffic: 12 June 2016. Total outlay: 412,000,000 crowns.", []],
  ["The bridge was opened on June 12, 2016.", ["412 million"]],
  ["It cost 421 million crowns.", ["12 June 2016", "412 million"]],
  ["Die Brücke wurde am 12. Juni 2016 eröffnet, und sie kostete 412 Millionen.", []],
])("of %j the claim's elements that are not in it are told", (quote, unsaid) => {
  expect(missing(quote)).toEqual(unsaid);
});

test("a quote that denies what the claim says is told", () => {
  const { denied } = fittedTo(CLAIM, "en")(anEvidence({ quote: "It never opened." }));
  expect(denied).toMatchObject([{ kind: "negation" }]);
});
