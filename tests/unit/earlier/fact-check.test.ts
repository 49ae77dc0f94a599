import { expect, test } from "vitest";
import { checkedElsewhere } from "../../../lib/earlier/checked/fact-check.ts";

const ROW = {
  ...{ id: "f1", text: "Owls read.", title: null, url: null, publisher: "The Quay", claimant: null, lang: "en" },
  ...{ rating: null, ratingValue: null, checkedOn: null },
};

test.each([
  ["in their words, with the value on our scale", { rating: "Half true", ratingValue: 3000 }, "Half true", 3],
  ["as a figure where they give no words", { ratingValue: 2333 }, "2.3 of 5", 2.333],
  ["in words alone", { rating: "Pants on fire" }, "Pants on fire", null],
])("a rating is told %s", (_, rated, label, value) => {
  expect(checkedElsewhere({ ...ROW, ...rated }).verdict).toEqual({ code: null, label, value });
});

test("a check without a rating has no verdict, and nothing is withheld", () => {
  expect(checkedElsewhere(ROW)).toMatchObject({ verdict: null, withheld: false, own: null });
});
