import type { WorkspaceGrant } from "../../auth/grant.ts";
import { bylineOf } from "../../auth/read.ts";
import type { Context } from "../../context.ts";
import { sql, sqlList } from "../../db/sql.ts";
import { groupBy } from "../../group-by.ts";
import type { Verdict } from "../../reviews/model.ts";
import { findListedDocuments } from "../documents/read.ts";
import { listInPlay, numbersOf } from "../in-play/read.ts";
import { standpointOf } from "../in-play.ts";
import { type ListedClaim, type ListedDocument, MOST_LISTED } from "../listed.ts";
import { byUrgency } from "../queue/order.ts";

/** One reviewer's opinion, as it stands beside another. */
export type Opinion = Pick<Verdict, "id" | "claimId" | "code" | "rationale" | "detail" | "confidence" | "filedAt"> & {
  readonly reviewer: Verdict["reviewer"];
};

/** A contested claim with its verdicts side by side, the first filed first. */
export type ContestedClaim = {
  readonly document: ListedDocument;
  readonly claim: ListedClaim;
  readonly opinions: readonly Opinion[];
};

/**
 * The claims that reviewers differ on, in all documents that are not signed off or in one of them, as the holder of
 * the grant may see them; what is due first comes first, and `total` counts those beyond the first hundred, too.
 */
export async function listContested(
  ctx: Context,
  { holder }: WorkspaceGrant<"read">,
  documentId?: string,
): Promise<{ readonly total: number; readonly rows: ContestedClaim[] }> {
  if (!holder) return { total: 0, rows: [] };
  const inOne = documentId === undefined ? sql`` : sql`AND c."documentId" = ${documentId}`;
  const claims = await listInPlay(
    ctx,
    sql`c."id" IN (SELECT v."claimId" FROM "Verdict" v GROUP BY v."claimId" HAVING COUNT(DISTINCT v."code") > 1)
      ${inOne}`,
  );
  const contested = claims.filter((claim) => standpointOf(claim, holder).state === "contested");
  const documentOf = await findListedDocuments(ctx, contested);
  const first = contested
    .map((claim) => ({ ...claim, ...documentOf(claim.documentId) }))
    .sort(byUrgency)
    .slice(0, MOST_LISTED);
  const [numberOf, opinionsOn] = await Promise.all([
    numbersOf(ctx, first),
    listOpinions(
      ctx,
      first.map(({ id }) => id),
    ),
  ]);
  return {
    total: contested.length,
    rows: first.map(({ id, text, document }) => ({
      document,
      claim: { id, ordinal: numberOf(id), text },
      opinions: opinionsOn(id),
    })),
  };
}

type OpinionRow = Omit<Opinion, "reviewer" | "filedAt"> & {
  readonly reviewerId: string;
  readonly name: string | null;
  readonly filedAt: Date;
};

/** All verdicts on claims of which the caller found that they may be shown. */
async function listOpinions(
  ctx: Context,
  claimIds: readonly string[],
): Promise<(claimId: string) => readonly Opinion[]> {
  if (claimIds.length === 0) return () => [];
  const rows = await ctx.db.read.$queryRaw<OpinionRow[]>`
    SELECT v."id", v."claimId", v."code", v."rationale", v."detail", v."confidence", v."filedAt", v."reviewerId", u."name"
    FROM "Verdict" v LEFT JOIN "User" u ON u."id" = v."reviewerId"
    WHERE v."claimId" IN (${sqlList([...claimIds])})
    ORDER BY v."filedAt", v."id"`;
  const opinions = rows.map(({ reviewerId, name, filedAt, ...opinion }) => ({
    ...opinion,
    reviewer: bylineOf(reviewerId, name),
    filedAt: filedAt.toISOString(),
  }));
  const byClaim = groupBy(opinions, ({ claimId }) => claimId);
  return (claimId) => byClaim.get(claimId) ?? [];
}
