import type { Grant } from "../auth/grant.ts";
import { bylineOf } from "../auth/read.ts";
import type { Context } from "../context.ts";
import { sql } from "../db/sql.ts";
import { asId, type ClaimId, type QueryId } from "../ids.ts";
import type { Query } from "./model.ts";

type QueryRow = {
  readonly id: string;
  readonly claimId: string;
  readonly question: string;
  readonly askedById: string;
  readonly askedBy: string | null;
  readonly askedAt: Date;
  readonly answer: string | null;
  readonly onAuthor: boolean;
  readonly answeredById: string | null;
  readonly answeredBy: string | null;
  readonly answeredAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly revision: number;
};

/** The questions of a document, or on one of its claims (which the caller found in it), oldest first. */
export async function listQueries(ctx: Context, grant: Grant<"read">, claimId?: string): Promise<Query[]> {
  const of = claimId === undefined ? sql`q."documentId" = ${grant.documentId}` : sql`q."claimId" = ${claimId}`;
  const rows = await ctx.db.read.$queryRaw<QueryRow[]>`
    SELECT q."id", q."claimId", q."question", q."askedById", a."name" AS "askedBy", q."askedAt", q."answer",
      q."onAuthor", q."answeredById", b."name" AS "answeredBy", q."answeredAt", q."withdrawnAt", q."revision"
    FROM "Query" q LEFT JOIN "User" a ON a."id" = q."askedById" LEFT JOIN "User" b ON b."id" = q."answeredById"
    WHERE ${of}
    ORDER BY q."askedAt", q."id"`;
  return rows.map((row) => ({
    id: row.id,
    claimId: row.claimId,
    question: row.question,
    askedBy: bylineOf(row.askedById, row.askedBy),
    askedAt: row.askedAt.toISOString(),
    answer: row.answer,
    onAuthor: Boolean(row.onAuthor),
    answeredBy: row.answeredById === null ? null : bylineOf(row.answeredById, row.answeredBy),
    answeredAt: row.answeredAt?.toISOString() ?? null,
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    revision: row.revision,
  }));
}

/** The claim a question is on, which tells whose grant it takes; null when there is no such question. */
export async function claimOfQuery(ctx: Context, queryId: QueryId): Promise<ClaimId | null> {
  const query = await ctx.db.read.query.findUnique({ where: { id: queryId }, select: { claimId: true } });
  return query && asId<ClaimId>(query.claimId);
}
