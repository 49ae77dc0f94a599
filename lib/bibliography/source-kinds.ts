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
