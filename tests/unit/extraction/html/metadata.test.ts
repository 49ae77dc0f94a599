import { describe, expect, test } from "vitest";
import { parsePage } from "../../../../lib/extraction/html/dom.ts";
import { readPageData } from "../../../../lib/extraction/html/metadata.ts";
import { type Metadata, NO_METADATA } from "../../../../lib/extraction/model.ts";

const ld = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const BASE = "https://quay.example/news/";

function metadataOf(head: string, url?: string): Metadata {
  return readPageData(parsePage(`<html><head>${head}</head><body><p>Nine.</p></body></html>`), url).metadata;
}

const CASES: readonly (readonly [string, string, Partial<Metadata>])[] = [
  ["a page that says nothing", "", {}],
  ["a title alone", "<title>Bridge\n to close</title>", { title: "Bridge to close" }],
  [
    "the site's name is taken off the title when the page gives it",
    '<title>Bridge to close | Quay Lantern</title><meta property="og:site_name" content="Quay Lantern">',
    { title: "Bridge to close", publisher: "Quay Lantern" },
  ],
  [
    "a dash in a title is the title's",
    "<title>Bridge to close - at last</title>",
    { title: "Bridge to close - at last" },
  ],
  [
    "an article in a graph, its people by their ids",
    ld({
      "@graph": [
        { "@type": "WebSite", name: "Not this" },
        { "@type": "Person", "@id": "#a", name: "Ann Lovatt" },
        {
          "@type": "BlogPosting",
          headline: "Bridge &amp; ferry",
          author: { "@id": "#a" },
          datePublished: "2024-03-12",
        },
      ],
    }),
    { title: "Bridge & ferry", authors: ["Ann Lovatt"], publishedOn: "2024-03-12" },
  ],
  [
    "authors given as words, objects and lists of names",
    ld([
      { "@type": "ScholarlyArticle", author: ["Ann Lovatt", { name: ["Piers Okonjo"] }, { name: "ann lovatt" }, 7] },
    ]),
    { authors: ["Ann Lovatt", "Piers Okonjo"] },
  ],
  ["JSON-LD that is broken is as none", '<script type="application/ld+json">{"@type":</script>', {}],
  [
    "keys of the language itself do nothing",
    ld({ "@type": "Article", ["__proto__"]: { headline: "x" }, constructor: { name: "y" } }) +
      '<script type="application/ld+json">{"@type":"Article","__proto__":{"headline":"Taken"}}</script>',
    {},
  ],
  [
    "the names of Google Scholar",
    '<meta name="citation_title" content="Scour"><meta name="citation_author" content="Lovatt, Ann"><meta name="citation_author" content="Okonjo, Piers"><meta name="citation_publication_date" content="2021/7/3"><meta name="citation_journal_title" content="Piers">',
    { title: "Scour", authors: ["Lovatt, Ann", "Okonjo, Piers"], publishedOn: "2021-07-03", publisher: "Piers" },
  ],
  [
    "Dublin Core, in capitals",
    '<META NAME="DC.Title" CONTENT="Scour"><META NAME="DC.Creator" CONTENT="Ann Lovatt; Piers Okonjo"><META NAME="DC.Date" CONTENT="3 July 2021">',
    { title: "Scour", authors: ["Ann Lovatt", "Piers Okonjo"], publishedOn: "2021-07-03" },
  ],
  [
    "an address or a handle is no author",
    '<meta name="author" content="https://x.example/a"><meta name="article:author" content="@ann">',
    {},
  ],
  ["By is no part of a name", '<meta name="author" content="By Ann Lovatt">', { authors: ["Ann Lovatt"] }],
  [
    "a day is that of its own zone",
    '<meta property="article:published_time" content="2024-03-12T23:30:00-08:00">',
    { publishedOn: "2024-03-12" },
  ],
  ["a day no calendar has is none", '<meta name="date" content="2023-02-29">', {}],
  ["a day that may be a month is none", '<meta name="date" content="03/12/2024">', {}],
  [
    "a date with its month in words",
    '<meta name="date" content="Tue, 12 Mar 2024 10:00:00 GMT">',
    { publishedOn: "2024-03-12" },
  ],
  ["a language as declared", '<meta property="og:locale" content="pt_BR">', { lang: "pt-BR" }],
  ["a language that is none", '<meta http-equiv="content-language" content="en, fr">', {}],
  [
    "an address of its own",
    '<link rel="canonical" href="../bridge?id=1#top">',
    { canonicalUrl: "https://quay.example/bridge?id=1" },
  ],
  [
    "an address against the base",
    '<base href="https://other.example/x/"><link rel="canonical" href="bridge">',
    { canonicalUrl: "https://other.example/x/bridge" },
  ],
  ["an address of another kind is none", '<link rel="canonical" href="javascript:alert(1)">', {}],
  ["an address with a password is none", '<link rel="canonical" href="https://a:b@quay.example/">', {}],
];

describe("what a page says of itself", () => {
  test.each(CASES)("%s", (_, head, expected) => {
    expect(metadataOf(head, BASE)).toEqual({ ...NO_METADATA, ...expected });
    expect(Object.hasOwn(Object.prototype, "headline")).toBe(false);
  });

  test("a relative address of a page from nowhere is none", () => {
    expect(metadataOf('<link rel="canonical" href="/bridge">').canonicalUrl).toBeNull();
  });
});
