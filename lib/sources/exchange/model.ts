import { z } from "zod";
import { LONGEST_FILE } from "../../bibliography/reference-file.ts";

/** What `POST /sources/import` takes: a text, or a file beside it. */
export const NewReferences = z
  .strictObject({
    /** BibTeX, RIS or CSL-JSON. */
    text: z.string().max(LONGEST_FILE).optional(),
  })
  .describe("A file of references: BibTeX, RIS or CSL-JSON.");
export type NewReferences = z.infer<typeof NewReferences>;

const Taken = z.object({ id: z.string(), title: z.string() });

/** What became of a file of references. */
export const ImportedReferences = z
  .object({
    added: z.array(Taken),
    /** Those that were there already, or twice in the file; they stay as they are. */
    known: z.array(Taken),
    /** What was not taken: on which line it begins, and why. */
    refused: z.array(z.object({ line: z.int().positive(), sentence: z.string() })),
  })
  .describe("What became of a file of references.");
export type ImportedReferences = z.infer<typeof ImportedReferences>;
