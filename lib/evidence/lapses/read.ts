import type { Grant } from "../../auth/grant.ts";
import type { Context } from "../../context.ts";
import { sql, sqlList } from "../../db/sql.ts";
import { TELLING } from "../../sources/rechecks/model.ts";
import { sealedBefore } from "../sealed/read.ts";
import { type Lapse, lapseIn } from "./lapse.ts";

/** A lapse, and whose it is. */
export type Lapsed = { readonly evidenceId: string; readonly claimId: string; readonly lapse: Lapse };

type Row = {
  readonly evidenceId: string;
  readonly claimId: string;
  readonly outcome: string;
  readonly lost: string;
  readonly lookedAt: Date;
  readonly keptAt: Date | null;
};

/**
 * The evidence of a document, or of some of its claims (which the caller found in it), whose page is gone or no longer says
 * so; by the last look that told. A document that is signed off keeps what was known when it was sealed.
 */
export async function listLapses(
  ctx: Context,
  { documentId }: Grant<"read">,
  claimIds?: readonly string[],
): Promise<Lapsed[]> {
  if (claimIds?.length === 0) return [];
  const of = claimIds ? sql`e."claimId" IN (${sqlList([...claimIds])})` : sql`e."documentId" = ${documentId}`;
  const telling = sqlList([...TELLING]);
  const rows = await ctx.db.read.$queryRaw<Row[]>`
    SELECT e."id" AS "evidenceId", e."claimId", r."outcome", r."lost", r."lookedAt", k."takenAt" AS "keptAt"
    FROM "Evidence" e JOIN "Recheck" r ON r."sourceId" = e."sourceId"
      LEFT JOIN "Pin" p ON p."evidenceId" = e."id" LEFT JOIN "Snapshot" k ON k."id" = p."snapshotId"
    WHERE ${of} AND r."outcome" IN (${telling}) AND (r."outcome" = 'gone' OR r."lost" <> '[]')
      AND NOT ${sealedBefore(sql`e."documentId"`, sql`r."lookedAt"`)}
      AND NOT EXISTS (
        SELECT 1 FROM "Recheck" l
        WHERE l."sourceId" = r."sourceId" AND l."outcome" IN (${telling}) AND l."lookedAt" > r."lookedAt"
          AND NOT ${sealedBefore(sql`e."documentId"`, sql`l."lookedAt"`)})
    ORDER BY e."id"`;
  return rows.flatMap(({ evidenceId, claimId, outcome, lost, lookedAt, keptAt }) => {
    const kind = lapseIn(outcome, JSON.parse(lost), evidenceId);
    if (!kind) return [];
    const lapse = { kind, seenAt: lookedAt.toISOString(), keptAt: keptAt?.toISOString() ?? null };
    return [{ evidenceId, claimId, lapse }];
  });
}
