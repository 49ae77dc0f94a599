import { describe, expect, test } from "vitest";
import { elementsIn } from "../../../lib/elements/find-elements.ts";
import { REASONS } from "../../../lib/elements/model.ts";
import { worthOf } from "../../../lib/elements/worth.ts";

const judge = (text: string, lang = "en") => worthOf(text, elementsIn(text, lang), lang);

test("a figure that many live with comes before a name, a name before an opinion, an opinion before a question", () => {
  const ranked = [
    "Unemployment among Hispanics fell by 36 percent to $20 billion in 2015.",
    "The senate of Ohio passed the bill in June.",
    "They had a good time there.",
    "I think we should all be proud.",
    "Why would you want that?",
  ].map((text) => judge(text).worth);
  expect(ranked).toEqual([...ranked].sort((a, b) => b - a));
  expect(new Set(ranked).size).toBe(ranked.length);
});

test("reasons are given in their order, each with a sentence", () => {
  const { reasons } = judge("President Anna Holt lied: crime rose by 12% in 2019 because of her law.");
  expect(reasons).toEqual([
    "number",
    "named person",
    "date",
    "change",
    "cause claimed",
    "accusation",
    "about many people",
    "public record",
  ]);
  for (const reason of reasons) expect(REASONS[reason]).toMatch(/^It .*\.$/);
});

describe("a checkability is suggested", () => {
  test.each([
    ["Unemployment fell from 9.8 percent to 4.1 percent in eight years.", "checkable"],
    ["We will cut the taxes of every family.", "prediction"],
    ["I think we should be proud.", "opinion"],
    ["Thank you very much, ladies and gentlemen.", "rhetoric"],
    ["Why would you do that?", "no-claim"],
  ])("where the signs agree: %s", (text, checkability) => {
    expect(judge(text).checkability).toBe(checkability);
  });

  test.each([
    "The senate of Ohio passed the bill.",
    "Did crime in Ohio rise by 12% and wages fall by $300 in 2019?",
    "",
  ])("and none where they do not: %s", (text) => {
    expect(judge(text).checkability).toBeNull();
  });
});

test("in a language without hints the elements rank", () => {
  expect(judge("Die Inflation lag 2019 bei 3,5 Prozent.", "de").worth).toBeGreaterThan(
    judge("Das ist schön.", "de").worth,
  );
});
