import { z } from "zod";
import { NewSource, Source } from "../sources/model.ts";
import { GivenId, textOfAtMost } from "../text/well-formed.ts";

/** What a passage does to the claim it is attached to. */
export const STANCES = ["supports", "refutes", "qualifies", "context"] as const;
export const Stance = z.enum(STANCES);
export type Stance = z.infer<typeof Stance>;

export const STANCE_LABELS: Record<Stance, string> = {
  supports: "Supports",
  refutes: "Refutes",
  qualifies: "Qualifies",
  context: "Context",
};

/** What `POST /claims/:id/evidence` takes: a known source by id, or a new one described in place. */
export const NewEvidence = z
  .strictObject({
    sourceId: GivenId.optional(),
    source: NewSource.optional(),
    /** The passage word for word, as it stands in the source. */
    quote: textOfAtMost(10_000).trim().min(1),
    /** Where in the source: "p. 14", "§ 3", "00:12:40". */
    locator: textOfAtMost(200).trim().min(1).optional(),
    stance: Stance,
  })
  .refine((evidence) => (evidence.sourceId === undefined) !== (evidence.source === undefined), {
    error: "Evidence needs either sourceId or source, not both.",
    path: ["source"],
  })
  .describe("A quoted passage of a source, attached to a claim.");
export type NewEvidence = z.infer<typeof NewEvidence>;

/** A piece of evidence with its source. `quote` is what the reviewer read there, word for word. */
export const Evidence = z
  .object({
    id: z.string(),
    claimId: z.string(),
    source: Source,
    quote: z.string(),
    locator: z.string().nullable(),
    stance: Stance,
    attachedBy: z.object({ id: z.string(), name: z.string() }),
    attachedAt: z.iso.datetime(),
    revision: z.int().positive(),
  })
  .describe("A quoted passage of a source, attached to a claim.");
export type Evidence = z.infer<typeof Evidence>;
