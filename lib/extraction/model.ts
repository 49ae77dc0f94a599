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
