import { doer, type Grant } from "../auth/grant.ts";
import { listNamed } from "../auth/read.ts";
import { type ClaimText, findClaimText } from "../claims/read.ts";
import type { Context } from "../context.ts";
import type { Tx } from "../db/types.ts";
import { asId, type ClaimId, type NoteId } from "../ids.ts";
import type { Notice } from "../notifications/model.ts";
import { notify } from "../notifications/write.ts";
import type { CommitRefusal } from "../provenance/model.ts";
import { commit, type Record } from "../provenance/write.ts";
import { fail, ok, type Result } from "../result.ts";
import { mentionsIn } from "./mentions.ts";
import type { NewNote, NoteChange } from "./model.ts";

/**
 * Writes a note or a comment on a claim, or a reply to one of the claim's. A thread has one level: a reply to a reply
 * hangs on the note that opened the thread, and is of its kind. Whoever it calls by name is told, and so is whoever
 * wrote in the thread before.
 */
export async function writeNote(
  ctx: Context,
  grant: Grant<"note">,
  input: NewNote & { readonly claimId: ClaimId },
): Promise<Result<NoteId, "no-such-claim" | "no-such-note" | CommitRefusal>> {
  return commit(ctx, grant, async (tx, record) => {
    const { documentId } = grant;
    const claim = await findClaimText(tx, documentId, input.claimId);
    if (!claim) return fail("no-such-claim");
    const root = input.replyTo === undefined ? null : await rootOf(tx, claim.id, input.replyTo);
    if (input.replyTo !== undefined && !root) return fail("no-such-note");
    const { text } = input;
    const mentions = text.includes("@") ? mentionsIn(text, await listNamed(tx)).map(({ id }) => id) : [];
    const id = asId<NoteId>(ctx.newId());
    const writtenAt = ctx.now();
    const kind = root?.kind ?? input.kind ?? "note";
    const authorId = doer(grant);
    const row = { id, documentId, claimId: claim.id, kind, replyToId: root?.id ?? null, authorId, text };
    await tx.note.create({ data: { ...row, writtenAt } });
    if (mentions.length > 0) await tx.mention.createMany({ data: mentions.map((userId) => ({ noteId: id, userId })) });
    record({
      kind: "note.posted",
      documentId,
      docRev: claim.docRev,
      claimId: claim.id,
      data: { note: { ...row, writtenAt: writtenAt.toISOString() }, mentions },
    });
    const about = { causedById: authorId, documentId, claimId: claim.id, words: text };
    await notify(ctx, tx, record, noticesOf(about, mentions, root ? await writersIn(tx, root.id) : []));
    return ok(id);
  });
}

/** A remark of somebody outside as it is to be filed, with what is known of it from its file. */
export type BroughtIn = {
  readonly fileId: string;
  /** The note whose thread it goes on; null for one that opens a thread. */
  readonly replyTo: string | null;
  readonly text: string;
  readonly saidBy: string;
  readonly saidAt: Date | null;
  readonly saidOn: string | null;
  readonly mark: string;
  readonly isResolved: boolean;
};

/**
 * Files a remark of somebody outside on a claim, inside a transaction that does more: a comment that waits, or a reply.
 * Its author is whoever brings it in. It calls nobody by name, whatever it says; whoever wrote in a thread that goes on
 * is told.
 */
