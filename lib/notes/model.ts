import { z } from "zod";
import { GivenId, textOfAtMost } from "../text/well-formed.ts";

/** What `POST /claims/:id/notes` takes. */
export const NewNote = z
  .strictObject({ text: textOfAtMost(20_000).trim().min(1), replyTo: GivenId.optional() })
  .describe("A note on a claim, or a reply to one.");
export type NewNote = z.infer<typeof NewNote>;

export const Note = z
  .object({
    id: z.string(),
    claimId: z.string(),
    text: z.string(),
    replyTo: z.string().nullable(),
    author: z.object({ id: z.string(), name: z.string() }),
    writtenAt: z.iso.datetime(),
  })
  .describe("A note on a claim.");
export type Note = z.infer<typeof Note>;
