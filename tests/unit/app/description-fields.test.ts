import { expect, test } from "vitest";
import { changeOf, fieldsOf } from "../../../app/sources/[sourceId]/_components/description-fields.ts";
import type { SourceDetail } from "../../../lib/sources/snapshots/model.ts";

const SOURCE: SourceDetail = {
  ...{ id: "s1", title: "On weirs", url: null, kind: "book", tier: "primary", publisher: null, author: "Jana Vitek" },
  ...{
    publishedOn: "2024",
    addedAt: "2026-05-12T14:00:00.000Z",
    revision: 3,
    twins: [],
    snapshots: [],
    captures: [],
    lookups: [],
    rechecks: [],
    archivings: [],
  },
  withheld: false,
  copy: { state: "none", snapshotId: null, takenAt: null, failure: null, archivedUrl: null },
  reference: { type: "book", title: "On weirs", DOI: "10.5555/weirs" },
};

test("a source fills the form, and what is not known is an empty line", () => {
  expect(fieldsOf(SOURCE)).toEqual({
    ...{ title: "On weirs", kind: "book", tier: "primary", author: "Jana Vitek", publisher: "" },
    ...{ publishedOn: "2024", doi: "10.5555/weirs", isbn: "" },
  });
});

test.each([
  [{}, {}],
  [{ author: "Jana Vitek " }, {}],
  [{ author: "  " }, { author: null }],
  [{ publisher: "" }, {}],
  [{ title: "" }, { title: "" }],
  [
    { isbn: " 0306406152", kind: "document" as const },
    { isbn: "0306406152", kind: "document" },
  ],
])("with %j typed the call says %j", (typed, change) => {
  expect(changeOf(fieldsOf(SOURCE), typed)).toEqual(change);
});
