import { expect, test } from "vitest";
import {
  elementClaimsOf,
  findingsKey,
  findingsOf,
  readFindings,
  triageOf,
} from "../../../lib/reviews/findings/text-findings.ts";
import { inSlices } from "../../../lib/reviews/in-slices.ts";
import type { ClaimRow, ClaimState } from "../../../lib/reviews/model.ts";
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

const read = (rows: readonly ClaimRow[]) =>
  inSlices(readFindings(rows, "en"), 0, { now: () => 0, pause: () => Promise.resolve() });

test("what still needs somebody is ranked, the most worth checking first", async () => {
  const rows = rowsOf();
  const { first } = findingsOf(rows, await read(rows));
  expect(
    first
      .map(({ claimId }) => claimId)
      .slice(0, 2)
      .sort(),
  ).toEqual(["c1", "c3"]);
  expect(first.map(({ worth }) => worth)).toEqual(first.map(({ worth }) => worth).toSorted((a, b) => b - a));
  expect(first.find(({ claimId }) => claimId === "c4")).toMatchObject({ checkability: "prediction" });
});

test("what was settled is not ranked, and what was read of the words still holds", async () => {
  const told = await read(rowsOf());
  const { first, names } = findingsOf(rowsOf("proposed", "not-checkable", "open", "verified"), told);
  expect(first.map(({ claimId }) => claimId)).toEqual(["c3"]);
  expect(names).toBe(told.names);
});

test("the elements of a claim stand where its words do", () => {
  const { elements } = triageOf(TEXTS[0], "en");
  const found = elements.map(({ start, end, kind }) => [kind, TEXTS[0].slice(start, end)]);
  expect(found).toContainEqual(["number", "412 million"]);
  expect(found).toContainEqual(["attribution", "said"]);
});

test("what a person decides of a claim asks for no second reading, unless it states something only then", () => {
  const [first, ...others] = rowsOf();
  if (!first) throw new Error("the text has sentences");
  const keyWith = (change: Partial<ClaimRow>) => findingsKey([{ ...first, ...change }, ...others], "en");
  const key = keyWith({});
  expect(keyWith({ role: "heading", checkability: "opinion", state: "verified", revision: 7 })).toBe(key);
  const changed = [keyWith({ role: "byline" }), keyWith({ role: "furniture" }), keyWith({ text: "Fog." })];
  expect(new Set([key, ...changed, keyWith({ id: "c9" }), findingsKey([first, ...others], "de")]).size).toBe(6);
});

test("the claims with each kind of element are told by number, and kinds that none has are left out", () => {
  const rows = ["It cost 412 crowns.", "Nobody minded.", "It opened on 12 June 2016."].map((text, at) =>
    row({ id: `claim-${at + 1}`, ordinal: at + 1, text }),
  );
  const told = readToTheEnd(rows).map(({ kind, ordinals }) => [kind, ordinals]);
  expect(told).toContainEqual(["number", [1]]);
  expect(told).toContainEqual(["date", [3]]);
  expect(told.map(([kind]) => kind)).not.toContain("quotation");
});

function readToTheEnd(rows: readonly ClaimRow[]) {
  const reading = readFindings(rows, "en");
  for (;;) {
    const step = reading.next();
    if (step.done) return elementClaimsOf(rows, step.value).kinds;
  }
}
