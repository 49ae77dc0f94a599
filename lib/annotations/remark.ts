import type { Stance } from "../evidence/model.ts";
import type { AnnotationForm } from "../notes/model.ts";
import type { Span } from "../text/span.ts";

/** Something that somebody outside said of the text, as a file of any form tells it. */
export type Remark = {
  /** What the file calls it; of one file alone, but for those of our own exports. */
  readonly id: string;
  /** Whoever said it, as the file names them; "Somebody" where it names nobody. */
  readonly by: string;
  /** RFC 3339, UTC; null where the file does not say when. */
  readonly at: string | null;
  readonly text: string;
  /** The same without the line that an export of ours puts above a note; null in a file that has no such lines. */
  readonly headless: string | null;
  /** The remark that it answers, by its id. */
  readonly parent: string | null;
  readonly isResolved: boolean;
  /** The words it is about; null where it is about none in particular, or only answers. */
  readonly anchor: Anchor | null;
  /** A passage of a source that it brings along; null for most. */
  readonly cited: Cited | null;
  /** Whether it is a verdict, or a part of the record beside notes, of an export: nothing of that is ever brought in. */
  readonly isRecord: boolean;
};

/** The words that a remark is about, and what is known of where they stand. */
export type Anchor = {
  readonly quote: string;
  /** What stands before and after there; empty where that is not known. */
  readonly prefix: string;
  readonly suffix: string;
  /** In code points, as the W3C counts; null where it is not told. It may be counted in another text than ours. */
  readonly position: Span | null;
  /** The number of the sentence in an export of ours. */
  readonly sentence: number | null;
};

/** A quoted passage of a source on the web. */
export type Cited = { readonly url: string; readonly quote: string; readonly stance: Stance };

/** What a file of remarks holds. */
export type RemarkFile = {
  readonly form: AnnotationForm;
  readonly remarks: readonly Remark[];
  /** Why something in the file is no remark that can be read, a sentence each. */
  readonly passed: readonly string[];
  /** What a person should know of how it was read. */
  readonly notes: readonly string[];
};

/** What is said of somebody that a file does not name. */
export const SOMEBODY = "Somebody";

/** Most remarks of one file: more than anybody reads through, and some seconds of placing. */
export const MOST_REMARKS = 2_000;
