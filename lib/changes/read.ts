import type { Grant } from "../auth/grant.ts";
import type { Context } from "../context.ts";
import { type Change, changeIn, type Landed } from "./change.ts";

// Asked several times a second as long as anybody has a document open, so each is one statement on an index, written out.

/** Number of the document's newest entry. Whoever read a document after asking this has missed nothing up to there. */
export async function headOf(ctx: Context, { documentId }: Grant<"read">): Promise<number> {
  const [last] = await ctx.db.read.$queryRaw<{ seq: number }[]>`
    SELECT "seq" FROM "LogEntry" WHERE "documentId" = ${documentId} ORDER BY "seq" DESC LIMIT 1`;
  if (!last) throw new Error(`document ${documentId} has no entry in the log: an import writes both or neither`);
  return last.seq;
}

/** What changed in a document after the entry with this number. What a person does for themselves is no part of it. */
export async function changesAfter(ctx: Context, { documentId }: Grant<"read">, after: number): Promise<Change> {
  // Grouped, so that a page from last week asks for as many rows as there are claims and not as there were changes.
  const rows = await ctx.db.read.$queryRaw<{ seq: number | bigint; kind: string; claimId: string | null }[]>`
    SELECT MAX("seq") AS "seq", "kind", "claimId" FROM "LogEntry"
    WHERE "documentId" = ${documentId} AND "seq" > ${after} GROUP BY "kind", "claimId"`;
  return changeIn(rows.map(({ seq, ...entry }) => ({ seq: Number(seq), ...entry })));
}

/** Number of the newest entry of the whole log; -1 when it is empty. */
export async function endOfLog(ctx: Context): Promise<number> {
  const { size } = await ctx.db.read.logHead.findUniqueOrThrow({ where: { id: 1 }, select: { size: true } });
  return size - 1;
}

/** The entries of the whole log after the one with this number, at most `most` of them, oldest first. */
export async function listLanded(ctx: Context, after: number, most: number): Promise<Landed[]> {
  return ctx.db.read.$queryRaw<Landed[]>`
    SELECT "seq", "kind", "documentId", "claimId" FROM "LogEntry" WHERE "seq" > ${after} ORDER BY "seq" LIMIT ${most}`;
}
