import { z } from "zod";
import { Confidence, type NewVerdict } from "./model.ts";
import { VERDICTS, VerdictCode } from "./verdict-kinds.ts";

/** What makes a person's own verdict on a claim so; null withdraws it. */
export const VerdictCommand = z.object({
  do: z.literal("verdict"),
  claimId: z.string(),
  verdict: z
    .object({
      code: VerdictCode,
      rationale: z.string(),
      detail: z.string().nullable(),
      confidence: Confidence.nullable(),
      confidenceReason: z.string().nullable(),
      /** Sorted: in which order it cites says nothing. */
      evidenceIds: z.array(z.string()),
    })
    .nullable(),
});
export type VerdictCommand = z.infer<typeof VerdictCommand>;

/** What a verdict says in a command, as it would be filed anew. */
export function newVerdictOf(verdict: NonNullable<VerdictCommand["verdict"]>): NewVerdict {
  const { code, rationale, detail, confidence, confidenceReason, evidenceIds } = verdict;
  return {
    code,
    rationale,
    ...(detail !== null && { detail }),
    ...(confidence !== null && { confidence }),
    ...(confidenceReason !== null && { confidenceReason }),
    evidenceIds,
  };
}

/** What a person reads of filing a verdict on so many claims: "Judge 14 claims as refuted". */
export function filingLabel(code: VerdictCode, count: number): string {
  return `Judge${count === 1 ? "" : ` ${count} claims`} as ${VERDICTS[code].label.toLowerCase()}`;
}
