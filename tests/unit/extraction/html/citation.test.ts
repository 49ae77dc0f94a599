import { describe, expect, test } from "vitest";
import { readCitation } from "../../../../lib/extraction/html/citation.ts";
import { parsePage } from "../../../../lib/extraction/html/dom.ts";
import { NO_CITATION, type ToldCitation } from "../../../../lib/extraction/model.ts";
import { BEFORE, extracted } from "./outline.ts";

const ld = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const meta = (tags: Readonly<Record<string, string>>): string =>
  Object.entries(tags)
    .map(([name, content]) => `<meta name="${name}" content="${content}">`)
    .join("");

const CASES: readonly (readonly [string, string, Partial<ToldCitation>])[] = [
  ["a page that says nothing", "", {}],
  [
    "the names of Google Scholar",
    meta({
      citation_journal_title: "Piers",
      citation_volume: "12",
      citation_issue: "3",
      citation_firstpage: "14",
      citation_lastpage: "19",
      citation_doi: "10.1000/xyz",
      citation_issn: "0317-8471",
      citation_publisher: "Quay Press",
    }),
    {
      journal: "Piers",
      volume: "12",
      issue: "3",
      pages: "14-19",
      publisher: "Quay Press",
      identifiers: ["10.1000/xyz", "ISSN 0317-8471"],
    },
  ],
  ["one page", meta({ citation_firstpage: "e14", citation_lastpage: "e14" }), { pages: "e14" }],
  [
    "a chapter and its book",
    meta({ citation_inbook_title: "On Piers", citation_isbn: "978-0-306-40615-7" }),
    { book: "On Piers", identifiers: ["ISBN 978-0-306-40615-7"] },
  ],
  [
    "a report and its institute",
    meta({ citation_technical_report_institution: "Harbour Board", citation_technical_report_number: "7/2021" }),
    { institution: "Harbour Board", number: "7/2021" },
  ],
  [
    "Dublin Core",
    meta({ "DC.Identifier": "doi:10.1000/xyz", "DC.Publisher": "Quay Press" }),
    {
      identifiers: ["doi:10.1000/xyz"],
      publisher: "Quay Press",
    },
  ],
  ["Open Graph", '<meta property="og:type" content="video.other">', { kinds: ["video.other"] }],
  [
    "an article in an issue of a volume of a journal",
    ld({
      "@type": ["http://schema.org/ScholarlyArticle"],
      pagination: "14-19",
      identifier: [{ "@type": "PropertyValue", propertyID: "DOI", value: "10.1000/xyz" }, "pii:7"],
      isPartOf: {
        "@type": "PublicationIssue",
        issueNumber: 3,
        isPartOf: {
          "@type": "PublicationVolume",
          volumeNumber: "12",
          isPartOf: {
            "@type": "Periodical",
            "@id": "https://doi.org/10.1000/piers",
            name: "Piers",
            issn: ["0317-8471"],
            publisher: { name: "Quay Press" },
          },
        },
      },
    }),
    {
      kinds: ["ScholarlyArticle"],
      pages: "14-19",
      issue: "3",
      volume: "12",
      journal: "Piers",
      publisher: "Quay Press",
      identifiers: ["10.1000/xyz", "pii:7", "ISSN 0317-8471"],
    },
  ],
  [
    "a work goes before the page it is on, and a page is no part of its site",
    ld({
      "@graph": [
        { "@type": "WebSite", name: "Not this" },
        { "@type": "WebPage", isPartOf: { "@type": "WebSite", name: "Nor this" } },
        { "@type": "PodcastEpisode", episodeNumber: 7, partOfSeries: { "@id": "#s" } },
        { "@type": "PodcastSeries", "@id": "#s", name: "Low Water" },
      ],
    }),
    { kinds: ["PodcastEpisode"], number: "7", journal: "Low Water" },
  ],
  [
    "an ISBN that says so",
    ld({ "@type": "Book", isbn: "9780306406157", name: "On Piers" }),
    {
      kinds: ["Book"],
      identifiers: ["ISBN 9780306406157"],
    },
  ],
  [
    "a ring of parts ends",
    ld({ "@type": "Article", "@id": "#a", isPartOf: { "@id": "#a", name: "x" } }),
    {
      kinds: ["Article"],
      identifiers: ["#a"],
    },
  ],
];

test.each(CASES)("%s", (_what, head, expected) => {
  const page = parsePage(`<html><head>${head}</head><body><p>Nine.</p></body></html>`);
  expect(readCitation(page)).toEqual({ ...NO_CITATION, ...expected });
});

describe("a citation is read", () => {
  const page = `<html><head>${meta({ citation_doi: "10.1000/xyz" })}</head><body><main><p>${BEFORE}</p></main></body></html>`;

  test("when it is asked for", () => {
    expect(extracted(page, { cite: true }).metadata.citation?.identifiers).toEqual(["10.1000/xyz"]);
  });

  test("and not when an article is imported", () => {
    expect(extracted(page).metadata).not.toHaveProperty("citation");
  });
});
