import { z } from "zod";

/**
 * What a look at a source's page found. `same` and `changed`: the page came, with the text of the newest copy or another.
 * `gone`: it was missed before, and is missed still. `missed`: it did not come, which once tells nothing. `unread`:
 * something stands there that is not shown to a program, or cannot be read by one.
 */
export const RECHECK_OUTCOMES = ["same", "changed", "gone", "missed", "unread"] as const;
export const RecheckOutcome = z.enum(RECHECK_OUTCOMES);
export type RecheckOutcome = z.infer<typeof RecheckOutcome>;

/** The outcomes that tell how things stand with a page. The others leave it as the look before them found it. */
export const TELLING: readonly RecheckOutcome[] = ["same", "changed", "gone"];

/** Those of a page that did not come. */
export const MISSING: readonly RecheckOutcome[] = ["gone", "missed"];

/** A look at what stands at a source's address, after a copy of it was kept. */
export const Recheck = z
  .object({
    id: z.string(),
    url: z.string(),
    lookedAt: z.iso.datetime(),
    lookedBy: z.object({ id: z.string(), name: z.string() }),
    outcome: RecheckOutcome,
    /** Why no page was read; null where one was. */
    sentence: z.string().nullable(),
    /** The copy that was kept of a page that has changed. */
    snapshotId: z.string().nullable(),
    /** Ids of the evidence that is pinned in an earlier copy and does not stand in this page. */
    lost: z.array(z.string()),
  })
  .describe("A look at what stands at a source's address now.");
export type Recheck = z.infer<typeof Recheck>;
