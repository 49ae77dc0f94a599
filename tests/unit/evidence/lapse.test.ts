import { expect, test } from "vitest";
import { lapseIn } from "../../../lib/evidence/lapses/lapse.ts";
import { lapseInWords } from "../../../lib/evidence/lapses/lapse-words.ts";
import { lostIn } from "../../../lib/evidence/rechecking/lost.ts";
import { dayInWords } from "../../../lib/reports/dates.ts";

const SEEN = { seenAt: "2026-12-03T09:00:00.000Z", keptAt: "2026-11-12T09:00:00.000Z" };

test.each([
  [
    { kind: "drifted", ...SEEN },
    "The page no longer says this, seen on 3 December 2026. The kept copy of 12 November 2026 does.",
  ],
  [
    { kind: "dead-link", ...SEEN },
    "The page is gone, seen on 3 December 2026. The kept copy of 12 November 2026 holds what is quoted.",
  ],
  [{ kind: "dead-link", ...SEEN, keptAt: null }, "The page is gone, seen on 3 December 2026."],
] as const)("a lapse in words: %o", (lapse, words) => {
  expect(lapseInWords(lapse, dayInWords)).toBe(words);
});

test.each([
  ["gone", [], "dead-link"],
  ["changed", ["it"], "drifted"],
  ["same", ["it"], "drifted"],
  ["changed", ["another"], null],
  ["same", [], null],
] as const)("a look that found %s, without %o, tells of %s", (outcome, lost, lapse) => {
  expect(lapseIn(outcome, lost, "it")).toBe(lapse);
});

test("a quote is lost when it does not stand in the page word for word, however the page sets it", () => {
  const quotes = [
    { id: "as it was", quote: "it cost “412 million” crowns" },
    { id: "another figure", quote: "it cost “512 million” crowns" },
    { id: "as it was, too", quote: "They say" },
  ];
  const page = { text: 'They say it cost\n"412 million" crowns.', blocks: [] };
  expect(lostIn(page, quotes)).toEqual(["another figure"]);
  expect(lostIn(page, [])).toEqual([]);
});
