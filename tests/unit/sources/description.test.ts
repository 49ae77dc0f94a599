import { describe, expect, test } from "vitest";
import type { Reference } from "../../../lib/bibliography/reference.ts";
import { completed } from "../../../lib/sources/completed.ts";
import { describe as describeSource, descriptionOf, mended } from "../../../lib/sources/description.ts";
import { NewSource } from "../../../lib/sources/model.ts";
import { descriptionIn, rowOf } from "../../../lib/sources/row.ts";
import { mayPageTell } from "../../../lib/sources/tellers.ts";

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
      tellers: {},
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

const EMPTY = { reference: "{}", tellers: "{}" };

test("a row from before references were kept says what its columns say", () => {
  const row = { title: "A law", url: null, kind: "law", tier: "primary", author: "The crown" } as const;
  expect(descriptionOf({ ...row, publisher: null, publishedOn: "1996", ...EMPTY }).reference).toEqual({
    ...{ type: "legislation", title: "A law", author: [{ literal: "The crown" }] },
    issued: { "date-parts": [[1996]] },
  });
});

describe("what a service says", () => {
  const told = (input: unknown, more: Partial<Reference> = {}) =>
    completed(described(input), { ...PAPER, ...more }, "service");

  test.each([
    ["a number alone becomes what it names", { doi: "10.5555/weirs" }, { title: "On weirs", kind: "article" }],
    ["a title that was typed stays", { doi: "10.5555/weirs", title: "Weirs" }, { title: "Weirs", kind: "article" }],
    ["a kind that was chosen stays", { doi: "10.5555/weirs", kind: "law" }, { kind: "law", author: /Berg/ }],
  ])("%s", (_, input, expected) => {
    const { author, ...rest } = expected as { author?: RegExp };
    expect(told(input)).toMatchObject(rest);
    if (author) expect(told(input).author).toMatch(author);
  });

  test("makes the type of a kind that was chosen more exact, and no other", () => {
    expect(told({ doi: "10.5555/a", kind: "article" }).reference.type).toBe("article-journal");
    expect(told({ doi: "10.5555/a", kind: "article" }, { type: "chapter" }).reference.type).toBe("article-newspaper");
    expect(told({ doi: "10.5555/a" }, { type: "document" })).toMatchObject({ kind: "web-page" });
  });

  test("puts the house that a person named where one of the type is named", () => {
    const { reference } = told({ doi: "10.5555/a", publisher: "Quay" }, { type: "book" });
    expect([reference.publisher, reference["container-title"]]).toEqual(["Quay", undefined]);
  });

  test("leaves no name of a site beside the name of a journal", () => {
    const page = completed(described({ url: "https://example.org/a" }), { type: "webpage", publisher: "Site" }, "page");
    const { "container-title": _, publisher: __, ...placeless } = PAPER;
    const full = completed(page, { ...placeless, "container-title": "Journal of Weirs" }, "service");
    expect([full.publisher, full.reference.publisher]).toEqual(["Journal of Weirs", undefined]);
  });
});

test.each([
  [{}, 1, true],
  [{}, 2, false],
  [{ title: "service" }, 2, true],
  [{ title: "page" }, 2, false],
  [{ title: "service", author: "person" }, 3, false],
] as const)("with the tellers %j and revision %i a page may describe a source: %s", (tellers, revision, may) => {
  expect(mayPageTell({ tellers, revision })).toBe(may);
});

test("a source that was called by the address of its DOI has no title of its own for that", () => {
  const row = { title: "doi.org/10.5555/weirs", url: "https://doi.org/10.5555/weirs", kind: "article" } as const;
  const older = { ...row, tier: "primary", author: null, publisher: null, publishedOn: null } as const;
  expect(completed(descriptionOf({ ...older, ...EMPTY }), PAPER, "service").title).toBe("On weirs");
});

describe("what a page says of itself", () => {
  test("fills what nobody said, and no more", () => {
    const typed = described({ url: "https://example.org/a", author: "J. Berg", isbn: "0306406152", kind: "article" });
    const full = completed(typed, PAPER, "page");
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
    expect(completed(full, { type: "webpage", title: "Page not found", publisher: "Nobody" }, "page")).toEqual(full);
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
    expect(descriptionIn(rowOf(after))).toEqual(after);
  });

  test("stays as it is where nothing is another", () => {
    expect(mended(paper, { title: paper.title, author: paper.author, doi: "https://doi.org/10.5555/WEIRS" })).toEqual(
      paper,
    );
  });
});
