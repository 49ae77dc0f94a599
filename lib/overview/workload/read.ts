import type { Grant } from "../../auth/grant.ts";
import { findBylines } from "../../auth/read.ts";
import type { Context } from "../../context.ts";
import type { ReviewedClaim } from "../../reviews/model.ts";
import type { Workload } from "../model.ts";
import { isDone } from "../remaining.ts";
import { workloadOf } from "../workload.ts";

/** Who has what to do, and did what. Exporting changes nothing and is no work on the document. */
export async function readWorkload(
  ctx: Context,
  { documentId }: Grant<"read">,
  claims: readonly ReviewedClaim[],
): Promise<Workload[]> {
  const standing = { documentId, supersededAt: null };
  const [assignments, verdicts, active] = await Promise.all([
    ctx.db.read.claim.findMany({
      where: { ...standing, assigneeId: { not: null } },
      select: { id: true, assigneeId: true },
    }),
    // All of them, also those whose words are withheld: that somebody filed is no secret, what they filed is not read.
    ctx.db.read.verdict.findMany({
      where: { claim: standing },
      select: { claimId: true, reviewerId: true, textSha256: true },
    }),
    ctx.db.read.$queryRaw<{ userId: string; at: string }[]>`
      SELECT p."userId", MAX(e."at") AS "at" FROM "LogEntry" e JOIN "Pseudonym" p ON p."pseudonym" = e."actor"
      WHERE e."documentId" = ${documentId} AND e."kind" <> 'export.created' GROUP BY p."userId"`,
  ]);
  const claimOf = new Map(claims.map((claim) => [claim.id, claim]));
  const filed = new Set(
    verdicts
      .filter(({ claimId, textSha256 }) => claimOf.get(claimId)?.textSha256 === textSha256)
      .map(({ claimId, reviewerId }) => `${claimId} ${reviewerId}`),
  );
  const assigned = assignments.flatMap(({ id, assigneeId }) => {
    const claim = claimOf.get(id);
    if (!claim || assigneeId === null) return [];
    return { userId: assigneeId, done: isDone(claim.state, filed.has(`${id} ${assigneeId}`)) };
  });
  const work = {
    assigned,
    verdicts: verdicts.map(({ reviewerId }) => ({ userId: reviewerId })),
    lastActive: new Map(active.map(({ userId, at }) => [userId, at])),
  };
  const userIds = [...assigned, ...work.verdicts, ...active].map(({ userId }) => userId);
  return workloadOf(work, await findBylines(ctx, userIds));
}
