import { z } from "zod";
import { GivenId, textOfAtMost } from "../text/well-formed.ts";

/** A note needs no answer; a comment opens a thread that waits until somebody resolves it. */
export const NOTE_KINDS = ["note", "comment"] as const;
export const NoteKind = z.enum(NOTE_KINDS);
export type NoteKind = z.infer<typeof NoteKind>;

/** What `POST /claims/:id/notes` takes. */
export const NewNote = z
  .strictObject({
    text: textOfAtMost(20_000).trim().min(1),
    replyTo: GivenId.optional(),
    /** A note when it is not said. A reply is of the kind of what it replies to, whatever is said. */
    kind: NoteKind.optional(),
  })
  .describe("A note on a claim, a comment that waits to be resolved, or a reply to one.");
export type NewNote = z.infer<typeof NewNote>;

/** What `PATCH /notes/:id` takes. */
export const NoteChange = z.strictObject({ resolved: z.boolean() }).describe("Whether a comment is resolved.");
export type NoteChange = z.infer<typeof NoteChange>;

const Byline = z.object({ id: z.string(), name: z.string() });

export const Note = z
  .object({
    id: z.string(),
    claimId: z.string(),
    kind: NoteKind,
    text: z.string(),
    /** The note that opened the thread; null for one that does. */
    replyTo: z.string().nullable(),
    author: Byline,
    writtenAt: z.iso.datetime(),
    /** When and by whom a comment was resolved; null while it waits, for a note, and for a reply. */
    resolved: z.object({ at: z.iso.datetime(), by: Byline }).nullable(),
    /** The people it calls by name. */
    mentions: z.array(Byline),
    revision: z.int().positive(),
  })
  .describe("A note on a claim.");
export type Note = z.infer<typeof Note>;