export async function bringInNote(
  ctx: Context,
  tx: Tx,
  record: Record,
  { documentId, ...grant }: Grant<"note">,
  claim: ClaimText,
  { replyTo, isResolved, saidAt, ...said }: BroughtIn,
): Promise<Result<NoteId, "no-such-note">> {
  const root = replyTo === null ? null : await rootOf(tx, claim.id, replyTo);
  if (replyTo !== null && !root) return fail("no-such-note");
  const id = asId<NoteId>(ctx.newId());
  const writtenAt = ctx.now();
  const authorId = doer(grant);
  const kind = root?.kind ?? "comment";
  // Only what opens a thread is resolved; by whom it was there, a file does not say.
  const resolvedAt = isResolved && !root ? writtenAt : null;
  const resolvedById = resolvedAt && authorId;
  const row = { id, documentId, claimId: claim.id, kind, replyToId: root?.id ?? null, authorId, resolvedById, ...said };
  await tx.note.create({ data: { ...row, writtenAt, resolvedAt, saidAt } });
  const times = { writtenAt: writtenAt.toISOString(), resolvedAt: isoOf(resolvedAt), saidAt: isoOf(saidAt) };
  const subject = { documentId, docRev: claim.docRev, claimId: claim.id };
  record({ kind: "note.brought-in", ...subject, data: { note: { ...row, ...times } } });
  if (root) {
    const about = { causedById: authorId, documentId, claimId: claim.id, words: said.text };
    await notify(ctx, tx, record, noticesOf(about, [], await writersIn(tx, root.id)));
  }
  return ok(id);
}

function isoOf(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}

/** The note that opened the thread of another, or null when the claim has no such note. */
async function rootOf(tx: Tx, claimId: string, noteId: string): Promise<{ id: string; kind: string } | null> {
  const note = await tx.note.findFirst({
    where: { id: noteId, claimId },
    select: { id: true, kind: true, replyToId: true },
  });
  // Notes of before there were threads may hang on a reply.
  return note?.replyToId ? rootOf(tx, claimId, note.replyToId) : note;
}

/** Everybody who wrote in a thread. */
async function writersIn(tx: Tx, rootId: string): Promise<string[]> {
  const notes = await tx.note.findMany({
    where: { OR: [{ id: rootId }, { replyToId: rootId }] },
    select: { authorId: true },
    distinct: ["authorId"],
    orderBy: { authorId: "asc" },
  });
  return notes.map(({ authorId }) => authorId);
}

/** Who is told of a note. Somebody it calls by name is not told a second time that it is a reply. */
function noticesOf(
  about: Omit<Notice, "kind" | "to">,
  mentions: readonly string[],
  writers: readonly string[],
): Notice[] {
  const called = new Set(mentions);
  return [
    ...mentions.map((to) => ({ kind: "mention" as const, to, ...about })),
    ...writers.filter((to) => !called.has(to)).map((to) => ({ kind: "reply" as const, to, ...about })),
  ];
}

/**
 * Resolves a comment, or opens it again; one that is so already is left as it is. `seen` is the revision the person had
 * before them, when they told.
 */
export async function resolveComment(
  ctx: Context,
  grant: Grant<"note">,
  input: NoteChange & { readonly noteId: NoteId; readonly seen: number | null },
): Promise<Result<NoteId, "no-such-note" | "not-a-comment" | "changed-since" | CommitRefusal>> {
  const changed = await commit(ctx, grant, async (tx, record) => {
    const { documentId } = grant;
    const note = await tx.note.findFirst({ where: { id: input.noteId, documentId } });
    if (!note) return fail("no-such-note");
    if (note.kind !== "comment" || note.replyToId !== null) return fail("not-a-comment");
    if (input.seen !== null && input.seen !== note.revision) return fail("changed-since");
    if (input.resolved === (note.resolvedAt !== null)) return fail("so-already");
    const resolvedAt = input.resolved ? ctx.now() : null;
    const resolvedById = input.resolved ? doer(grant) : null;
    await tx.note.update({
      where: { id: note.id },
      data: { resolvedAt, resolvedById, revision: { increment: 1 } },
    });
    const subject = { documentId, claimId: note.claimId, base: note.revision };
    const noteId = note.id;
    if (resolvedAt)
      record({ kind: "comment.resolved", ...subject, data: { noteId, resolvedAt: resolvedAt.toISOString() } });
    else record({ kind: "comment.reopened", ...subject, data: { noteId } });
    return ok(input.noteId);
  });
  if (changed.ok) return changed;
  const { reason } = changed;
  return reason === "so-already" ? ok(input.noteId) : fail(reason);
}
