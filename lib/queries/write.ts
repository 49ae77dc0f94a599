import { doer, type Grant } from "../auth/grant.ts";
import { findClaimText } from "../claims/read.ts";
import type { Context } from "../context.ts";
import type { Tx } from "../db/types.ts";
import { asId, type ClaimId, type QueryId } from "../ids.ts";
import { notify } from "../notifications/write.ts";
import type { CommitRefusal } from "../provenance/model.ts";
import { commit } from "../provenance/write.ts";
import { fail, ok, type Result } from "../result.ts";
import type { NewAnswer, NewQuery } from "./model.ts";

/**
 * Asks the author of the text about a claim. The document's own author is told; where nobody is down as that, all
 * authors are.
 */
export async function askQuery(
  ctx: Context,
  grant: Grant<"ask">,
  input: NewQuery & { readonly claimId: ClaimId },
): Promise<Result<QueryId, "no-such-claim" | CommitRefusal>> {
  return commit(ctx, grant, async (tx, record) => {
    const { documentId } = grant;
    const claim = await findClaimText(tx, documentId, input.claimId);
    if (!claim) return fail("no-such-claim");
    const { question } = input;
    const id = asId<QueryId>(ctx.newId());
    const askedAt = ctx.now();
    const askedById = doer(grant);
    const row = { id, documentId, claimId: claim.id, question, askedById };
    await tx.query.create({ data: { ...row, askedAt } });
    record({
      kind: "query.asked",
      documentId,
      docRev: claim.docRev,
      claimId: claim.id,
      span: { start: claim.start, end: claim.end, quote: claim.text },
      data: { query: { ...row, askedAt: askedAt.toISOString() } },
    });
    const about = { causedById: askedById, documentId, claimId: claim.id, words: question };
    const authors = await authorsOf(tx, documentId);
    await notify(
      ctx,
      tx,
      record,
      authors.map((to) => ({ kind: "query-asked" as const, to, ...about })),
    );
    return ok(id);
  });
}

/** Who is asked about a document: its own author, or else everybody who is one. */
async function authorsOf(tx: Tx, documentId: string): Promise<string[]> {
  const authorId = await authorOf(tx, documentId);
  if (authorId !== null) return [authorId];
  const authors = await tx.userRole.findMany({ where: { role: "author" }, orderBy: { userId: "asc" } });
  return authors.map(({ userId }) => userId);
}

async function authorOf(tx: Tx, documentId: string): Promise<string | null> {
  const document = await tx.document.findUniqueOrThrow({ where: { id: documentId }, select: { authorId: true } });
  return document.authorId;
}

type AnswerRefusal = "no-such-query" | "query-withdrawn" | "not-the-author" | "changed-since" | CommitRefusal;

/**
 * Answers a question, or changes the answer. Where the document's author is known only they may. `seen` is the revision
 * the person had before them, when they told.
 */
export async function answerQuery(
  ctx: Context,
  grant: Grant<"answer">,
  input: NewAnswer & { readonly queryId: QueryId; readonly seen: number | null },
): Promise<Result<QueryId, AnswerRefusal>> {
  return commit(ctx, grant, async (tx, record) => {
    const { documentId } = grant;
    const query = await tx.query.findFirst({ where: { id: input.queryId, documentId } });
    if (!query) return fail("no-such-query");
    const authorId = await authorOf(tx, documentId);
    const answeredById = doer(grant);
    if (authorId !== null && authorId !== answeredById) return fail("not-the-author");
    if (query.withdrawnAt) return fail("query-withdrawn");
    if (input.seen !== null && input.seen !== query.revision) return fail("changed-since");
    const { answer, onAuthor } = input;
    const answeredAt = ctx.now();
    await tx.query.update({
      where: { id: query.id },
      data: { answer, onAuthor, answeredById, answeredAt, revision: { increment: 1 } },
    });
    record({
      kind: "query.answered",
      documentId,
      claimId: query.claimId,
      base: query.revision,
      data: { queryId: query.id, answer, onAuthor, answeredAt: answeredAt.toISOString() },
    });
    const about = { causedById: answeredById, documentId, claimId: query.claimId, words: answer };
    await notify(ctx, tx, record, [{ kind: "query-answered", to: query.askedById, ...about }]);
    return ok(input.queryId);
  });
}

type WithdrawRefusal =
  | "no-such-query"
  | "query-withdrawn"
  | "query-answered"
  | "not-who-asked"
  | "changed-since"
  | CommitRefusal;

/**
 * Takes a question back that was not answered: who asked it, or an editor. It stays in the record as withdrawn. `seen`
 * is the revision the person had before them, when they told.
 */
export async function withdrawQuery(
  ctx: Context,
  grant: Grant<"ask">,
  input: { readonly queryId: QueryId; readonly seen: number | null },
): Promise<Result<QueryId, WithdrawRefusal>> {
  return commit(ctx, grant, async (tx, record) => {
    const { documentId, holder } = grant;
    const query = await tx.query.findFirst({ where: { id: input.queryId, documentId } });
    if (!query) return fail("no-such-query");
    if (query.withdrawnAt) return fail("query-withdrawn");
    if (query.answeredAt) return fail("query-answered");
    if (query.askedById !== doer(grant) && !holder?.roles.has("editor")) return fail("not-who-asked");
    if (input.seen !== null && input.seen !== query.revision) return fail("changed-since");
    const withdrawnAt = ctx.now();
    await tx.query.update({ where: { id: query.id }, data: { withdrawnAt, revision: { increment: 1 } } });
    record({
      kind: "query.withdrawn",
      documentId,
      claimId: query.claimId,
      base: query.revision,
      data: { queryId: query.id, withdrawnAt: withdrawnAt.toISOString() },
    });
    return ok(input.queryId);
  });
}
