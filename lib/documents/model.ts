import { z } from "zod";
import type { ClaimRole } from "../claims/model.ts";
import { WebAddress } from "../sources/model.ts";
import { textOfAtMost } from "../text/well-formed.ts";

/** Longest text an import takes, in UTF-16 code units: a long book, and what the workbench still draws. */
export const MAX_TEXT_LENGTH = 2_000_000;

/** Largest file an import takes, in bytes: the longest text in its widest encoding, with room for markup. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

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

/** Where a text was published before it came here, as far as it is known. */
export const Origin = z.object({
  /** Who or what published it: "Instagram". */
  publisher: z.string().nullable(),
  url: z.string().nullable(),
  /** The day, RFC 3339 full-date. */
  publishedOn: z.string().nullable(),
});
export type Origin = z.infer<typeof Origin>;

/** What `POST /documents` takes as JSON. */
export const NewDocument = z
  .strictObject({
    title: textOfAtMost(500).trim().min(1).optional(),
    text: z.string(),
    lang: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "must be a language tag such as en or pt-BR")
      .optional(),
    originUrl: WebAddress.optional(),
    /** `markdown` reads headings, lists and quotations from their marks; the text itself is kept as it is. */
    type: z.enum(["text", "markdown"]).default("text"),
    /** True when the caller wrote the text: an author never files verdicts on it. */
    ownText: z.boolean().default(false),
  })
  .describe("A text to import.");
export type NewDocument = z.infer<typeof NewDocument>;

/** What an import answers. */
export const Imported = z
  .object({ id: z.string(), versionId: z.string(), claims: z.int().positive() })
  .describe("The imported document.");
export type Imported = z.infer<typeof Imported>;

/** A document as lists and headers show it. */
export const DocumentHeader = z
  .object({
    id: z.string(),
    title: z.string(),
    lang: z.string(),
    origin: Origin,
    importedAt: z.iso.datetime(),
    importedBy: z.string(),
    version: z.object({
      id: z.string(),
      ordinal: z.int().positive(),
      /** SHA-256 (hex) of the text in UTF-8. */
      sha256: z.string(),
      length: z.int().positive(),
      words: z.int().nonnegative(),
    }),
    revision: z.int().positive(),
  })
  .describe("A document and its present version.");
export type DocumentHeader = z.infer<typeof DocumentHeader>;

/** A text that was read: admitted, split, and what it says of itself. Made by the pure `readText` and stored as it is. */
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
