import { hasJudgedWords, type Onlooker } from "../reviews/blind.ts";
import type { ReviewedClaim } from "../reviews/model.ts";

/**
 * Whether an onlooker has still to judge something that others judged at any time, on the claim itself or, where it was
 * split or merged away, on its words. What the states of a document were over time would tell them of it, also of
 * verdicts that were taken back since. What is signed off is before nobody any more. `judged` are the ids of the claims
 * that others have filed on.
 */
export function isBlindToSome(
  claims: readonly Pick<ReviewedClaim, "id" | "start" | "end" | "state" | "mine">[],
  judged: ReadonlySet<string>,
  { mayReview }: Onlooker,
): boolean {
  if (!mayReview) return false;
  const unjudged = claims.filter(({ state, mine }) => state !== "superseded" && !mine);
  return claims.some((claim) => {
    if (!judged.has(claim.id) || claim.state === "signed-off" || claim.state === "corrected") return false;
    return claim.state === "superseded" ? !hasJudgedWords(claim, unjudged) : !claim.mine;
  });
}
