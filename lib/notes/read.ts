import type { Grant } from "../auth/grant.ts";
import { bylineOf } from "../auth/read.ts";
import type { Context } from "../context.ts";
import { sql } from "../db/sql.ts";
import { groupBy } from "../group-by.ts";
import { asId, type ClaimId, type NoteId } from "../ids.ts";
import type { AnnotationForm, Note, NoteKind, Said } from "./model.ts";

type NoteRow = {
  readonly id: string;
  readonly claimId: string;
  readonly kind: string;
  readonly text: string;
  readonly replyToId: string | null;
  readonly authorId: string;
  readonly author: string | null;
  readonly writtenAt: Date;
  readonly resolvedAt: Date | null;
  readonly resolvedById: string | null;
  readonly resolvedBy: string | null;
  readonly revision: number;
  readonly fileId: string | null;
  readonly saidBy: string | null;
  readonly saidAt: Date | null;
  readonly saidOn: string | null;
  readonly fileName: string | null;
  readonly fileForm: string | null;
};

type MentionRow = { readonly noteId: string; readonly userId: string; readonly name: string };

/** The notes of a document, or of one of its claims (which the caller found in it), oldest first. */
export async function listNotes(ctx: Context, grant: Grant<"read">, claimId?: string): Promise<Note[]> {
  const of = claimId === undefined ? sql`n."documentId" = ${grant.documentId}` : sql`n."claimId" = ${claimId}`;
  const [rows, mentions] = await Promise.all([
    ctx.db.read.$queryRaw<NoteRow[]>`
      SELECT n."id", n."claimId", n."kind", n."text", n."replyToId", n."authorId", u."name" AS "author", n."writtenAt",
        n."resolvedAt", n."resolvedById", r."name" AS "resolvedBy", n."revision",
        n."fileId", n."saidBy", n."saidAt", n."saidOn", f."name" AS "fileName", f."form" AS "fileForm"
      FROM "Note" n LEFT JOIN "User" u ON u."id" = n."authorId" LEFT JOIN "User" r ON r."id" = n."resolvedById"
        LEFT JOIN "AnnotationFile" f ON f."id" = n."fileId"
      WHERE ${of}
      ORDER BY n."writtenAt", n."id"`,
    ctx.db.read.$queryRaw<MentionRow[]>`
      SELECT m."noteId", m."userId", u."name"
      FROM "Note" n JOIN "Mention" m ON m."noteId" = n."id" JOIN "User" u ON u."id" = m."userId"
      WHERE ${of}
      ORDER BY u."name", u."id"`,
  ]);
  const mentionsIn = groupBy(mentions, ({ noteId }) => noteId);
  return rows.map((row) => noteOf(row, mentionsIn.get(row.id) ?? []));
}

function noteOf(row: NoteRow, mentions: readonly MentionRow[]): Note {
  const { resolvedAt, resolvedById } = row;
  const said = saidIn(row);
  return {
    id: row.id,
    claimId: row.claimId,
    kind: row.kind as NoteKind,
    text: row.text,
    replyTo: row.replyToId,
    author: bylineOf(row.authorId, row.author),
    writtenAt: row.writtenAt.toISOString(),
    ...(said && { said }),
    resolved:
      resolvedAt && resolvedById ? { at: resolvedAt.toISOString(), by: bylineOf(resolvedById, row.resolvedBy) } : null,
    mentions: mentions.map(({ userId, name }) => ({ id: userId, name })),
    revision: row.revision,
  };
}

function saidIn({ fileId, saidBy, saidAt, saidOn, fileName, fileForm }: NoteRow): Said | null {
  if (fileId === null || saidBy === null || fileName === null) return null;
  const file = { id: fileId, name: fileName, form: fileForm as AnnotationForm };
  return { by: saidBy, at: saidAt?.toISOString() ?? null, on: saidOn, file };
}

/** The claim a note is on, which tells whose grant it takes; null when there is no such note. */
export async function claimOfNote(ctx: Context, noteId: NoteId): Promise<ClaimId | null> {
  const note = await ctx.db.read.note.findUnique({ where: { id: noteId }, select: { claimId: true } });
  return note && asId<ClaimId>(note.claimId);
}
