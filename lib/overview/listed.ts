import { z } from "zod";

/** Most claims of a list across documents: more than anybody does in a day. */
export const MOST_LISTED = 100;

/** A document as lists across documents name it. */
export const ListedDocument = z.object({
  id: z.string(),
  title: z.string(),
  lang: z.string(),
  /** When its check is to be done. */
  dueAt: z.iso.datetime().nullable(),
});
export type ListedDocument = z.infer<typeof ListedDocument>;

/** A claim as lists across documents name it. */
export const ListedClaim = z.object({ id: z.string(), ordinal: z.int().positive(), text: z.string() });
export type ListedClaim = z.infer<typeof ListedClaim>;
