import { CHECKABILITIES, CHECKABILITY_LABELS, type Checkability } from "../../../../lib/claims/model.ts";
import type { ClaimRow } from "../../../../lib/reviews/model.ts";

/**
 * The choices of whether a claim can be checked, in words. A verdict says by itself that it can: a claim that has one
 * and was never triaged is not shown as still waiting for that.
 */
export function checkabilityOptions(row: Pick<ClaimRow, "verdictCount">): { value: Checkability; label: string }[] {
  return CHECKABILITIES.map((value) => ({
    value,
    label:
      value === "untriaged" && row.verdictCount > 0 ? "Checkable, by the verdict on it" : CHECKABILITY_LABELS[value],
  }));
}
