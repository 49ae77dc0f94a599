import type { Checkability } from "../../claims/model.ts";
import type { Context } from "../../context.ts";
import { sql, sqlList } from "../../db/sql.ts";
import { groupBy } from "../../group-by.ts";
import type { VerdictCode } from "../../reviews/verdict-kinds.ts";
import type { InPlay } from "../in-play.ts";

type Row = Pick<InPlay, "id" | "documentId" | "start" | "text" | "assigneeId" | "authorId"> & {
  readonly checkability: string;
  readonly outcome: string | null;
  readonly decidedCode: string | null;
  readonly adjudicationSettles: string | null;
  readonly signOffSettles: string | null;
  readonly signedCode: string;
  readonly signedAt: Date;
  readonly waived: string | null;
  readonly asked: string | null;
  /** Null where nobody has filed a verdict, and then so is all of it. */
  readonly verdictId: string | null;
  readonly reviewerId: string;
  readonly code: string;
  readonly textSha256: string;
  readonly revision: number;
};

/** A claim `c` that stands in a document nobody has signed off. */
export const STANDING_UNSEALED = sql`c."supersededAt" IS NULL AND NOT EXISTS (
  SELECT 1 FROM "DocumentSignOff" o WHERE o."documentId" = c."documentId" AND o."reopenedAt" IS NULL)`;

/**
 * The claims `c` of all documents that stand and are not sealed, and meet a condition: one query, whatever their
 * number. Whoever shows them asks `standpointOf` what may be shown.
 */
export async function listInPlay(ctx: Context, where: ReturnType<typeof sql>): Promise<InPlay[]> {
  // A row for each verdict. What there is one of at most for each claim is joined by its key.
  const rows = await ctx.db.read.$queryRaw<Row[]>`
    SELECT c."id", c."documentId", c."start", c."text", c."checkability", c."assigneeId", d."authorId",
      a."outcome", a."code" AS "decidedCode", a."settles" AS "adjudicationSettles", s."settles" AS "signOffSettles", s."code" AS "signedCode", s."signedAt", w."claimId" AS "waived",
      (SELECT MIN(q."id") FROM "Query" q
        WHERE q."claimId" = c."id" AND q."answeredAt" IS NULL AND q."withdrawnAt" IS NULL) AS "asked",
      v."id" AS "verdictId", v."reviewerId", v."code", v."textSha256", v."revision"
    FROM "Claim" c JOIN "Document" d ON d."id" = c."documentId"
      LEFT JOIN "Verdict" v ON v."claimId" = c."id"
      LEFT JOIN "Adjudication" a ON a."claimId" = c."id"
      LEFT JOIN "SignOff" s ON s."claimId" = c."id"
      LEFT JOIN "Waiver" w ON w."claimId" = c."id"
    WHERE ${STANDING_UNSEALED} AND (${where})
    ORDER BY c."id", v."filedAt", v."id"`;
  return [...groupBy(rows, ({ id }) => id).values()].map((cast) => {
    const [row] = cast as [Row, ...Row[]];
    return {
      id: row.id,
      documentId: row.documentId,
      start: row.start,
      text: row.text,
      checkability: row.checkability as Checkability,
      assigneeId: row.assigneeId,
      authorId: row.authorId,
      decided: {
        adjudication:
          row.outcome !== null && row.adjudicationSettles !== null
            ? { outcome: row.outcome, code: row.decidedCode, settles: row.adjudicationSettles }
            : null,
        signOff:
          row.signOffSettles === null
            ? null
            : { settles: row.signOffSettles, code: row.signedCode, signedAt: row.signedAt },
        waived: row.waived !== null,
        // What is corrected was signed off, and waits for nobody either.
        correctedAt: null,
      },
      queryOpen: row.asked !== null,
      verdicts: cast.flatMap(({ verdictId, reviewerId, code, textSha256, revision }) =>
        verdictId === null ? [] : { id: verdictId, reviewerId, code: code as VerdictCode, textSha256, revision },
      ),
    };
  });
}

/** The numbers of some claims among those that stand in their documents, from 1 in reading order. */
export async function numbersOf(
  ctx: Context,
  claims: readonly Pick<InPlay, "id" | "documentId">[],
): Promise<(claimId: string) => number> {
  if (claims.length === 0) return () => 1;
  const documentIds = [...new Set(claims.map(({ documentId }) => documentId))];
  const ids = [...new Set(claims.map(({ id }) => id))];
  const rows = await ctx.db.read.$queryRaw<{ id: string; ordinal: number | bigint }[]>`
    SELECT n."id", n."ordinal" FROM (
      SELECT "id", ROW_NUMBER() OVER (PARTITION BY "documentId" ORDER BY "start") AS "ordinal"
      FROM "Claim" WHERE "supersededAt" IS NULL AND "documentId" IN (${sqlList(documentIds)})) n
    WHERE n."id" IN (${sqlList(ids)})`;
  const numbers = new Map(rows.map(({ id, ordinal }) => [id, Number(ordinal)]));
  return (claimId) => numbers.get(claimId) ?? 1;
}
