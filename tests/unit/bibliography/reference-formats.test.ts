import { expect, test } from "vitest";
import { citeKey } from "../../../lib/bibliography/cite-key.ts";
import type { Reference } from "../../../lib/bibliography/reference.ts";
import { LONGEST_FILE } from "../../../lib/bibliography/reference-file.ts";
import {
  REFERENCE_FORMAT_NAMES,
  REFERENCE_FORMATS,
  readReferences,
} from "../../../lib/bibliography/reference-formats.ts";

const WEIRS: Reference = {
  type: "book",
  author: [{ family: "Vítek", given: "Jana" }],
  title: "The weirs of [Lund]",
  issued: { "date-parts": [[2024]] },
};

test.each(REFERENCE_FORMAT_NAMES)("what is written as %s is known by how it begins, and read again", (format) => {
  const text = `\uFEFF\n${REFERENCE_FORMATS[format].render([{ key: "a", reference: WEIRS }])}`;
  expect(readReferences(text)).toMatchObject({ entries: [{ key: "a", reference: WEIRS }], refusals: [] });
});

test.each([
  ["BibTeX", "\n@book{a, title={A}}\n\n@book{b,\n title={B}}", [2, 4]],
  ["RIS", "TY  - BOOK\nTI  - A\nER  - \n\nTY  - BOOK\nTI  - B\nER  - ", [1, 5]],
  ["CSL-JSON", '[{"title":"A, [\\"]"},\n {"id":1,\n"title":"B"}\n,\n{"title":"C"}]', [1, 2, 5]],
  ["CSL-JSON with one entry", '\n{"title":"A"}', [1]],
  ["an empty list", "[]", []],
])("an entry of %s tells its line", (_, text, lines) => {
  expect(readReferences(text).entries.map(({ line }) => line)).toEqual(lines);
});

test.each([
  ['[{"title":"A"},\n4,\n[{"title":"B"}], {"title":"C"}]', 2, [2, 3]],
  ['[{"title":"A"}', 0, [1]],
  ["[".repeat(100_000), 0, [1]],
  ["", 0, []],
  ["Dear all, here are the weirs.", 0, []],
])("%.40j gives %i references and refuses what begins on the lines %j", (text, count, lines) => {
  const { entries, refusals } = readReferences(text);
  expect([entries.length, refusals.map(({ line }) => line)]).toEqual([count, lines]);
});

test("a file that is too long is not looked into", () => {
  expect(readReferences(`[${" ".repeat(LONGEST_FILE)}]`).refusals).toHaveLength(1);
});

test.each<[Partial<Reference>, string]>([
  [WEIRS, "vitek2024weirs"],
  [{ title: "A law of the sea" }, "source"],
  [{ author: [{ literal: "The Quay Board" }], title: "Of it" }, "thequayboard"],
  [{ "container-title": "The Quay", title: "Weirs" }, "thequayweirs"],
  [{ title: "水" }, "source"],
])("the key of %j", (reference, key) => {
  expect(citeKey({ type: "document", ...reference })).toBe(key);
});
