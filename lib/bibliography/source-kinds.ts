import type { ReferenceType } from "./reference.ts";

/**
 * The kinds of sources a desk attaches, as CSL calls them. An article without more said is a newspaper's, since that is
 * what a desk mostly has before it; a recording is a broadcast, which every style cites with a place in time; what
 * somebody told the desk is personal communication.
 */
const TYPES = {
  "web-page": "webpage",
  article: "article-newspaper",
  document: "document",
  book: "book",
  "data-set": "dataset",
  law: "legislation",
  interview: "interview",
  recording: "broadcast",
  image: "graphic",
  "author-attestation": "personal_communication",
  confidential: "personal_communication",
} as const satisfies Record<string, ReferenceType>;

/** A kind of source. `lib/sources` has the list, and does not compile when one of its kinds is missing here. */
export type CitedKind = keyof typeof TYPES;

/** The CSL type of a kind of source. */
export function typeOfKind(kind: CitedKind): ReferenceType {
  return TYPES[kind];
}

/** The kinds of all other types; what has no kind of its own is a document. */
const KINDS: Partial<Readonly<Record<ReferenceType, CitedKind>>> = {
  webpage: "web-page",
  post: "web-page",
  "post-weblog": "web-page",
  article: "article",
  "article-journal": "article",
  "article-magazine": "article",
  "article-newspaper": "article",
  "paper-conference": "article",
  periodical: "article",
  review: "article",
  "review-book": "article",
  book: "book",
  chapter: "book",
  classic: "book",
  entry: "book",
  "entry-dictionary": "book",
  "entry-encyclopedia": "book",
  dataset: "data-set",
  bill: "law",
  hearing: "law",
  legal_case: "law",
  legislation: "law",
  regulation: "law",
  treaty: "law",
  interview: "interview",
  personal_communication: "interview",
  broadcast: "recording",
  motion_picture: "recording",
  performance: "recording",
  song: "recording",
  speech: "recording",
  figure: "image",
  graphic: "image",
  map: "image",
};

/** The kind of source that a CSL type is. Never confidential: no reference tells that. */
export function kindOfType(type: ReferenceType): CitedKind {
  return KINDS[type] ?? "document";
}
