import { z } from "zod";
import { DERIVATION_KINDS, DERIVATION_STANDINGS } from "../../origins/model.ts";
import { GivenId, textOfAtMost } from "../../text/well-formed.ts";

const Kind = z.enum(DERIVATION_KINDS);
const Reason = textOfAtMost(2_000).trim().min(1).optional();

/** What `POST /sources/:id/derivations` takes: what the source derives from, as a person says. */
export const NewDerivation = z
  .strictObject({
    /** Id of the source it derives from. */
    toId: GivenId,
    kind: Kind,
    /** How that is known. */
    reason: Reason,
  })
  .describe("What a source has what it says from, said by hand.");
export type NewDerivation = z.infer<typeof NewDerivation>;

/** What `PATCH /derivations/:id` takes. */
export const DerivationDecision = z
  .strictObject({ standing: z.enum(["confirmed", "dismissed"]), reason: Reason })
  .describe("Whether one source derives from another.");
export type DerivationDecision = z.infer<typeof DerivationDecision>;

const Titled = z.object({ id: z.string(), title: z.string() });

/** A derivation as every screen and call shows it. */
export const SourceDerivation = z
  .object({
    id: z.string(),
    /** The source that derives. */
    from: Titled,
    to: Titled,
    kind: Kind,
    standing: z.enum(DERIVATION_STANDINGS),
    /** What rules make of the two; null where nobody but a person said so. */
    suggested: z
      .object({
        kind: Kind,
        /** `told` by something in them; `open` which of the two derives; `common`: both have it from a third. */
        direction: z.enum(["told", "open", "common"]),
        /** Sentences; of what is told they speak of `from`. */
        reasons: z.array(z.string()),
        /** In [0, 1]; orders suggestions and is no probability. */
        strength: z.number(),
        at: z.iso.datetime(),
      })
      .nullable(),
    /** Null as long as nobody decided. */
    decided: z
      .object({
        by: z.object({ id: z.string(), name: z.string() }),
        at: z.iso.datetime(),
        reason: z.string().nullable(),
      })
      .nullable(),
    revision: z.int().positive(),
  })
  .describe("That one source derives from another, as suggested or as a person said.");
export type SourceDerivation = z.infer<typeof SourceDerivation>;

/** `GET /sources/:id/derivations`: what a source derives from and what derives from it. */
export const SourceDerivations = z
  .object({
    /** Those that touch the source, what nobody looked at yet first, the strongest first. */
    own: z.array(SourceDerivation),
    /** Those that lead on from there, as far as they are drawn; what was dismissed is not among them. */
    further: z.array(SourceDerivation),
  })
  .describe("The derivations around a source.");
export type SourceDerivations = z.infer<typeof SourceDerivations>;
