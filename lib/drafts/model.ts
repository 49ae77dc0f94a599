import { z } from "zod";

/** Largest draft, in bytes of its JSON in UTF-8: room for the three longest fields of a form. */
export const MAX_DRAFT_BYTES = 64 * 1024;

/** Most drafts a list answers: more than a person leaves open. */
export const MAX_LISTED = 200;

const NAME = /^[a-z0-9:._-]{1,200}$/;

/** What a draft is called: what is being written, and on what. `verdict:` or `note:` with the id of a claim. */
export const DraftName = z.string().regex(NAME, "must be 1 to 200 of the characters a-z 0-9 : . _ -");

/** The JSON text of a value that came as JSON; null when it has none, or one of more than `MAX_DRAFT_BYTES`. */
export function draftText(value: unknown): string | null {
  let text: string | undefined;
  try {
    text = JSON.stringify(value);
  } catch {
    // Nested so deep that it cannot be written down again.
    return null;
  }
  if (text === undefined || new TextEncoder().encode(text).length > MAX_DRAFT_BYTES) return null;
  return text;
}

/** What `PUT /drafts/:name` takes. The server never looks into the value: it is the screen's own. */
export const NewDraft = z
  .strictObject({
    value: z.unknown().refine((value) => draftText(value) !== null, "must be JSON of at most 64 KB"),
  })
  .describe("Something typed that is not filed yet.");
export type NewDraft = z.infer<typeof NewDraft>;

/** What `PUT /drafts/:name` answers: when it was kept tells which of two tabs was the later. */
export const KeptDraft = z.object({ name: z.string(), savedAt: z.iso.datetime() }).describe("That a draft is kept.");
export type KeptDraft = z.infer<typeof KeptDraft>;

/** A draft of the caller's. */
export const Draft = KeptDraft.extend({ value: z.unknown() }).describe("A draft of the caller's.");
export type Draft = z.infer<typeof Draft>;
