import type { WorkspaceGrant } from "../auth/grant.ts";
import type { Context } from "../context.ts";
import type { Tx } from "../db/types.ts";
import type { CommitRefusal } from "../provenance/model.ts";
import { commit, type Record } from "../provenance/write.ts";
import { fail, ok, type Result } from "../result.ts";
import { inALine } from "../text/in-a-line.ts";
import type { Notice, NotificationsSeen } from "./model.ts";

/** Longest line of words, in UTF-16 code units: what a list shows without folding it. */
const MAX_WORDS = 120;

/**
 * Tells people of something inside the transaction that did it. Nobody is told of what they did themselves, and nobody
 * who is disabled is told anything. What is told to one person is no part of a document's history, so its event names
 * no document.
 */
export async function notify(ctx: Context, tx: Tx, record: Record, notices: readonly Notice[]): Promise<void> {
  const others = notices.filter(({ to, causedById }) => to !== causedById);
  if (others.length === 0) return;
  const people = await tx.user.findMany({
    where: { id: { in: [...new Set(others.map(({ to }) => to))] }, disabledAt: null },
    select: { id: true },
  });
  const here = new Set(people.map(({ id }) => id));
  const raisedAt = ctx.now();
  const rows = others
    .filter(({ to }) => here.has(to))
    .map(({ to, words, ...notice }) => ({ id: ctx.newId(), userId: to, ...notice, words: inALine(words, MAX_WORDS) }));
  if (rows.length === 0) return;
  await tx.notification.createMany({ data: rows.map((row) => ({ ...row, raisedAt })) });
  const told = rows.map((row) => ({ ...row, raisedAt: raisedAt.toISOString() }));
  record({ kind: "people.notified", data: { notifications: told } });
}

/** Marks notifications of the caller's as read; all of them without ids. Others' and those read before stay as they are. */
export async function markRead(
  ctx: Context,
  grant: WorkspaceGrant<"read">,
  { ids }: NotificationsSeen,
): Promise<Result<null, CommitRefusal>> {
  const { holder } = grant;
  if (!holder) return ok(null);
  const marked = await commit(ctx, grant, async (tx, record) => {
    const where = { userId: holder.userId, readAt: null, ...(ids && { id: { in: ids } }) };
    const unread = await tx.notification.findMany({ where, select: { id: true }, orderBy: { id: "asc" } });
    if (unread.length === 0) return fail("nothing-unread");
    const readAt = ctx.now();
    await tx.notification.updateMany({ where, data: { readAt } });
    record({ kind: "notifications.read", data: { ids: unread.map(({ id }) => id), readAt: readAt.toISOString() } });
    return ok(null);
  });
  if (marked.ok) return marked;
  const { reason } = marked;
  // Read in another tab meanwhile: just what was asked for.
  return reason === "nothing-unread" ? ok(null) : fail(reason);
}
