import { roleFor } from "../../auth/ability.ts";
import type { Holder, WorkspaceGrant } from "../../auth/grant.ts";
import type { Context } from "../../context.ts";
import { sql } from "../../db/sql.ts";
import { findListedDocuments } from "../documents/read.ts";
import { listInPlay, numbersOf, STANDING_UNSEALED } from "../in-play/read.ts";
import type { InPlay } from "../in-play.ts";
import { MOST_LISTED } from "../listed.ts";
import { dutiesOn } from "./duties.ts";
import { DUTIES, type Duty, type Queue } from "./model.ts";
import { byUrgency } from "./order.ts";

/** A claim that waits, and why. */
type Waiting = Pick<InPlay, "id" | "documentId" | "start" | "text"> & { readonly why: Duty };

/**
 * What waits for the holder of the grant in all documents, by their roles. The number of documents does not change how
 * often the database is asked.
 */
export async function readQueue(ctx: Context, grant: WorkspaceGrant<"read">): Promise<Queue> {
  const { holder, actor } = grant;
  if (!holder) return { groups: [] };
  const waiting = (
    await Promise.all([
      listDuties(ctx, holder),
      listQuestions(ctx, holder),
      listAnswers(ctx, holder, actor.pseudonym),
      listMentions(ctx, holder),
    ])
  ).flat();
  const documentOf = await findListedDocuments(ctx, waiting);
  const sorted = waiting.map((claim) => ({ ...claim, ...documentOf(claim.documentId) })).sort(byUrgency);
  const groups = DUTIES.flatMap((why) => {
    const all = sorted.filter((entry) => entry.why === why);
    return all.length > 0 ? { why, total: all.length, first: all.slice(0, MOST_LISTED) } : [];
  });
  const numberOf = await numbersOf(
    ctx,
    groups.flatMap(({ first }) => first),
  );
  return {
    groups: groups.map(({ why, total, first }) => ({
      why,
      total,
      entries: first.map(({ id, text, document }) => ({
        why,
        document,
        claim: { id, ordinal: numberOf(id), text },
      })),
    })),
  };
}

/** What is to be checked and decided. Read are the claims of the person, and those others judged that concern them. */
async function listDuties(ctx: Context, holder: NonNullable<Holder>): Promise<Waiting[]> {
  const assigned = sql`c."assigneeId" = ${holder.userId}`;
  const claims = await listInPlay(ctx, sql`${assigned} OR ${judgedThatConcerns(holder)}`);
  return claims.flatMap((claim) => dutiesOn(claim, holder).map((why) => ({ ...claim, why })));
}

/** Who decides is concerned by whatever was judged; who reviews, by what was judged once. */
function judgedThatConcerns({ roles }: NonNullable<Holder>) {
  if (roleFor("decide", roles)) return sql`c."id" IN (SELECT v."claimId" FROM "Verdict" v)`;
  if (roleFor("review", roles))
    return sql`c."id" IN (SELECT v."claimId" FROM "Verdict" v GROUP BY v."claimId" HAVING COUNT(*) = 1)`;
  return sql`1 = 0`;
}

type Row = Omit<Waiting, "why">;

/** Questions to the author of a text; where no author has an account, to whoever brought the text in. */
async function listQuestions(ctx: Context, { userId, roles }: NonNullable<Holder>): Promise<Waiting[]> {
  // A text of nobody's is answered for by the author who brought it in; one's own by oneself, whatever one's roles.
  const author = roleFor("answer", roles) ? sql`COALESCE(d."authorId", d."importedById")` : sql`d."authorId"`;
  const rows = await ctx.db.read.$queryRaw<Row[]>`
    SELECT DISTINCT c."id", c."documentId", c."start", c."text"
    FROM "Query" q JOIN "Claim" c ON c."id" = q."claimId" JOIN "Document" d ON d."id" = c."documentId"
    WHERE ${STANDING_UNSEALED} AND q."answeredAt" IS NULL AND q."withdrawnAt" IS NULL
      AND ${author} = ${userId}`;
  return rows.map((row) => ({ ...row, why: "question" }));
}

/** Answers to the person's questions, until they have done anything about the claim since. */
async function listAnswers(ctx: Context, { userId }: NonNullable<Holder>, pseudonym: string): Promise<Waiting[]> {
  const rows = await ctx.db.read.$queryRaw<Row[]>`
    SELECT DISTINCT c."id", c."documentId", c."start", c."text"
    FROM "Query" q JOIN "Claim" c ON c."id" = q."claimId"
    WHERE q."askedById" = ${userId} AND ${STANDING_UNSEALED}
      AND q."answeredAt" IS NOT NULL AND q."withdrawnAt" IS NULL
      AND NOT EXISTS (
        SELECT 1 FROM "LogEntry" e WHERE e."claimId" = c."id" AND e."actor" = ${pseudonym} AND e."seq" > (
          SELECT MAX(l."seq") FROM "LogEntry" l WHERE l."claimId" = c."id" AND l."kind" = 'query.answered'))`;
  return rows.map((row) => ({ ...row, why: "answer" }));
}

/** Threads nobody has resolved in which the person is called by name. */
async function listMentions(ctx: Context, { userId }: NonNullable<Holder>): Promise<Waiting[]> {
  const rows = await ctx.db.read.$queryRaw<Row[]>`
    SELECT DISTINCT c."id", c."documentId", c."start", c."text"
    FROM "Mention" m JOIN "Note" n ON n."id" = m."noteId"
      JOIN "Note" thread ON thread."id" = COALESCE(n."replyToId", n."id")
      JOIN "Claim" c ON c."id" = n."claimId"
    WHERE m."userId" = ${userId} AND ${STANDING_UNSEALED}
      AND thread."kind" = 'comment' AND thread."resolvedAt" IS NULL`;
  return rows.map((row) => ({ ...row, why: "mention" }));
}
