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

/** What a file of remarks can be: a Word file with comments, annotations as the W3C or as Hypothesis write them. */
export const ANNOTATION_FORMS = ["docx", "web-annotation", "hypothesis"] as const;
export const AnnotationForm = z.enum(ANNOTATION_FORMS);
export type AnnotationForm = z.infer<typeof AnnotationForm>;

/** Who said what a note holds, where its author only brought it in. Nothing of it is proven: it is what a file says. */
export const Said = z.object({
  by: z.string(),
  /** Null where the file does not say when. */
  at: z.iso.datetime().nullable(),
  /** The words of the sentence it is about; null where it is about all of it. */
  on: z.string().nullable(),
  file: z.object({ id: z.string(), name: z.string(), form: AnnotationForm }),
});
export type Said = z.infer<typeof Said>;

export const Note = z
  .object({
    id: z.string(),
    claimId: z.string(),
    kind: NoteKind,
    text: z.string(),
    /** The note that opened the thread; null for one that does. */
    replyTo: z.string().nullable(),
    /** Who wrote it here, or brought it in. */
    author: Byline,
    /** When it was written here, or brought in. */
    writtenAt: z.iso.datetime(),
    /** There only where somebody else said it, outside. */
    said: Said.optional(),
    /** When and by whom a comment was resolved; null while it waits, for a note, and for a reply. */
    resolved: z.object({ at: z.iso.datetime(), by: Byline }).nullable(),
    /** The people it calls by name. */
    mentions: z.array(Byline),
    revision: z.int().positive(),
  })
  .describe("A note on a claim.");
export type Note = z.infer<typeof Note>;
