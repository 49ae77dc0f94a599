import { z } from "zod";
import { Notice } from "../../bibliography/notice.ts";

/** A question to a service about the DOI or the ISBN of a source. */
export const SourceLookup = z
  .object({
    id: z.string(),
    /** What the service was asked about: `doi:10.1000/xyz` or `isbn:9780306406157`. */
    identifier: z.string(),
    askedAt: z.iso.datetime(),
    /** Null while it waits or is on its way. */
    endedAt: z.iso.datetime().nullable(),
    /** Why it told nothing, a sentence; null when it did, or has not yet. */
    failure: z.string().nullable(),
    /** Who answered: Crossref, DataCite, Open Library, or the host of another; null when nobody did. */
    service: z.string().nullable(),
    notices: z.array(Notice),
  })
  .describe("A question to a service about the DOI or the ISBN of a source.");
export type SourceLookup = z.infer<typeof SourceLookup>;
