import { describe, expect, test } from "vitest";
import { type Known, marksOf, sameBy } from "../../../lib/bibliography/sameness.ts";

const DOI = { type: "article-journal", DOI: "10.1000/xyz" } as const;
const OTHER_DOI = { type: "article-journal", DOI: "10.1000/abc" } as const;
const BOOK = { type: "book", ISBN: "9780306406157" } as const;

describe("two sources are one", () => {
  test.each<readonly [string, Known, Known]>([
    [
      "url:https://quay.example/a",
      { addresses: ["http://www.quay.example/a/"] },
      { addresses: ["https://quay.example/a?fbclid=1"] },
    ],
    [
      "url:https://quay.example/a",
      { reference: { type: "webpage", URL: "https://quay.example/a" } },
      { addresses: ["x", "http://quay.example/a"] },
    ],
    [
      "url:https://quay.example/a",
      { addresses: ["https://web.archive.org/web/20260303091500/https://quay.example/a"] },
      { addresses: ["https://quay.example/a"] },
    ],
    ["doi:10.1000/xyz", { addresses: ["https://dx.doi.org/10.1000/XYZ"] }, { reference: DOI }],
    [
      "doi:10.1000/xyz",
      { reference: DOI, addresses: ["https://a.example/"] },
      { reference: DOI, addresses: ["https://a.example/"] },
    ],
    ["sha256:ab", { contentHashes: ["AB"], addresses: ["https://a.example/"] }, { contentHashes: ["cd", "ab"] }],
    ["isbn:9780306406157", { reference: BOOK }, { reference: BOOK }],
  ])("by %s", (mark, one, other) => {
    expect(sameBy(marksOf(one), marksOf(other))).toBe(mark);
    expect(sameBy(marksOf(other), marksOf(one))).toBe(mark);
  });
});

describe("two sources are two", () => {
  test.each<readonly [string, Known, Known]>([
    ["that have no marks", {}, {}],
    ["of which only one has a DOI", { reference: DOI }, { reference: BOOK }],
    ["at two addresses", { addresses: ["https://a.example/1"] }, { addresses: ["https://a.example/2"] }],
    [
      "with two DOIs at one address",
      { reference: DOI, addresses: ["https://a.example/"] },
      { reference: OTHER_DOI, addresses: ["https://a.example/"] },
    ],
    [
      "with two DOIs in one file",
      { reference: DOI, contentHashes: ["ab"] },
      { reference: OTHER_DOI, contentHashes: ["ab"] },
    ],
    [
      "that are parts of one book",
      { reference: { ...BOOK, type: "chapter" } },
      { reference: { ...BOOK, type: "chapter" } },
    ],
    ["a book and a part of it", { reference: { ...BOOK, type: "chapter" } }, { reference: BOOK }],
  ])("%s", (_what, one, other) => {
    expect(sameBy(marksOf(one), marksOf(other))).toBeNull();
    expect(sameBy(marksOf(other), marksOf(one))).toBeNull();
  });
});

test("marks are given once each, surest first", () => {
  const known = {
    addresses: ["https://b.example/", "https://a.example/", "http://www.a.example"],
    contentHashes: ["ab"],
    reference: { ...BOOK, DOI: "10.1000/xyz" },
  };
  expect(marksOf(known)).toEqual([
    "doi:10.1000/xyz",
    "sha256:ab",
    "url:https://a.example/",
    "url:https://b.example/",
    "isbn:9780306406157",
  ]);
});
