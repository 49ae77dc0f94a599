import { z } from "zod";

/** What became of the page that a quote is from: it is gone, or it no longer says so. */
export const LapseKind = z.enum(["dead-link", "drifted"]);
export type LapseKind = z.infer<typeof LapseKind>;

/** That the page a quote is from is no longer what it was. Computed from the looks at it; the kept copy stays the proof. */
export const Lapse = z
  .object({
    kind: LapseKind,
    /** When it was last seen so. */
    seenAt: z.iso.datetime(),
    /** When the copy was taken in which the quote stands; null where it stands in none. */
    keptAt: z.iso.datetime().nullable(),
  })
  .describe("That a page is gone, or no longer says what is quoted from it.");
export type Lapse = z.infer<typeof Lapse>;

/** What a look that told says of one piece of evidence. `lost` are the ids of what did not stand in the page. */
export function lapseIn(outcome: string, lost: readonly string[], evidenceId: string): LapseKind | null {
  if (outcome === "gone") return "dead-link";
  return lost.includes(evidenceId) ? "drifted" : null;
}
