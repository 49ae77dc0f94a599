import type { Context } from "../../context.ts";
import { groupBy } from "../../group-by.ts";
import type { Letter, Waiting } from "../../mail/model.ts";
import { NOTIFICATION_PHRASES, type NotificationKind } from "../model.ts";
import { standingUpTo } from "../read.ts";

/** How old a notification is before it is mailed, in ms: whoever is looking reads it first. */
const LEAST_AGE_MS = 60_000;

/** How old one is that is mailed no more, in ms: a server that comes back, or is set up late, floods nobody. */
const MOST_AGE_MS = 7 * 24 * 60 * 60 * 1000;

/** Most notifications of one round; the rest follow in the next. */
const MAX_AT_ONCE = 1000;

/** What waits for one person. */
export type Errand = {
  readonly userId: string;
  readonly to: Letter["to"];
  readonly ids: readonly string[];
  readonly waiting: readonly Waiting[];
};

type WaitingRow = {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly kind: string;
  readonly documentId: string;
  readonly title: string;
  readonly claimId: string | null;
  readonly before: bigint | number;
  readonly causedBy: string | null;
  readonly words: string;
};

/** What is to be mailed now: neither read nor mailed, to people who are here and take mails; oldest first. */
export async function listErrands(ctx: Context): Promise<Errand[]> {
  const now = ctx.now().getTime();
  const rows = await ctx.db.read.$queryRaw<WaitingRow[]>`
    SELECT n."id", n."userId", u."name", u."email", n."kind", n."documentId", d."title", n."claimId",
      ${standingUpTo} AS "before", b."name" AS "causedBy", n."words"
    FROM "Notification" n JOIN "User" u ON u."id" = n."userId" JOIN "Document" d ON d."id" = n."documentId"
      LEFT JOIN "Claim" c ON c."id" = n."claimId" LEFT JOIN "User" b ON b."id" = n."causedById"
      LEFT JOIN "Preferences" p ON p."userId" = n."userId"
    WHERE n."mailedAt" IS NULL AND n."readAt" IS NULL AND u."disabledAt" IS NULL AND COALESCE(p."mail", TRUE)
      AND n."raisedAt" < ${new Date(now - LEAST_AGE_MS)} AND n."raisedAt" > ${new Date(now - MOST_AGE_MS)}
    ORDER BY n."raisedAt", n."id"
    LIMIT ${MAX_AT_ONCE}`;
  return [...groupBy(rows, ({ userId }) => userId)].map(([userId, those]) => ({
    userId,
    to: { name: those[0]?.name ?? "", email: those[0]?.email ?? "" },
    ids: those.map(({ id }) => id),
    waiting: those.map(waitingOf),
  }));
}

function waitingOf(row: WaitingRow): Waiting {
  return {
    who: row.causedBy ?? "This installation",
    what: NOTIFICATION_PHRASES[row.kind as NotificationKind],
    words: row.words,
    document: { id: row.documentId, title: row.title },
    ordinal: row.claimId === null ? null : Math.max(1, Number(row.before)),
  };
}
