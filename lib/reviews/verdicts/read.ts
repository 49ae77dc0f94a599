import type { Grant } from "../../auth/grant.ts";
import { bylineOf } from "../../auth/read.ts";
import type { Context } from "../../context.ts";
import { sql, sqlList } from "../../db/sql.ts";
import { groupBy } from "../../group-by.ts";
import type { Verdict } from "../model.ts";

type VerdictRow = {
  readonly id: string;
  readonly claimId: string;
  readonly code: string;
  readonly rationale: string;
  readonly detail: string | null;
  readonly confidence: string | null;
  readonly confidenceReason: string | null;
  readonly reviewerId: string;
  readonly reviewer: string | null;
  readonly textSha256: string;
  readonly filedAt: Date;
  readonly revision: number;
  readonly evidenceId: string | null;
};

/**
 * The verdicts of a document, or on some of its claims (which the caller found in it), oldest first. Whoever shows them
 * asks `blind.ts` what may be shown.
 */
export async function listVerdicts(
  ctx: Context,
  grant: Grant<"read">,
  claimIds?: readonly string[],
): Promise<Verdict[]> {
  const of = claimIds ? sql`v."claimId" IN (${sqlList([...claimIds])})` : sql`v."documentId" = ${grant.documentId}`;
  // A row for each citation: one query where the client would send three.
  const rows = await ctx.db.read.$queryRaw<VerdictRow[]>`
    SELECT v."id", v."claimId", v."code", v."rationale", v."detail", v."confidence", v."confidenceReason",
      v."reviewerId", u."name" AS "reviewer", v."textSha256", v."filedAt", v."revision", c."evidenceId"
    FROM "Verdict" v LEFT JOIN "User" u ON u."id" = v."reviewerId" LEFT JOIN "Citation" c ON c."verdictId" = v."id"
    WHERE ${of}
    ORDER BY v."filedAt", v."id", c."evidenceId"`;
  return [...groupBy(rows, ({ id }) => id).values()].map((citations) => {
    const [row] = citations as [VerdictRow, ...VerdictRow[]];
    return {
      id: row.id,
      claimId: row.claimId,
      code: row.code as Verdict["code"],
      rationale: row.rationale,
      detail: row.detail,
      confidence: row.confidence as Verdict["confidence"],
      confidenceReason: row.confidenceReason,
      evidenceIds: citations.flatMap(({ evidenceId }) => evidenceId ?? []),
      reviewer: bylineOf(row.reviewerId, row.reviewer),
      textSha256: row.textSha256,
      filedAt: row.filedAt.toISOString(),
      revision: row.revision,
    };
  });
}
