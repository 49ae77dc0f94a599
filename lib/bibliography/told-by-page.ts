import { type Metadata, NO_CITATION, type ToldCitation } from "../extraction/model.ts";
import { fieldOf, formOf, referenceOf } from "./csl.ts";
import { doiIn, parseDoi } from "./doi.ts";
import { isbnIn, parseIsbn } from "./isbn.ts";
import { parseIssn } from "./issn.ts";
import { personFrom } from "./names.ts";
import { dateFrom } from "./partial-date.ts";
import { MOST_NAMES, parseAddress, type Reference, type ReferenceType } from "./reference.ts";
import { type CitedKind, typeOfKind } from "./source-kinds.ts";

/** What whoever attaches the source knows beside what it says of itself. */
export type Attached = {
  /** Where it was fetched from; the address the page gives as its own goes before it. */
  readonly address?: string;
  /** RFC 3339 full-date or instant. */
  readonly accessedOn?: string;
  /** What a person said it is; "web-page", "article" and "document" say less than the page does. */
  readonly kind?: CitedKind;
};

/** What pages call themselves, as CSL calls it: types of schema.org, then of Open Graph. */
const TYPES: Readonly<Record<string, ReferenceType>> = {
  NewsArticle: "article-newspaper",
  AnalysisNewsArticle: "article-newspaper",
  OpinionNewsArticle: "article-newspaper",
  ReportageNewsArticle: "article-newspaper",
  BackgroundNewsArticle: "article-newspaper",
  ReviewNewsArticle: "article-newspaper",
  LiveBlogPosting: "article-newspaper",
  ScholarlyArticle: "article-journal",
  MedicalScholarlyArticle: "article-journal",
  BlogPosting: "post-weblog",
  SocialMediaPosting: "post",
  DiscussionForumPosting: "post",
  Report: "report",
  Thesis: "thesis",
  Book: "book",
  Chapter: "chapter",
  Dataset: "dataset",
  Legislation: "legislation",
  Movie: "motion_picture",
  VideoObject: "motion_picture",
  AudioObject: "song",
  Clip: "broadcast",
  Episode: "broadcast",
  PodcastEpisode: "broadcast",
  RadioEpisode: "broadcast",
  TVEpisode: "broadcast",
  SoftwareSourceCode: "software",
  Map: "map",
  Photograph: "graphic",
  PresentationDigitalDocument: "speech",
  book: "book",
  "books.book": "book",
  "video.movie": "motion_picture",
  "video.episode": "broadcast",
  "video.other": "motion_picture",
};

/** What a part of something is a part of, which is printed as its container. */
const IN_A_WHOLE: ReadonlySet<ReferenceType> = new Set<ReferenceType>([
  "article-journal",
  "article-magazine",
  "article-newspaper",
  "broadcast",
  "chapter",
  "motion_picture",
  "paper-conference",
  "post",
  "post-weblog",
  "song",
  "webpage",
]);

/**
 * A reference of what a file or page says of itself. Nothing is guessed: what it does not say is not there, but for its
 * type, which is a web page's (or a document's, without an address) when nobody says more.
 */
export function referenceToldBy(metadata: Metadata, attached: Attached = {}): Reference {
  const told = metadata.citation ?? NO_CITATION;
  const type = typeFrom(told, attached);
  const container = containerOf(told, metadata, type);
  const isInAWhole = container !== null;
  const authors = metadata.authors.map(personFrom).filter((name) => name !== null);
  // A site's own name is where a page is published, so a page's publisher is named beside it only when it is another.
  const publisher = type === "thesis" || type === "report" ? (told.institution ?? told.publisher) : told.publisher;
  const house = publisher ?? (isInAWhole ? null : metadata.publisher);
  const date = metadata.publishedOn ?? (type === "webpage" ? metadata.modifiedOn : null);
  return referenceOf({
    type,
    author: authors.length > 0 ? authors.slice(0, MOST_NAMES) : undefined,
    title: said(metadata.title),
    "container-title": said(container),
    "event-title": said(told.conference),
    publisher: house === container ? undefined : said(house),
    volume: said(told.volume),
    issue: said(told.issue),
    page: formOf("page", told.pages ?? undefined),
    number: said(told.number),
    language: formOf("language", metadata.lang ?? undefined),
    issued: (date && dateFrom(date)) || undefined,
    accessed: (attached.accessedOn && dateFrom(attached.accessedOn)) || undefined,
    ...identifiersIn(told.identifiers),
    URL: firstAddress(metadata.canonicalUrl, attached.address),
  });
}

function typeFrom(told: ToldCitation, { kind, address }: Attached): ReferenceType {
  if (kind !== undefined && kind !== "web-page" && kind !== "article" && kind !== "document") return typeOfKind(kind);
  if (told.journal !== null && told.volume !== null) return "article-journal";
  const named = told.kinds.flatMap((name) => (Object.hasOwn(TYPES, name) ? (TYPES[name] ?? []) : []));
  if (named[0] !== undefined) return named[0];
  if (told.book !== null) return "chapter";
  if (told.conference !== null) return "paper-conference";
  if (told.institution !== null) return told.number === null ? "thesis" : "report";
  if (told.journal !== null) return "article-journal";
  if (kind !== undefined) return typeOfKind(kind);
  return address === undefined ? "document" : "webpage";
}

function containerOf(told: ToldCitation, metadata: Metadata, type: ReferenceType): string | null {
  if (!IN_A_WHOLE.has(type)) return null;
  if (type === "chapter" || type === "paper-conference") return told.book ?? told.journal;
  return told.journal ?? metadata.publisher;
}

function identifiersIn(written: readonly string[]) {
  const found: { DOI?: string; ISBN?: string; ISSN?: string } = {};
  for (const words of written) {
    // A number is an ISBN or an ISSN only where it says so: catalogues give pages numbers of their own.
    const isbn = /^\s*(?:urn:)?isbn/i.test(words) ? (parseIsbn(words) ?? isbnIn(words)) : null;
    const issn = /^\s*(?:urn:)?issn/i.test(words) ? parseIssn(words) : null;
    const doi = isbn === null && issn === null ? (parseDoi(words) ?? doiIn(words)) : null;
    if (doi !== null) found.DOI ??= doi;
    if (isbn !== null) found.ISBN ??= isbn;
    if (issn !== null) found.ISSN ??= issn;
  }
  return found;
}

function said(words: string | null): string | undefined {
  return words === null ? undefined : fieldOf(words);
}

function firstAddress(...given: readonly (string | null | undefined)[]): string | undefined {
  for (const written of given) {
    const address = written ? parseAddress(written) : null;
    if (address !== null) return address;
  }
  return undefined;
}
