import { MOST_TOLD, type ToldCitation } from "../model.ts";
import { citedWork } from "./cited-work.ts";
import { metaOf, scriptsOf } from "./metadata.ts";
import { firstOf } from "./said-words.ts";

const LONGEST_WORDS = 200;

/**
 * What a page says of how it was published: the `citation_` names of Google Scholar, PRISM, Dublin Core and Open Graph
 * before its JSON-LD, since catalogues are fed from them. The page is not changed.
 */
export function readCitation(page: Document): ToldCitation {
  const meta = metaOf(page);
  const work = citedWork(scriptsOf(page));
  const first = (ofWork: string | null, ...names: readonly string[]) =>
    firstOf(LONGEST_WORDS, ...meta.all(...names), ofWork);
  const labelled = (label: string, ...names: readonly string[]) =>
    meta.all(...names).map((value) => `${label} ${value}`);
  const identifiers = [
    ...meta.all("citation_doi", "prism.doi", "bepress_citation_doi", "doi", "dc.identifier.doi"),
    ...labelled("ISBN", "citation_isbn", "book:isbn", "books:isbn", "prism.isbn"),
    ...labelled("ISSN", "citation_issn", "prism.issn", "prism.eissn"),
    ...meta.all("dc.identifier", "dcterms.identifier"),
    ...work.identifiers,
  ];
  return {
    kinds: distinct([...work.kinds, ...meta.all("og:type")]),
    journal: first(work.journal, "citation_journal_title", "prism.publicationname"),
    conference: first(work.conference, "citation_conference_title", "citation_conference"),
    book: first(work.book, "citation_inbook_title", "citation_book_title"),
    institution: first(work.institution, "citation_dissertation_institution", "citation_technical_report_institution"),
    publisher: first(work.publisher, "citation_publisher", "dc.publisher", "dcterms.publisher"),
    volume: first(work.volume, "citation_volume", "prism.volume"),
    issue: first(work.issue, "citation_issue", "prism.number"),
    pages: pagesIn(
      first(null, "citation_firstpage", "prism.startingpage"),
      first(null, "citation_lastpage", "prism.endingpage"),
      firstOf(LONGEST_WORDS, work.pages),
    ),
    number: first(work.number, "citation_technical_report_number"),
    identifiers: distinct(identifiers),
  };
}

function pagesIn(start: string | null, end: string | null, ofWork: string | null): string | null {
  if (start === null) return ofWork;
  return end === null || end === start ? start : `${start}-${end}`;
}

function distinct(words: readonly string[]): string[] {
  const plain = words.map((word) => firstOf(LONGEST_WORDS, word)).filter((word) => word !== null);
  return [...new Set(plain)].slice(0, MOST_TOLD);
}
