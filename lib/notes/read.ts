import type { Grant } from "../auth/grant.ts";
import { bylineOf } from "../auth/read.ts";
import type { Context } from "../context.ts";
import { sql } from "../db/sql.ts";
import type { Note } from "./model.ts";

type NoteRow = {
  readonly id: string;
  readonly claimId: string;
  readonly text: string;
  readonly replyToId: string | null;
  readonly authorId: string;
  readonly author: string | null;
  readonly writtenAt: Date;
};

/** The notes of a document, or of one of its claims (which the caller found in it), oldest first. */
export async function listNotes(ctx: Context, grant: Grant<"read">, claimId?: string): Promise<Note[]> {
  const of = claimId === undefined ? sql`n."documentId" = ${grant.documentId}` : sql`n."claimId" = ${claimId}`;
  const rows = await ctx.db.read.$queryRaw<NoteRow[]>`
    SELECT n."id", n."claimId", n."text", n."replyToId", n."authorId", u."name" AS "author", n."writtenAt"
    FROM "Note" n LEFT JOIN "User" u ON u."id" = n."authorId"
    WHERE ${of}
    ORDER BY n."writtenAt", n."id"`;
  return rows.map((row) => ({
    id: row.id,
    claimId: row.claimId,
    text: row.text,
    replyTo: row.replyToId,
    author: bylineOf(row.authorId, row.author),
    writtenAt: row.writtenAt.toISOString(),
  }));
}
