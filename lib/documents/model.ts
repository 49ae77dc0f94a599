import { z } from "zod";
import { ClaimRole } from "../claims/model.ts";
import type { RawFile } from "../extraction/raw-file.ts";
import { MAX_ADDRESS_LENGTH } from "../net/model.ts";
import { WebAddress } from "../sources/model.ts";
import { LANGUAGE_TAG } from "../text/language-tag.ts";
import { isWellFormed, textOfAtMost } from "../text/well-formed.ts";

/** Longest text an import takes, in UTF-16 code units: a long book, and what the workbench still draws. */
export const MAX_TEXT_LENGTH = 2_000_000;

/**
 * Most segments of a text: sentences of forty code units through the longest one, where prose has eighty to a hundred.
 * The longest novels have some 40,000 sentences, and the workbench keeps a row for each.
 */
export const MAX_SEGMENTS = 50_000;

/** One piece of the text. Pieces are trimmed, ascending, disjoint, and cover every character that is not white space. */
export type Segment = {
  readonly start: number;
  readonly end: number;
  readonly role: ClaimRole;
  /** Why it got that role, in words a person can weigh: "looks like a reading-time line". */
  readonly reason: string;
  /** Number of the block (paragraph, heading, line) it stands in, from 1, ascending. */
  readonly block: number;
};

/** Where a text was published before it came here, and by whom it is, as far as the text or its file says. */
export const Origin = z.object({
  /** Who or what published it: "Instagram". */
  publisher: z.string().nullable(),
  url: z.string().nullable(),
  /** In the order given; empty when nobody is named. */
  authors: z.array(z.string()),
  /** The day, RFC 3339 full-date. */
  publishedOn: z.string().nullable(),
  /** The day it was last changed there, RFC 3339 full-date. */
  modifiedOn: z.string().nullable(),
});
export type Origin = z.infer<typeof Origin>;

/** A split as a person left it: the spans and roles of every segment, and which text they speak of. */
export const Mended = z
  .strictObject({
    /** The same as the import's `previewed`, for callers that say it here. */
    sha256: z.string().optional(),
    segments: z
      .array(z.strictObject({ start: z.int().nonnegative(), end: z.int().positive(), role: ClaimRole }))
      .max(MAX_SEGMENTS, "are more than the 50,000 a text may have: join some of them, or import it in parts"),
  })
  .describe("The split as it was mended in the preview.");
export type Mended = z.infer<typeof Mended>;

/** A page the server fetched for a preview, as it told about it then; the bytes travel as the file of the form. */
export const FetchedFile = z
  .strictObject({
    /** The address that answered, behind all redirects: whatever the server itself would fetch. */
    url: z
      .url({ protocol: /^https?$/ })
      .max(MAX_ADDRESS_LENGTH)
      .refine(isWellFormed),
    fetchedAt: z.iso.datetime(),
    /** As the site named it; null when it named none. */
    mediaType: textOfAtMost(200).nullable(),
    charset: textOfAtMost(100).nullable(),
    /** The server's own word that it got these bytes there. */
    seal: z.string().max(200),
  })
  .describe("Where and when the server fetched the file.");
export type FetchedFile = z.infer<typeof FetchedFile>;

/** What `POST /documents` takes as JSON: a text, or the address of a page. A file comes as a form with these fields. */
export const NewDocument = z
  .strictObject({
    title: textOfAtMost(500).trim().min(1).optional(),
    text: z.string().optional(),
    /** Fetched by the server, and kept as the original. */
    url: WebAddress.optional(),
    lang: z.string().regex(LANGUAGE_TAG, "must be a language tag such as en or pt-BR").optional(),
    originUrl: WebAddress.optional(),
    /** `markdown` reads headings, lists and quotations from their marks; a file tells by its name when this is left out. */
    type: z.enum(["text", "markdown"]).optional(),
    /** True when the caller wrote the text: an author never files verdicts on it. */
    ownText: z.boolean().default(false),
    /** SHA-256 (hex) of the text in UTF-8, as the preview told it: another text is not imported then. */
    previewed: z.string().optional(),
    mended: Mended.optional(),
    fetched: FetchedFile.optional(),
  })
  .refine(({ text, url }) => text === undefined || url === undefined, {
    message: "cannot be given beside a text: name the one or the other",
    path: ["url"],
  })
  .refine(({ mended, previewed }) => mended === undefined || (mended.sha256 ?? previewed) !== undefined, {
    message: "speaks of a text that was previewed: name its SHA-256 in previewed",
    path: ["mended"],
  })
  .describe("A text to import.");
