import type { Result } from "../result.ts";
import type { Block } from "./block.ts";
import type { Unread } from "./unread.ts";

/** Largest file that is looked at, in bytes: ten times the most text a document may have, for its pictures. */
export const MAX_FILE_BYTES = 20 * 2 ** 20;

/** The files that are read by a parser of somebody else's, in a process that can be killed. */
export const FILE_KINDS = ["html", "docx", "pdf"] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** What a file says of itself; null where it says nothing that can be read. */
export type Metadata = {
  readonly title: string | null;
  /** In the order given; empty when none is named. */
  readonly authors: readonly string[];
  /** The site, paper or house. */
  readonly publisher: string | null;
  /** RFC 3339 full-date. */
  readonly publishedOn: string | null;
  /** RFC 3339 full-date. */
  readonly modifiedOn: string | null;
  /** The address the file gives as its own, http or https. */
  readonly canonicalUrl: string | null;
  /** BCP 47 tag as declared, such as `en` or `pt-BR`; never guessed. */
  readonly lang: string | null;
  /** What only a citation needs; there when it was asked for (`Hints.cite`) and nowhere else. */
  readonly citation?: ToldCitation | undefined;
};

/** What a file says of how it was published, as it is written there; null where it says nothing. */
export type ToldCitation = {
  /** What it calls itself, surest first: types of schema.org ("NewsArticle"), then of Open Graph ("article"). */
  readonly kinds: readonly string[];
  /** The journal, paper, series or programme it is part of. */
  readonly journal: string | null;
  /** The conference it was given at. */
  readonly conference: string | null;
  /** The book it is a part of. */
  readonly book: string | null;
  /** The university a thesis, the institute a report comes from. */
  readonly institution: string | null;
  /** The house, where it is named apart from the site. */
  readonly publisher: string | null;
  readonly volume: string | null;
  readonly issue: string | null;
  /** "12" or "12-19". */
  readonly pages: string | null;
  /** Of a report, a law, an episode. */
  readonly number: string | null;
  /** Words that hold a DOI, an ISBN or an ISSN; the latter two say so: "ISBN 978-…", "ISSN 1234-5679". */
  readonly identifiers: readonly string[];
};

/** Most kinds and most identifiers: a book in three bindings has six. */
export const MOST_TOLD = 20;

/** The citation of a file that says nothing. */
export const NO_CITATION: ToldCitation = {
  kinds: [],
  journal: null,
  conference: null,
  book: null,
  institution: null,
  publisher: null,
  volume: null,
  issue: null,
  pages: null,
  number: null,
  identifiers: [],
};

/** Metadata of a file that says nothing. */
export const NO_METADATA: Metadata = {
  title: null,
  authors: [],
  publisher: null,
  publishedOn: null,
  modifiedOn: null,
  canonicalUrl: null,
  lang: null,
};

/** What is known of a file beside its bytes. */
export type Hints = {
  /** From the Content-Type header the file came with. */
  readonly charset?: string | undefined;
  /** Where it was fetched from; relative addresses in it are resolved against this. */
  readonly url?: string | undefined;
  /** Not of the file but of who asks: whether `Metadata.citation` is wanted. */
  readonly cite?: boolean | undefined;
  /** Whether what stands around the article of a page is wanted as well, behind it: a quote may be from a box beside it. */
  readonly whole?: boolean | undefined;
};

/** The article in a file: its text, where each block of it stands, and what the file says of itself. */
export type Extract = {
  /** LF line ends, no NUL, no lone surrogate; blocks stand apart by blank lines. */
  readonly text: string;
  /** Trimmed, ascending, disjoint, covering all of the text that is not white space. */
  readonly blocks: readonly Block[];
  readonly metadata: Metadata;
  /** What was left out or mended, one sentence each: "12 running heads and page numbers were left out." */
  readonly notes: readonly string[];
};

/** Reads a file of a kind. How it is kept from harm is its maker's affair. */
export type Extractor = (kind: FileKind, bytes: Uint8Array, hints: Hints) => Promise<Result<Extract, Unread>>;
