import { expect, test } from "vitest";
import { findingsOf, readFindings, triageOf } from "../../../lib/reviews/findings.ts";
import type { ClaimState } from "../../../lib/reviews/model.ts";
import { row } from "../app/rows.ts";

const TEXTS = [
  "The harbour bridge cost 412 million crowns, the authority said.",
  "Nobody minded the fog.",
  "Later in the day the harbour bridge cost 421 million crowns, the authority said.",
  "The bridge will be closed next year.",
] as const;

function rowsOf(...states: ClaimState[]) {
  return TEXTS.map((text, at) => row({ id: `c${at + 1}`, text, state: states[at] ?? "untriaged" }));
}

test("what still needs somebody is ranked, the most worth checking first", () => {
  const rows = rowsOf();
  const { first } = findingsOf(rows, readFindings(rows, "en"));
  expect(
    first
      .map(({ claimId }) => claimId)
      .slice(0, 2)
      .sort(),
  ).toEqual(["c1", "c3"]);
  expect(first.map(({ worth }) => worth)).toEqual(first.map(({ worth }) => worth).toSorted((a, b) => b - a));
  expect(first.find(({ claimId }) => claimId === "c4")).toMatchObject({ checkability: "prediction" });
});

test("what was settled is not ranked, and what was read of the words still holds", () => {
  const read = readFindings(rowsOf(), "en");
  const { first, names } = findingsOf(rowsOf("proposed", "not-checkable", "open", "verified"), read);
  expect(first.map(({ claimId }) => claimId)).toEqual(["c3"]);
  expect(names).toBe(read.names);
});

test("the elements of a claim stand where its words do", () => {
  const { elements } = triageOf(TEXTS[0], "en");
  const found = elements.map(({ start, end, kind }) => [kind, TEXTS[0].slice(start, end)]);
  expect(found).toContainEqual(["number", "412 million"]);
  expect(found).toContainEqual(["attribution", "said"]);
});
