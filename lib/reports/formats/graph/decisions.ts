import type { Decided } from "../../decided.ts";
import type { ReportedClaim } from "../../model.ts";

/**
 * What names a decision: the claim, its kind, and when it was made, for most have no id of their own, and one that was
 * made anew later is another.
 */
export function decisionParts({ id }: ReportedClaim, { kind, of, at }: Decided): string[] {
  return [id, kind, ...(of === null ? [] : [of]), at];
}
