import { describe, expect, test } from "vitest";
import { elementsIn } from "../../../lib/elements/find-elements.ts";
import { REASONS } from "../../../lib/elements/model.ts";
import { isWorthFirst, worthOf } from "../../../lib/elements/worth.ts";

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

describe("what is offered to be checked first", () => {
  test.each([
    "The bridge cost 412 million crowns.",
    "Anna Holt was elected mayor of Velden in 1998.",
    "12,345,678 people voted.",
    "Unemployment among Hispanics fell by 36 percent.",
  ])("is a sentence with something to look up: %s", (text) => {
    expect(isWorthFirst(judge(text).worth)).toBe(true);
  });

  test.each([
    "It is blue.",
    "Published 2017.",
    "The harbour of Velden: a history",
    "2016 | 1,200",
    "| Total | 1,200 | 3.4% | $5 million | 2016 |",
    "Year | Budget | Cost",
    "Norway\t5,400,000\t2019",
    "Norway 5,400,000 2019",
    "12,500",
    "",
  ])("is no remark, no heading and no row of a table: %j", (text) => {
    expect(isWorthFirst(judge(text).worth)).toBe(false);
  });

  test("a bar in a sentence makes no row of it", () => {
    expect(isWorthFirst(judge("Taxes on people fell by 10% in 2019 | see the report.").worth)).toBe(true);
  });

  test("a sentence without capitals or spaces is no row", () => {
    expect(judge("2019年通货膨胀率为3.5%。", "zh").worth).toBeGreaterThan(judge("2019 3.5%", "zh").worth);
  });
});

test("in a language without hints the elements rank", () => {
  expect(judge("Die Inflation lag 2019 bei 3,5 Prozent.", "de").worth).toBeGreaterThan(
    judge("Das ist schön.", "de").worth,
  );
});
