import { expect, test } from "vitest";
import { inverted, personFrom, spoken } from "../../../lib/bibliography/names.ts";
import { dateFrom, isoOf } from "../../../lib/bibliography/partial-date.ts";

test.each([
  ["Jane Doe", "Doe, Jane"],
  ["Doe, Jane", "Doe, Jane"],
  ["Doe, Jr., Jane", "Doe, Jane, Jr."],
  ["Jane Doe, PhD", "Doe, Jane"],
  ["Jane van der Berg", "van der Berg, Jane"],
  ["Ludwig van Beethoven", "van Beethoven, Ludwig"],
  ["Mary Ann Lovatt", "Lovatt, Mary Ann"],
  ["Plato", "Plato"],
  ["Harbour Board", "Harbour Board"],
  ["The Quay Lantern", "The Quay Lantern"],
  ["Lovatt, Okonjo & Partners", "Lovatt, Okonjo & Partners"],
  ["a, b, c, d", "a, b, c, d"],
  ["青木 一", "青木 一"],
  ["青木一", "青木一"],
])("%j is sorted as %j", (written, sorted) => {
  const name = personFrom(written);
  expect(name && inverted(name)).toBe(sorted);
});

test("nobody is no name", () => {
  expect(personFrom(" – ")).toBeNull();
});

test("a name is spoken given name first", () => {
  expect(spoken({ family: "Doe", given: "Jane", suffix: "Jr." })).toBe("Jane Doe Jr.");
});

test.each([
  ["2026-03-04T10:00:00Z", "2026-03-04"],
  ["2026-03", "2026-03"],
  ["2026", "2026"],
  ["2026/3/4", "2026-03-04"],
  ["2026/03/04/", "2026-03-04"],
  ["2026/03//Spring", "2026-03"],
  ["4 March 2026", "2026-03-04"],
  ["March 4th, 2026", "2026-03-04"],
  ["Wed, 4 Mar 2026 10:00", "2026-03-04"],
  ["Mar. 2026", "2026-03"],
  ["04.03.2026", "2026-03-04"],
  ["03/04/2026", "2026"],
  ["Spring 2026", "2026"],
  ["c. 1890", "1890"],
  ["2026-13-01", "2026"],
  ["2023-02-29", "2023-02"],
  ["20260304", "2026-03-04"],
  ["in press", null],
  ["", null],
])("%j is the date %j", (written, iso) => {
  const date = dateFrom(written);
  expect(date && isoOf(date)).toBe(iso);
});
