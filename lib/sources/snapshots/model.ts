import { z } from "zod";
import { Reference } from "../../bibliography/reference.ts";
import { BLOCK_KINDS, MAX_EXTRACT_LENGTH } from "../../extraction/law.ts";
import type { Metadata } from "../../extraction/model.ts";
import type { RawFile } from "../../extraction/raw-file.ts";
import type { FetchedPage } from "../../net/model.ts";
import { textOfAtMost } from "../../text/well-formed.ts";
import { Archiving } from "../archiving/model.ts";
import { SourceLookup } from "../lookups/model.ts";
import { Twin } from "../marks/model.ts";
import { Source } from "../model.ts";
import { Recheck } from "../rechecks/model.ts";

/** Longest text of a copy, in UTF-16 code units: as much as is read out of a file. */
export const MAX_COPY_LENGTH = MAX_EXTRACT_LENGTH;

/** A source as it was got hold of: its bytes, and how they came. */
export type Original = RawFile & {
  /** How the web answered; null for a file or a text that somebody brought. */
  readonly page: FetchedPage | null;
};

/** A block of a copy's text, in UTF-16 code units. */
const SnapshotBlock = z.object({
  start: z.int().nonnegative(),
  end: z.int().positive(),
  kind: z.enum(BLOCK_KINDS),
  level: z.int().min(0).max(6),
  /** The page its first line stands on, from 1; only in files that have pages. */
  page: z.int().positive().optional(),
});
export type SnapshotBlock = z.infer<typeof SnapshotBlock>;

/** What can be read in an original. */
export type Readable = {
  readonly text: string;
  readonly blocks: readonly SnapshotBlock[];
  /** BCP 47, `und` when it cannot be told. */
  readonly lang: string;
  /** What was left out or mended, one sentence each. */
  readonly notes: readonly string[];
  /** What it says of itself. */
  readonly metadata: Metadata;
  /** Whether somebody took the words down from the original, and none was read there. */
  readonly transcribed: boolean;
};

/** What `POST /sources/:id/snapshots` takes: nothing for the source's own address, a text, or a file beside it. */
export const NewSnapshot = z
  .strictObject({
    /**
     * The words of a source that has no address: a letter, a page of a book, an interview. Beside a file that is not read
     * here, a picture or a recording, what somebody took down from it.
     */
    text: textOfAtMost(MAX_COPY_LENGTH).optional(),
  })
  .describe("A copy of a source: of its address, of a file, or of a text.");
export type NewSnapshot = z.infer<typeof NewSnapshot>;

/** A kept copy of a source, without its text. */
export const Snapshot = z
  .object({
    id: z.string(),
    sourceId: z.string(),
    /** Where the bytes came from in the end; null when somebody brought them. */
    url: z.string().nullable(),
    /** Of HTTP; null when somebody brought the bytes. */
    status: z.int().nullable(),
    mediaType: z.string(),
    /** The encoding that came with it, where the bytes alone would be read in another. */
    charset: z.string().nullable(),
    fileName: z.string().nullable(),
    /** Of the bytes, hex. */
    sha256: z.string(),
    /** Of the bytes. */
    size: z.int().nonnegative(),
    /** Of the WARC file that holds them with their headers and redirects, hex. */
    warcSha256: z.string(),
    /** Of the readable text in UTF-8, hex. */
    textSha256: z.string(),
    /** Of the readable text, in UTF-16 code units. */
    length: z.int().positive(),
    lang: z.string(),
    notes: z.array(z.string()),
    /** Whether its words were taken down from the original by `takenBy`, and not read from the bytes. */
    transcribed: z.boolean(),
    takenAt: z.iso.datetime(),
    takenBy: z.object({ id: z.string(), name: z.string() }),
  })
  .describe("A kept copy of a source.");
export type Snapshot = z.infer<typeof Snapshot>;

/** What tells one kept copy from every other: whoever holds a file with these hashes holds the same words. */
export const CopyIdentity = z
  .object({
    snapshotId: z.string(),
    url: z.string().nullable(),
    mediaType: z.string(),
    sha256: z.string(),
    warcSha256: z.string(),
    textSha256: z.string(),
    transcribed: z.boolean(),
    takenAt: z.iso.datetime(),
  })
  .describe("The kept copy that a quote was found in.");
export type CopyIdentity = z.infer<typeof CopyIdentity>;

/** Whether a copy came from the web: to what somebody brought no page can be compared. */
export function isFetched({ url }: Pick<Snapshot, "url">): boolean {
  return url !== null;
}

/** The same as a condition on rows of copies. */
export const FETCHED = { url: { not: null } } as const;

/** The text that can be read in a copy. */
export const SnapshotText = z
  .object({ text: z.string(), blocks: z.array(SnapshotBlock) })
  .describe("The readable text of a copy, and where each block of it stands.");
export type SnapshotText = z.infer<typeof SnapshotText>;

/** A try to get a copy of what stands at an address. */
export const Capture = z
  .object({
    id: z.string(),
    url: z.string(),
    askedAt: z.iso.datetime(),
    /** Null while it waits or is on its way. */
    endedAt: z.iso.datetime().nullable(),
    /** Why there is no copy; null when there is one, or none yet. */
    failure: z.string().nullable(),
  })
  .describe("A try to get a copy of what stands at a source's address.");
export type Capture = z.infer<typeof Capture>;

/**
 * `GET /sources/:id`: a source with all that is known of it; its copies, the tries to get one, the questions to services,
 * the looks at its page, and what a web archive was asked to keep, each newest first.
 */
export const SourceDetail = Source.extend({
  reference: Reference,
  twins: z.array(Twin),
  snapshots: z.array(Snapshot),
  captures: z.array(Capture),
  lookups: z.array(SourceLookup),
  rechecks: z.array(Recheck),
  archivings: z.array(Archiving),
}).describe("A source with its reference and its kept copies.");
export type SourceDetail = z.infer<typeof SourceDetail>;

/** Keeps files under the SHA-256 (hex) of their bytes. What is kept is never changed. */
export type CopyStore = {
  /** Answers the SHA-256 once the bytes would survive a power cut. The same bytes twice are kept once. */
  readonly put: (bytes: Uint8Array) => Promise<string>;
  /** Null when there is no such file. @throws when the file no longer has the bytes it is named for. */
  readonly get: (sha256: string) => Promise<Uint8Array | null>;
};
