import fc from "fast-check";
import { expect, test } from "vitest";
import { REFERENCE_TYPES } from "../../lib/bibliography/reference.ts";
import { completed } from "../../lib/sources/completed.ts";
import { type Description, describe, mended } from "../../lib/sources/description.ts";
import { NewSource, SOURCE_KINDS, SourceChange } from "../../lib/sources/model.ts";
import { descriptionIn, rowOf } from "../../lib/sources/row.ts";

// What people and programs write, and anything else.
const words = fc.oneof(
  fc.constantFrom("Vitek, Jana; Holm", "The Quay", "a; ;b", "<i>On</i> weirs", "…", "10.5555/A", "0306406152"),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: "grapheme", minLength: 480, maxLength: 600 }),
);
const day = fc.constantFrom("2024", "2024-02", "2024-02-31", "0000", "2024-13");
const url = fc.constantFrom(
  "https://example.org/a",
  "https://doi.org/10.5555/b",
  `https://example.org/${"ü".repeat(900)}`,
);
const described = {
  title: words,
  publisher: words,
  author: words,
  publishedOn: day,
  doi: fc.constantFrom("10.5555/a", "doi:10.5555/B."),
  isbn: fc.constant("0306406152"),
  kind: fc.constantFrom(...SOURCE_KINDS),
};
const reference = fc.record(
  {
    type: fc.constantFrom(...REFERENCE_TYPES),
    title: words,
    author: fc.array(fc.record({ family: words, given: words }), { maxLength: 9 }),
    "container-title": words,
    publisher: words,
    issued: fc.record({ raw: day }),
    URL: url,
    DOI: words,
  },
  { requiredKeys: [] },
);
const source = fc
  .record({ ...described, url, reference }, { requiredKeys: [] })
  .map((input) => NewSource.safeParse(input))
  .filter(({ success }) => success)
  .map(({ data }) => describe(data as NewSource));
const { title, kind, ...erasable } = described;
const erased = Object.fromEntries(Object.entries(erasable).map(([name, said]) => [name, fc.option<unknown>(said)]));
const change = fc
  .record({ title, kind, ...erased }, { requiredKeys: [] })
  .map((input) => SourceChange.safeParse(input))
  .filter(({ success }) => success)
  .map(({ data }) => data as SourceChange);

test("a description comes back from its row, and a mend that says nothing changes nothing", () => {
  fc.assert(
    fc.property(source, (one) => {
      expect(descriptionIn(rowOf(one))).toEqual(one);
      expect(mended(one, {})).toEqual(one);
    }),
  );
});

test("what was mended is so, and mended so again it is no other", () => {
  fc.assert(
    fc.property(source, change, (one, other) => {
      const after = mended(one, other);
      const { doi: _, isbn: __, ...columns } = other;
      expect(after).toMatchObject(columns);
      expect(mended(after, other)).toEqual(after);
    }),
  );
});

test("a page fills a description and takes nothing of it away", () => {
  fc.assert(
    fc.property(source, source, (one, { reference: page }) => {
      const full = completed(one, page, "page");
      for (const name of ["publisher", "author", "publishedOn"] as const)
        if (one[name] !== null) expect(full[name]).toBe(one[name]);
      expect([full.url, full.kind, full.tier]).toEqual([one.url, one.kind, one.tier]);
      expect(completed(full, page, "page")).toEqual(full);
    }),
  );
});

/** A law whose place a person named as that of a journal: a page takes it for a page of the web, a service for a hearing. */
const PLACED_OTHERWISE = (["legislation", "webpage", "hearing"] as const).map((type, at) =>
  describe(
    NewSource.parse({
      url: "https://example.org/a",
      kind: at === 1 ? "web-page" : "law",
      reference: at === 0 ? { type, "container-title": "On weirs", publisher: "The Quay" } : { type },
    }),
  ),
) as [Description, Description, Description];

test("in whatever order a page and a service come, the description is the same, and the service is believed", () => {
  fc.assert(
    fc.property(source, source, source, (one, { reference: page }, { reference: service }) => {
      const after = completed(completed(one, page, "page"), service, "service");
      expect(completed(completed(one, service, "service"), page, "page")).toEqual(after);
      expect(completed(after, service, "service")).toEqual(after);
      for (const name of ["volume", "language", "ISSN"] as const)
        if (one.reference[name] === undefined && service[name] !== undefined)
          expect(after.reference[name]).toEqual(service[name]);
      expectTheirs(one, after);
    }),
    { examples: [PLACED_OTHERWISE] },
  );
});

test("what a person mended stays theirs, whoever comes after", () => {
  fc.assert(
    fc.property(source, change, source, (one, other, { reference: service }) => {
      const theirs = mended(one, other);
      expectTheirs(theirs, completed(theirs, service, "service"));
      for (const name of ["author", "publishedOn", "publisher"] as const)
        if (other[name] === null && one[name] !== null)
          expect(completed(theirs, service, "service")[name], name).toBeNull();
      expect(descriptionIn(rowOf(theirs))).toEqual(theirs);
    }),
  );
});

/** What a person said of a source is as they said it. */
function expectTheirs(before: Description, after: Description): void {
  for (const name of ["publisher", "author", "publishedOn"] as const)
    if (before[name] !== null) expect(after[name], name).toBe(before[name]);
  expect([after.url, after.tier]).toEqual([before.url, before.tier]);
  if (before.kind !== "web-page") expect(after.kind).toBe(before.kind);
}
