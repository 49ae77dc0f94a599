import type { Grant } from "../auth/grant.ts";
import type { Context } from "../context.ts";
import type { Tx } from "../db/types.ts";
import { isSameJson } from "../provenance/canonical.ts";
import type { Record } from "../provenance/write.ts";
import type { Step } from "./model.ts";

/**
 * Puts what a person did on their stack, inside the transaction that does it. Steps that alter nothing are no part of
 * it; nothing is put there when none is left, or when it was no person.
 */
export async function recordAct(
  ctx: Context,
  tx: Tx,
  record: Record,
  { holder, documentId }: Grant<"read">,
  label: string,
  steps: readonly Step[],
): Promise<void> {
  const altering = steps.filter(({ before, after }) => !isSameJson(before, after));
  if (!holder || altering.length === 0) return;
  const act = { id: ctx.newId(), userId: holder.userId, documentId, label, steps: JSON.stringify(altering) };
  const doneAt = ctx.now();
  // Counted by the statement itself: this is part of every save.
  const [row] = await tx.$queryRaw<{ number: number }[]>`
    INSERT INTO "Act" ("id", "userId", "documentId", "number", "label", "steps", "doneAt")
    VALUES (${act.id}, ${act.userId}, ${documentId},
      (SELECT COALESCE(MAX("number"), 0) + 1 FROM "Act" WHERE "userId" = ${act.userId} AND "documentId" = ${documentId}),
      ${label}, ${act.steps}, ${doneAt})
    RETURNING "number"`;
  if (!row) throw new Error(`act ${act.id} was written and has no number`);
  record({ kind: "act.done", data: { act: { ...act, number: row.number, doneAt: doneAt.toISOString() } } });
}

/** An act and its place in a stack. */
type Place = {
  readonly id: string;
  readonly userId: string;
  readonly documentId: string;
  readonly number: number;
};

/** Marks an act undone, inside the transaction that undoes it, and drops those below it that can be redone no more. */
export async function markUndone(
  ctx: Context,
  tx: Tx,
  record: Record,
  { id, userId, documentId, number }: Place,
): Promise<void> {
  const undoneAt = ctx.now();
  await tx.act.update({ where: { id }, data: { undoneAt }, select: { id: true } });
  await tx.act.deleteMany({ where: { userId, documentId, number: { lt: number }, undoneAt: { not: null } } });
  record({ kind: "act.undone", data: { actId: id, undoneAt: undoneAt.toISOString() } });
}

/** Marks an act done again, inside the transaction that does. */
export async function markRedone(_ctx: Context, tx: Tx, record: Record, { id }: Place): Promise<void> {
  await tx.act.update({ where: { id }, data: { undoneAt: null }, select: { id: true } });
  record({ kind: "act.redone", data: { actId: id } });
}
