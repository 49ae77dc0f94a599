import { describe, expect, test } from "vitest";
import { draftOf, newVerdictOf } from "../../../app/documents/[documentId]/_components/draft.ts";
import { EMPTY_PASSAGE, evidenceOf, wrongWith } from "../../../app/documents/[documentId]/_components/passage.ts";
import { localPath } from "../../../app/sign-in/_components/next-path.ts";
import type { Verdict } from "../../../lib/reviews/model.ts";
import type { Source } from "../../../lib/sources/model.ts";

describe("where to go after signing in", () => {
  test.each([
    "/documents/1#c2",
    "/help",
    "/documents?cursor=a",
    "/documents?next=//example.org",
    "/a//b",
    "/%5Cexample.org",
  ])("%s is a path of this site", (next) => {
    expect(localPath(next)).toBe(next);
  });

  test.each([
    "//example.org",
    "///example.org",
    "/\\example.org",
    "/\t/example.org",
    "/\n\\example.org",
    "/.//example.org",
    "/..//example.org",
    "/./\\example.org",
    "/..\\/example.org",
    "/.\t//example.org",
    "/%2e//example.org",
    "/%2E%2e//example.org",
    "/documents/..//example.org",
    "/documents/%2e%2e//example.org",
    "/documents/.%2E\\\\example.org",
    "//here.invalid//example.org",
    "//[::1",
    "https://example.org",
    "https:example.org",
    "javascript:alert(1)",
    " //example.org",
    "",
    undefined,
    ["/help"],
  ])("%j leads to the documents", (next) => {
    expect(localPath(next)).toBe("/documents");
  });
});

const passage = { ...EMPTY_PASSAGE, quote: "Made up." };
const known: Source = {
  id: "source-1",
  title: "An invented note",
  url: "https://example.org/note",
  kind: "document",
  tier: "primary",
  publisher: null,
  author: null,
  publishedOn: null,
  withheld: false,
  copy: { state: "none", snapshotId: null, takenAt: null, failure: null, archivedUrl: null },
  addedAt: "2026-01-01T00:00:00.000Z",
  revision: 1,
};

describe("a passage to attach", () => {
  test("an address is taken as one, with its title", () => {
    const evidence = evidenceOf({ ...passage, where: " https://example.org/a ", title: "A" }, []);
    expect(evidence?.source).toMatchObject({ url: "https://example.org/a", title: "A" });
  });

  test("what is no address is a title, and no title is taken twice", () => {
    const evidence = evidenceOf({ ...passage, where: "A book", title: "left from before" }, []);
    expect(evidence?.source).toEqual({ title: "A book", kind: "web-page", tier: "secondary" });
  });

  test.each([
    [" doi:10.5555/a ", { doi: "doi:10.5555/a" }],
    ["978-0-306-40615-7", { isbn: "978-0-306-40615-7" }],
  ])("%j is a number that will be looked up", (where, source) => {
    const evidence = evidenceOf({ ...passage, where, title: "left from before" }, []);
    expect(evidence?.source).toEqual({ ...source, kind: "web-page", tier: "secondary" });
  });

  test.each([known.url ?? "", known.title])("a known source is named by %s", (where) => {
    expect(evidenceOf({ ...passage, where }, [known])).toMatchObject({ sourceId: "source-1" });
  });

  test("a script address is no source's address", () => {
    expect(evidenceOf({ ...passage, where: "javascript:alert(1)" }, [])?.source).not.toHaveProperty("url");
  });

  test("what is missing is named field by field", () => {
    expect(Object.keys(wrongWith(EMPTY_PASSAGE))).toEqual(["where", "quote"]);
    expect(wrongWith({ ...passage, where: "A book" })).toEqual({});
  });

  test.each([
    ["where", { where: "b".repeat(501) }, /501 characters long, and 500/],
    ["title", { where: "https://example.org/a", title: "b".repeat(501) }, /501 characters long, and 500/],
    ["quote", { quote: "b".repeat(10_001) }, /10.001 characters long, and 10.000/],
    ["locator", { locator: "b".repeat(201) }, /201 characters long, and 200/],
    ["quote", { quote: "one\u0000two" }, /cannot be kept/],
  ])("a %s that the server would not take is told of", (field, change, words) => {
    const written = { ...passage, where: "A book", ...change };
    expect(evidenceOf(written, [])).toBeNull();
    expect(wrongWith(written)).toEqual({ [field]: expect.stringMatching(words) });
  });
});

const filed: Verdict = {
  id: "verdict-1",
  claimId: "claim-1",
  code: "mixed",
  rationale: "Half of it.",
  detail: null,
  confidence: "low",
  confidenceReason: "One source only.",
  evidenceIds: [],
  reviewer: { id: "person-1", name: "A reader" },
  textSha256: "0",
  filedAt: "2026-01-01T00:00:00.000Z",
  revision: 1,
};

describe("a verdict as it is sent", () => {
  test("keeps what the screen does not show", () => {
    expect(newVerdictOf("mixed", draftOf(filed), filed)).toMatchObject({ confidenceReason: "One source only." });
  });

  test("says only what its kind has to say", () => {
    const draft = { ...draftOf(filed), detail: "Since 2019" };
    expect(newVerdictOf("mixed", draft, filed)).not.toHaveProperty("detail");
    expect(newVerdictOf("outdated", draft, filed)).toHaveProperty("detail", "Since 2019");
  });
});
