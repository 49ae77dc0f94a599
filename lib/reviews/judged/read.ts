import type { Grant } from "../../auth/grant.ts";
import type { Context } from "../../context.ts";
import { onlookerOn } from "../blind.ts";
import { judgedWords } from "../reviewed/read.ts";

/**
 * On which of some claims the holder may know what others said: all of them, unless their own turn is still to come.
 * Answers no for a claim that is not the document's.
 */
export async function mayKnowVerdicts(
  ctx: Context,
  grant: Grant<"read">,
  claimIds: readonly string[],
): Promise<(claimId: string) => boolean> {
  const { userId, mayReview } = onlookerOn(grant);
  if (!mayReview || userId === null) return () => true;
  if (claimIds.length === 0) return () => false;
  const claims = await ctx.db.read.claim.findMany({
    where: { id: { in: [...new Set(claimIds)] }, documentId: grant.documentId },
    select: {
      id: true,
      start: true,
      end: true,
      supersededAt: true,
      verdicts: { where: { reviewerId: userId }, select: { id: true } },
    },
  });
  const hasJudged = await judgedWords(ctx, grant, claims);
  const known = new Set(claims.flatMap((claim) => ((hasJudged(claim) ?? claim.verdicts.length > 0) ? claim.id : [])));
  return (claimId) => known.has(claimId);
}
