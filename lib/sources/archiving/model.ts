import { z } from "zod";
import type { Result } from "../../result.ts";

/** That a web archive elsewhere was asked to keep a copy of a source's page. */
export const Archiving = z
  .object({
    id: z.string(),
    url: z.string(),
    askedAt: z.iso.datetime(),
    /** How many tries have failed. */
    tries: z.int().nonnegative(),
    /** Null while it waits or is on its way. */
    endedAt: z.iso.datetime().nullable(),
    /** Where the archive's copy is. */
    archivedUrl: z.string().nullable(),
    /** Why the last try gave none, a sentence; also while it is tried again. */
    failure: z.string().nullable(),
  })
  .describe("A request to a web archive to keep a copy of a source's page.");
export type Archiving = z.infer<typeof Archiving>;

/** How far an archive has come with a page. */
export type Progress = { readonly state: "under-way" } | { readonly state: "done"; readonly archivedUrl: string };

/**
 * Why an archive keeps no copy, a sentence: `busy` when it was not even asked, and `refused` when it was. A try that was
 * refused counts.
 */
export type NotArchived = { readonly kind: "busy" | "refused"; readonly sentence: string };

/** A web archive elsewhere, on the operator's account. */
export type WebArchive = {
  /** Asks for a copy of a page; answers what the archive calls the work. */
  readonly save: (url: string) => Promise<Result<string, NotArchived>>;
  readonly progressOf: (job: string) => Promise<Result<Progress, NotArchived>>;
};
