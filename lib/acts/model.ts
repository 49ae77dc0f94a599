import { z } from "zod";
import type { Json } from "../provenance/model.ts";

/**
 * One change of an act: the command that makes it as it was, and the one that makes it as it became. What a command says
 * is known to the folder whose rows it changes; `lib/undo` knows them all.
 */
export type Step = { readonly before: Json; readonly after: Json };

/** What a person can undo and redo in a document at this moment. */
export const Acts = z
  .object({
    undo: z.object({ label: z.string(), doneAt: z.iso.datetime() }).nullable(),
    redo: z.object({ label: z.string() }).nullable(),
  })
  .describe("What the caller can undo and redo in a document.");
export type Acts = z.infer<typeof Acts>;
