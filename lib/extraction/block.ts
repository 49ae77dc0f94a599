import type { Span } from "../text/span.ts";

/**
 * What the layout alone says a block is; `documents/roles.ts` decides what it is on the page. The first four are named
 * only by files that say so themselves (HTML, DOCX, PDF), the last four mostly by Markdown.
 */
export type BlockKind =
  | "title"
  | "byline"
  | "dateline"
  | "furniture"
  | "paragraph"
  | "heading"
  | "quotation"
  | "list-item"
  | "footnote"
  | "caption"
  | "table-row"
  | "code"
  | "front-matter"
  | "markup"
  | "rule";

/** A stretch of whole lines that belong together: trimmed, ascending, disjoint, covering all but white space. */
export type Block = Span & {
  readonly kind: BlockKind;
  /** 1 to 6 for a heading, 1 is the largest; 0 for every other kind. */
  readonly level: number;
  /** Lines that are not blank. */
  readonly lines: number;
  /** The page its first line stands on, from 1; only in files that have pages. */
  readonly page?: number | undefined;
};
