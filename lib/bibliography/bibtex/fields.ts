import { REFERENCE_TYPES, type ReferenceType, type TextField } from "../reference.ts";

/**
 * The entry type that each CSL type is written as: of BibTeX where it has one, else of biblatex. Where several are
 * written alike, all but the first say what they are in `entrysubtype`.
 */
const WRITTEN: Readonly<Record<ReferenceType, string>> = {
  "article-journal": "article",
  "article-magazine": "article",
  "article-newspaper": "article",
  article: "misc",
  bill: "misc",
  book: "book",
  broadcast: "misc",
  chapter: "incollection",
  classic: "misc",
  collection: "collection",
  dataset: "dataset",
  document: "misc",
  "entry-encyclopedia": "inreference",
  "entry-dictionary": "inreference",
  entry: "inreference",
  event: "misc",
  figure: "misc",
  graphic: "artwork",
  hearing: "misc",
  interview: "misc",
  legal_case: "jurisdiction",
  legislation: "legislation",
  manuscript: "unpublished",
  map: "misc",
  motion_picture: "movie",
  musical_score: "music",
  pamphlet: "booklet",
  "paper-conference": "inproceedings",
  patent: "patent",
  performance: "performance",
  periodical: "periodical",
  personal_communication: "letter",
  webpage: "online",
  post: "online",
  "post-weblog": "online",
  regulation: "misc",
  report: "techreport",
  review: "review",
  "review-book": "review",
  software: "software",
  song: "audio",
  speech: "misc",
  standard: "standard",
  thesis: "thesis",
  treaty: "misc",
};

/** Entry types by the CSL type they are read as when they say no more. */
const READ: ReadonlyMap<string, ReferenceType> = new Map<string, ReferenceType>([
  ["article", "article-journal"],
  ["misc", "document"],
  ["book", "book"],
  ["mvbook", "book"],
  ["manual", "book"],
  ["proceedings", "book"],
  ["incollection", "chapter"],
  ["inbook", "chapter"],
  ["bookinbook", "chapter"],
  ["suppbook", "chapter"],
  ["collection", "collection"],
  ["mvcollection", "collection"],
  ["mvproceedings", "book"],
  ["reference", "book"],
  ["mvreference", "book"],
  ["suppcollection", "chapter"],
  ["suppperiodical", "article-journal"],
  ["dataset", "dataset"],
  ["data", "dataset"],
  ["inreference", "entry-encyclopedia"],
  ["artwork", "graphic"],
  ["image", "graphic"],
  ["jurisdiction", "legal_case"],
  ["legislation", "legislation"],
  ["unpublished", "manuscript"],
  ["movie", "motion_picture"],
  ["video", "motion_picture"],
  ["music", "musical_score"],
  ["booklet", "pamphlet"],
  ["inproceedings", "paper-conference"],
  ["conference", "paper-conference"],
  ["patent", "patent"],
  ["performance", "performance"],
  ["periodical", "periodical"],
  ["letter", "personal_communication"],
  ["online", "webpage"],
  ["electronic", "webpage"],
  ["www", "webpage"],
  ["webpage", "webpage"],
  ["techreport", "report"],
  ["report", "report"],
  ["review", "review"],
  ["software", "software"],
  ["audio", "song"],
  ["standard", "standard"],
  ["thesis", "thesis"],
  ["phdthesis", "thesis"],
  ["mastersthesis", "thesis"],
]);

// What biblatex writes into `entrysubtype`.
const SUBTYPES: Readonly<Record<string, ReferenceType>> = {
  magazine: "article-magazine",
  newspaper: "article-newspaper",
};

/** The entry type of a reference, and what it is besides where that does not tell. */
export function entryTypeOf(
  type: ReferenceType,
  hasAddress: boolean,
): { readonly type: string; readonly subtype: string | null } {
  const written = WRITTEN[type];
  return { type: written, subtype: typeOfEntry(written, "", hasAddress) === type ? null : type };
}

/**
 * The CSL type of an entry. One of an unknown type is a document; a `misc` with an address is a page, since BibTeX
 * itself has no type for those.
 */
export function typeOfEntry(entryType: string, subtype: string, hasAddress: boolean): ReferenceType {
  const said = REFERENCE_TYPES.find((type) => type === subtype);
  if (said !== undefined) return said;
  if (entryType === "article" && Object.hasOwn(SUBTYPES, subtype)) return SUBTYPES[subtype] ?? "article-journal";
  if (entryType === "misc" && hasAddress) return "webpage";
  return READ.get(entryType) ?? "document";
}

/** What biblatex prints for a `type` that is one of its keys, and for a thesis by the type of its entry. */
export const GENRES: Readonly<Record<string, string>> = {
  phdthesis: "PhD thesis",
  mathesis: "Master’s thesis",
  mastersthesis: "Master’s thesis",
  bathesis: "Bachelor’s thesis",
  techreport: "Technical report",
  resreport: "Research report",
};

/** The field a variable is written in, and others it is read from, in the order they are asked. */
type Names = readonly [written: string, ...read: readonly string[]];

const NAMES: Readonly<Record<TextField, Names>> = {
  title: ["title"],
  "title-short": ["shorttitle"],
  "container-title": ["booktitle", "journal", "journaltitle", "maintitle"],
  "collection-title": ["series"],
  "collection-number": ["seriesnumber"],
  "event-title": ["eventtitle"],
  publisher: ["publisher", "school", "institution", "organization"],
  "publisher-place": ["address", "location"],
  authority: ["authority"],
  edition: ["edition"],
  volume: ["volume"],
  issue: ["issue"],
  page: ["pages"],
  number: ["number"],
  section: ["chapter"],
  version: ["version"],
  genre: ["type"],
  medium: ["howpublished"],
  archive: ["eprinttype", "archiveprefix", "library"],
  archive_location: ["eprint"],
  language: ["language", "langid"],
  note: ["note"],
};

const JOURNALS: Partial<Readonly<Record<TextField, Names>>> = {
  "container-title": ["journal", "journaltitle", "booktitle"],
  // What BibTeX calls the number of an article is that of its issue.
  issue: ["number", "issue"],
  number: ["eid"],
};

const BOOKS: Partial<Readonly<Record<TextField, Names>>> = {
  // The number of a book is that within its series.
  "collection-number": ["number", "seriesnumber"],
  number: ["eid"],
};

const PARTICULAR: Readonly<Record<string, Partial<Readonly<Record<TextField, Names>>>>> = {
  article: JOURNALS,
  review: JOURNALS,
  periodical: JOURNALS,
  book: BOOKS,
  mvbook: BOOKS,
  collection: BOOKS,
  proceedings: BOOKS,
  incollection: BOOKS,
  inbook: BOOKS,
  inproceedings: BOOKS,
  online: { "container-title": ["organization", "journal", "booktitle"], publisher: ["publisher", "institution"] },
  thesis: { publisher: ["school", "institution", "publisher"] },
  phdthesis: { publisher: ["school", "institution", "publisher"] },
  mastersthesis: { publisher: ["school", "institution", "publisher"] },
  techreport: { publisher: ["institution", "publisher", "organization"] },
  report: { publisher: ["institution", "publisher", "organization"] },
};

/** The field in which an entry of that type holds a variable, and those it is read from besides. */
export function namesOf(entryType: string, field: TextField): Names {
  const particular = Object.hasOwn(PARTICULAR, entryType) ? PARTICULAR[entryType]?.[field] : undefined;
  return particular ?? NAMES[field];
}
