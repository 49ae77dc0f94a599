import { describe, expect, test } from "vitest";
import type { Reference } from "../../../lib/bibliography/reference.ts";
import { completed, describe as describeSource, descriptionOf, mended } from "../../../lib/sources/description.ts";
import { NewSource } from "../../../lib/sources/model.ts";

const described = (input: unknown) => describeSource(NewSource.parse(input));
const PAPER: Reference = {
  type: "article-journal",
  title: "On weirs",
  author: [
    { family: "van der Berg", given: "Jane" },
    { family: "Holm Lind", given: "Per" },
  ],
  "container-title": "Journal of Weirs",
  publisher: "Quay Press",
  volume: "4",
  issued: { "date-parts": [[2024, 3]] },
  DOI: "10.5555/weirs",
};

describe("a source as somebody described it", () => {
  test("says in its columns what the reference beside it says, and keeps the rest", () => {
    expect(described({ title: "On weirs", reference: PAPER })).toEqual({
      ...{ title: "On weirs", url: "https://doi.org/10.5555/weirs", kind: "article", tier: "secondary" },
      ...{ publisher: "Journal of Weirs", author: "Jane van der Berg; Per Holm Lind", publishedOn: "2024-03" },
      reference: { ...PAPER, URL: "https://doi.org/10.5555/weirs" },
    });
  });

  test("is what was typed where the reference says otherwise", () => {
    const { reference } = described({ title: "Of weirs", author: "J. Berg", doi: "10.5555/other", reference: PAPER });
    expect(reference).toMatchObject({
      ...{ title: "Of weirs", author: [{ family: "Berg", given: "J." }], DOI: "10.5555/other", volume: "4" },
    });
  });

  test.each([
    [{ title: "A", isbn: "0306406152" }, "book", "book"],
    [{ title: "A", isbn: "0306406152", kind: "document" }, "document", "document"],
    [{ url: "https://example.org/a" }, "web-page", "webpage"],
    [{ title: "A", reference: { type: "thesis" } }, "document", "thesis"],
    [{ title: "A", reference: { type: "nonsense", title: 4 } }, "document", "document"],
  ])("%j is a %s", (input, kind, type) => {
    expect(described(input)).toMatchObject({ kind, reference: { type } });
  });

  test("has no title of its own as long as it goes by its address", () => {
    const source = described({ url: "https://example.org/a" });
    expect([source.title, source.reference.title]).toEqual(["example.org/a", undefined]);
  });
});

test("a row from before references were kept says what its columns say", () => {
  const row = { title: "A law", url: null, kind: "law", tier: "primary", author: "The crown" } as const;
  expect(descriptionOf({ ...row, publisher: null, publishedOn: "1996", reference: "{}" }).reference).toEqual({
    ...{ type: "legislation", title: "A law", author: [{ literal: "The crown" }] },
    issued: { "date-parts": [[1996]] },
  });
});

describe("what a page says of itself", () => {
  test("fills what nobody said, and no more", () => {
    const typed = described({ url: "https://example.org/a", author: "J. Berg", isbn: "0306406152", kind: "article" });
    const full = completed(typed, PAPER);
    expect(full).toMatchObject({
      title: "On weirs",
      author: "J. Berg",
      publisher: "Journal of Weirs",
      kind: "article",
    });
    expect(full.reference).toMatchObject({
      ...{ type: "article-journal", ISBN: "9780306406157", DOI: "10.5555/weirs", URL: "https://example.org/a" },
      author: [{ family: "Berg", given: "J." }],
    });
    expect(completed(full, { type: "webpage", title: "Page not found", publisher: "Nobody" })).toEqual(full);
  });
});

describe("a source that is mended", () => {
  const paper = described({ title: "On weirs", reference: PAPER });

  test.each([
    [{ title: "Of weirs" }, { title: "Of weirs" }],
    [{ author: null }, { author: undefined }],
    [{ publisher: "Weirs" }, { "container-title": "Weirs", publisher: "Quay Press" }],
    [{ publisher: null }, { "container-title": undefined, publisher: undefined }],
    [{ publishedOn: "2023-01-02" }, { issued: { "date-parts": [[2023, 1, 2]] } }],
    [{ doi: null }, { DOI: undefined }],
    [{ isbn: "0306406152" }, { ISBN: "9780306406157" }],
    [{ kind: "book" as const }, { type: "book", publisher: "Journal of Weirs" }],
    [{ tier: "primary" as const }, {}],
  ])("with %j is cited with %j", (change, told) => {
    const after = mended(paper, change);
    expect(after.reference).toEqual(
      Object.fromEntries(Object.entries({ ...paper.reference, ...told }).filter(([, value]) => value !== undefined)),
    );
    expect(descriptionOf({ ...after, reference: JSON.stringify(after.reference) })).toEqual(after);
  });

  test("stays as it is where nothing is another", () => {
    expect(mended(paper, { title: paper.title, author: paper.author, doi: "https://doi.org/10.5555/WEIRS" })).toEqual(
      paper,
    );
  });
});
