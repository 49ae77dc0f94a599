import { expect, test } from "vitest";
import { stackedChart } from "../../../app/documents/[documentId]/overview/_components/areas.ts";
import { type BandCounts, NO_CLAIMS } from "../../../lib/overview/bands.ts";
import { isOverdue, untilInWords } from "../../../lib/overview/deadline.ts";

const at = (second: number, counts: Partial<BandCounts>) => ({
  at: `2026-11-23T12:00:0${second}.000Z`,
  counts: { ...NO_CLAIMS, ...counts },
});

test("a series is stacked in steps, from what is settled at the bottom to what is open at the top", () => {
  const chart = stackedChart([at(0, { open: 4 }), at(5, { open: 1, proposed: 3 }), at(9, { open: 1, proposed: 3 })]);
  expect(chart?.most).toBe(4);
  expect(chart?.areas).toEqual([
    {
      band: "proposed",
      path: "M0 100L555.56 100L555.56 25L1000 25L1000 25L1000 100L1000 100L555.56 100L555.56 100L0 100Z",
    },
    { band: "open", path: "M0 0L555.56 0L555.56 0L1000 0L1000 0L1000 25L1000 25L555.56 25L555.56 100L0 100Z" },
  ]);
});

test.each([
  ["nothing", []],
  ["one instant", [at(0, { open: 4 })]],
])("%s is no chart", (_, points) => {
  expect(stackedChart(points)).toBeNull();
});

test.each([
  ["2026-12-03T17:00:00.000Z", "in 10 days", false],
  ["2026-11-24T00:00:00.000Z", "tomorrow", false],
  ["2026-11-23T17:00:00.000Z", "today", false],
  ["2026-11-23T11:00:00.000Z", "earlier today", true],
  ["2026-11-22T23:00:00.000Z", "yesterday", true],
  ["2026-11-20T17:00:00.000Z", "3 days ago", true],
])("due at %s is %s", (dueAt, words, overdue) => {
  const now = "2026-11-23T12:00:00.000Z";
  expect([untilInWords(dueAt, now), isOverdue(dueAt, now)]).toEqual([words, overdue]);
});
