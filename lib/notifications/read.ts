import type { WorkspaceGrant } from "../auth/grant.ts";
import { bylineOf } from "../auth/read.ts";
import type { Context } from "../context.ts";
import { sql } from "../db/sql.ts";
import { type Page, type PageRequest, pageOf } from "../page.ts";
import { inALine } from "../text/in-a-line.ts";
import type { Notification, NotificationKind } from "./model.ts";

/** How much of a claim's text a notification shows, in UTF-16 code units. */
const MAX_CLAIM_TEXT = 80;

type NotificationRow = {
  readonly id: string;
  readonly kind: string;
  readonly documentId: string;
  readonly title: string;
  readonly claimId: string | null;
  readonly claimText: string | null;
  readonly before: bigint | number;
  readonly causedById: string;
  readonly causedBy: string | null;
  readonly words: string;
  readonly raisedAt: Date;
  readonly readAt: Date | null;
};

/** What the holder of the grant was told, newest first, and how much of all of it is unread. */
export async function listNotifications(
  ctx: Context,
  grant: WorkspaceGrant<"read">,
  page: PageRequest,
): Promise<Page<Notification> & { readonly unread: number }> {
  const { holder } = grant;
  if (!holder) return { rows: [], next: null, unread: 0 };
  const { userId } = holder;
  const after = page.cursor
    ? sql`AND (n."raisedAt", n."id") < (SELECT l."raisedAt", l."id" FROM "Notification" l WHERE l."id" = ${page.cursor})`
    : sql``;
  const [rows, unread] = await Promise.all([
    ctx.db.read.$queryRaw<NotificationRow[]>`
      SELECT n."id", n."kind", n."documentId", d."title", n."claimId", c."text" AS "claimText", n."causedById",
        u."name" AS "causedBy", n."words", n."raisedAt", n."readAt", ${standingUpTo} AS "before"
      FROM "Notification" n JOIN "Document" d ON d."id" = n."documentId"
        LEFT JOIN "Claim" c ON c."id" = n."claimId" LEFT JOIN "User" u ON u."id" = n."causedById"
      WHERE n."userId" = ${userId} ${after}
      ORDER BY n."raisedAt" DESC, n."id" DESC
      LIMIT ${page.limit + 1}`,
    countUnread(ctx, grant),
  ]);
  return { ...pageOf(rows.map(notificationOf), page.limit), unread };
}

/** How much of what the holder of the grant was told is unread. */
export async function countUnread(ctx: Context, { holder }: WorkspaceGrant<"read">): Promise<number> {
  return holder ? ctx.db.read.notification.count({ where: { userId: holder.userId, readAt: null } }) : 0;
}

/** How many claims of its document stand up to a claim `c`: its number, or that of the claim which stands in its place. */
export const standingUpTo = sql`(
  SELECT COUNT(*) FROM "Claim" s
  WHERE s."documentId" = c."documentId" AND s."supersededAt" IS NULL AND s."start" <= c."start")`;

function notificationOf(row: NotificationRow): Notification {
  const claim = row.claimId !== null && {
    id: row.claimId,
    ordinal: Math.max(1, Number(row.before)),
    text: inALine(row.claimText ?? "", MAX_CLAIM_TEXT),
  };
  return {
    id: row.id,
    kind: row.kind as NotificationKind,
    document: { id: row.documentId, title: row.title },
    claim: claim || null,
    causedBy: bylineOf(row.causedById, row.causedBy),
    words: row.words,
    raisedAt: row.raisedAt.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
  };
}
