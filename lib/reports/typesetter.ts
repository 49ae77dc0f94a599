import type { Result } from "../result.ts";
import type { PdfContents } from "./formats/pdf/contents.ts";

/** A file that goes along inside the PDF. */
export type Attachment = {
  /** Of the file, with its extension; no folder. */
  readonly name: string;
  /** Without parameters: PDF knows none. */
  readonly mediaType: string;
  /** What it is, a sentence. */
  readonly description: string;
  /** It is attached as UTF-8. */
  readonly text: string;
};

/** What is to be set. It is plain JSON. */
export type Typesetting = { readonly contents: PdfContents; readonly attachments: readonly Attachment[] };

/**
 * What a file conforms to: `ua-1` is PDF/UA-1 (ISO 14289-1), which a screen reader can rely on. The others have the same
 * tags and break a rule of it: `missing-glyphs` that every character is shown, `tagged` another one.
 */
export const CONFORMANCES = ["ua-1", "missing-glyphs", "tagged"] as const;
export type Conformance = (typeof CONFORMANCES)[number];

/** What a file says of itself. */
export const CONFORMANCE_WORDS: Readonly<Record<Conformance, string>> = {
  "ua-1": "This file is tagged for screen readers (PDF/UA-1).",
  "missing-glyphs":
    "This file is tagged, but not PDF/UA: some of its characters are in none of the fonts at hand, and stand in it as empty boxes. The report that is attached to it has them all.",
  tagged: "This file is tagged, but not PDF/UA: something in it breaks a rule of that standard.",
};

export type Typeset = { readonly bytes: Uint8Array; readonly conformance: Conformance };

/** Why nothing was set: `busy` when it was not tried and may well be set in a while, `refused` when it never will be. */
export type Untypeset = { readonly kind: "busy" | "refused"; readonly sentence: string };

/** The port to whoever sets pages. The same question gives the same bytes on one machine. */
export type Typesetter = (question: Typesetting) => Promise<Result<Typeset, Untypeset>>;
