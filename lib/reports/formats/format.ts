import type { Report } from "../model.ts";
import type { FixedSlot, Slot, SlotBeside, SlotInPdf } from "../sealing/slot.ts";
import type { Typesetting } from "../typesetter.ts";

/** A piece of a file: bytes, or text that is encoded as UTF-8. */
export type Chunk = string | Uint8Array;

/** What is known of every way of writing a report down; `slot` is where the signature over the file goes. */
export type FormatFace<Name extends string = string, Place extends Slot = Slot> = {
  readonly format: Name;
  /** With its charset where it is text: the value of a Content-Type header. */
  readonly mediaType: string;
  /** Without the dot before it. */
  readonly extension: string;
  /** What it is for, in a few words for a menu. */
  readonly label: string;
  readonly slot: Place;
};

/** A way of writing a report down. The same report gives the same bytes. */
export type ReportFormat<
  Name extends string = string,
  Place extends FixedSlot | SlotBeside = FixedSlot | SlotBeside,
> = FormatFace<Name, Place> & {
  /** The file in chunks, to be joined with nothing between; it ends with its slot, which is empty. */
  readonly render: (report: Report) => Iterable<Chunk>;
  /**
   * Reads along while a file is rendered, and answers of each chunk what a program that shows the file can compare with its
   * signature although it does not keep the bytes.
   */
  readonly reader?: () => (chunk: Chunk) => string;
};

/** A way that takes a typesetter: what it is asked to set. */
export type TypesetFormat<Name extends string = string> = FormatFace<Name, SlotInPdf> & {
  readonly typesetting: (report: Report) => Typesetting;
};

/** A folder of files: the report with everything it rests on. */
export type BundledFormat<Name extends string = string> = FormatFace<Name, FixedSlot> & { readonly isBundle: true };
