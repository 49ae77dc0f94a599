import { expect, test } from "vitest";
import type { Reference } from "../../../lib/bibliography/reference.ts";
import { type Attached, referenceToldBy } from "../../../lib/bibliography/told-by-page.ts";
import { type Metadata, NO_CITATION, NO_METADATA, type ToldCitation } from "../../../lib/extraction/model.ts";

type Case = readonly [
  what: string,
  metadata: Partial<Metadata>,
  citation: Partial<ToldCitation> | null,
  attached: Attached,
  reference: Reference,
];

const CASES: readonly Case[] = [
  ["a file that says nothing", {}, null, {}, { type: "document" }],
  [
    "a page that says nothing",
    {},
    {},
    { address: "https://quay.example/a" },
    {
      type: "webpage",
      URL: "https://quay.example/a",
    },
  ],
  [
    "a page of a site",
    {
      title: "Bridge to close",
      authors: ["Ann Lovatt"],
      publisher: "Quay Lantern",
      modifiedOn: "2026-03-03",
      lang: "en",
    },
    { kinds: ["website"] },
    { address: "https://quay.example/a?x", accessedOn: "2026-03-04T10:00:00Z" },
    {
      type: "webpage",
      author: [{ family: "Lovatt", given: "Ann" }],
      title: "Bridge to close",
      "container-title": "Quay Lantern",
      language: "en",
      issued: { "date-parts": [[2026, 3, 3]] },
      accessed: { "date-parts": [[2026, 3, 4]] },
      URL: "https://quay.example/a?x",
    },
  ],
  [
    "a paper's article is the paper's, at its own address",
    {
      title: "Bridge to close",
      publisher: "Quay Lantern",
      publishedOn: "2026-03-03",
      canonicalUrl: "https://quay.example/a",
    },
    { kinds: ["NewsArticle", "article"] },
    { address: "https://quay.example/a?x", kind: "web-page" },
    {
      type: "article-newspaper",
      title: "Bridge to close",
      "container-title": "Quay Lantern",
      issued: { "date-parts": [[2026, 3, 3]] },
      URL: "https://quay.example/a",
    },
  ],
  [
    "a journal's article",
    { title: "Scour", publisher: "Piers", publishedOn: "2021-07-03" },
    {
      journal: "Piers",
      volume: "12",
      issue: "3",
      pages: "pp. 14–19",
      publisher: "Quay Press",
      identifiers: ["pii:12345678", "https://doi.org/10.1000/XYZ", "ISSN 0317-8471", "0306406152"],
    },
    { kind: "article" },
    {
      type: "article-journal",
      title: "Scour",
      "container-title": "Piers",
      publisher: "Quay Press",
      volume: "12",
      issue: "3",
      page: "14-19",
      issued: { "date-parts": [[2021, 7, 3]] },
      DOI: "10.1000/xyz",
      ISSN: "0317-8471",
    },
  ],
  [
    "a book",
    { title: "On Piers", authors: ["Lovatt, Ann", "Harbour Board"], publisher: "Quay Press" },
    { kinds: ["Book"], identifiers: ["ISBN 0-306-40615-2"] },
    {},
    {
      type: "book",
      author: [{ family: "Lovatt", given: "Ann" }, { literal: "Harbour Board" }],
      title: "On Piers",
      publisher: "Quay Press",
      ISBN: "9780306406157",
    },
  ],
  [
    "a chapter",
    {},
    { book: "On Piers", pages: "3" },
    {},
    { type: "chapter", "container-title": "On Piers", page: "3" },
  ],
  [
    "a report",
    {},
    { institution: "Harbour Board", number: "7/2021" },
    {},
    {
      type: "report",
      publisher: "Harbour Board",
      number: "7/2021",
    },
  ],
  ["a thesis", {}, { institution: "University of Quay" }, {}, { type: "thesis", publisher: "University of Quay" }],
  ["a paper", {}, { conference: "Piers 21" }, {}, { type: "paper-conference", "event-title": "Piers 21" }],
  [
    "what a person says it is goes before what it calls itself",
    {},
    { kinds: ["NewsArticle"] },
    { kind: "law" },
    {
      type: "legislation",
    },
  ],
  ["keys of the language itself are no types", {}, { kinds: ["constructor", "__proto__"] }, {}, { type: "document" }],
  [
    "an address that cannot be kept is none",
    { canonicalUrl: "https://a:b@quay.example/" },
    {},
    { address: "file:///a" },
    {
      type: "webpage",
    },
  ],
];

test.each(CASES)("%s", (_what, metadata, citation, attached, reference) => {
  const told = { ...NO_METADATA, ...metadata, ...(citation && { citation: { ...NO_CITATION, ...citation } }) };
  expect(referenceToldBy(told, attached)).toEqual(reference);
});
