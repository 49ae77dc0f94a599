import type { Report } from "../model.ts";
import type { Slot } from "../sealing/slot.ts";
import type { Typesetting } from "../typesetter.ts";

/** A piece of a file: bytes, or text that is encoded as UTF-8. */
export type Chunk = string | Uint8Array;

/** What is known of every way of writing a report down. */
export type FormatFace<Name extends string = string> = {
  readonly format: Name;
  /** With its charset where it is text: the value of a Content-Type header. */
  readonly mediaType: string;
  /** Without the dot before it. */
  readonly extension: string;
  /** What it is for, in a few words for a menu. */
  readonly label: string;
  /** Where the signature over the file goes. */
  readonly slot: Slot;
  /** What a program that shows the file can compare with its signature although it does not keep the bytes: a text in pieces. */
  readonly readingOf?: (report: Report) => Iterable<string>;
};

/** A way of writing a report down. The same report gives the same bytes. */
export type ReportFormat<Name extends string = string> = FormatFace<Name> & {
  /** The file in chunks, to be joined with nothing between; it ends with its slot, which is empty. */
  readonly render: (report: Report) => Iterable<Chunk>;
};

/** A way that takes a typesetter: what it is asked to set. */
export type TypesetFormat<Name extends string = string> = FormatFace<Name> & {
  readonly typesetting: (report: Report) => Typesetting;
};

/** A folder of files: the report with everything it rests on. */
export type BundledFormat<Name extends string = string> = FormatFace<Name> & { readonly isBundle: true };