export type NewDocument = z.infer<typeof NewDocument>;

/** What `POST /documents/preview` answers: the text as it would be imported, and its split. Nothing is saved. */
export const Preview = z
  .object({
    text: z.string(),
    /** SHA-256 (hex) of the text in UTF-8. */
    sha256: z.string(),
    lang: z.string(),
    title: z.string(),
    origin: Origin,
    words: z.int().nonnegative(),
    /** What an import changes, one sentence each. */
    notes: z.array(z.string()),
    segments: z.array(
      z.object({
        start: z.int().nonnegative(),
        end: z.int().positive(),
        role: ClaimRole,
        reason: z.string(),
        block: z.int().positive(),
      }),
    ),
    /** The page the server fetched, to be sent along with the import; null for a text or a file. */
    fetched: FetchedFile.extend({ bytes: z.base64() }).nullable(),
  })
  .describe("A text as it would be imported.");
export type Preview = z.infer<typeof Preview>;

/** What an import answers. */
export const Imported = z
  .object({ id: z.string(), versionId: z.string(), claims: z.int().positive() })
  .describe("The imported document.");
export type Imported = z.infer<typeof Imported>;

/** What `PATCH /documents/:id` takes. */
export const DocumentChange = z
  .strictObject({ dueAt: z.iso.datetime({ offset: true }).nullable() })
  .describe("When the check of a document is to be done; null for no time.");
export type DocumentChange = z.infer<typeof DocumentChange>;

/** A document as lists and headers show it. */
export const DocumentHeader = z
  .object({
    id: z.string(),
    title: z.string(),
    lang: z.string(),
    origin: Origin,
    importedAt: z.iso.datetime(),
    importedBy: z.string(),
    /** The page it was fetched from, which may name another address as its own; null for a text or a file. */
    fetched: z.object({ url: z.string(), at: z.iso.datetime() }).nullable(),
    version: z.object({
      id: z.string(),
      ordinal: z.int().positive(),
      /** SHA-256 (hex) of the text in UTF-8. */
      sha256: z.string(),
      length: z.int().positive(),
      words: z.int().nonnegative(),
    }),
    /** When the check is to be done; null while nobody said. */
    dueAt: z.iso.datetime().nullable(),
    /** When and by whom it was signed off; null while it is not, and since it was opened again. */
    signedOff: z.object({ at: z.iso.datetime(), by: z.string() }).nullable(),
    revision: z.int().positive(),
  })
  .describe("A document and its present version.");
export type DocumentHeader = z.infer<typeof DocumentHeader>;

/** The bytes a text comes from, before anything was changed, and how they came. */
export type Original = RawFile & {
  /** Where and when (RFC 3339 UTC) the fetcher got them; null for what a person pasted or sent. */
  readonly fetched: { readonly url: string; readonly at: string } | null;
};

/** A text that was read: admitted, split, and what it says of itself (`read-text.ts`). It is stored as it is. */
export type ReadText = {
  readonly text: string;
  readonly lang: string;
  readonly title: string;
  readonly origin: Origin;
  readonly segments: readonly Segment[];
  readonly words: number;
  /** What the import changed, one sentence each; empty when nothing. */
  readonly notes: readonly string[];
};
