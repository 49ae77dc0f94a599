import type { Grant } from "../auth/grant.ts";
import { findBylines } from "../auth/read.ts";
import type { Context } from "../context.ts";
import type { Note } from "./model.ts";

/** The notes of a document, or of one of its claims, oldest first. */
export async function listNotes(ctx: Context, grant: Grant<"read">, claimId?: string): Promise<Note[]> {
  const rows = await ctx.db.read.note.findMany({
    where: { documentId: grant.documentId, ...(claimId !== undefined && { claimId }) },
    orderBy: [{ writtenAt: "asc" }, { id: "asc" }],
  });
  const byline = await findBylines(
    ctx,
    rows.map(({ authorId }) => authorId),
  );
  return rows.map((row) => ({
    id: row.id,
    claimId: row.claimId,
    text: row.text,
    replyTo: row.replyToId,
    author: byline(row.authorId),
    writtenAt: row.writtenAt.toISOString(),
  }));
}
