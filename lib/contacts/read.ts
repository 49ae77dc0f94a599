import type { Grant } from "../auth/grant.ts";
import { bylineOf } from "../auth/read.ts";
import type { Context } from "../context.ts";
import { sql } from "../db/sql.ts";
import type { Channel, Contact, ContactResponse } from "./model.ts";

type ContactRow = {
  readonly id: string;
  readonly claimId: string;
  readonly party: string;
  readonly channel: string;
  readonly contactedAt: Date;
  readonly question: string;
  readonly response: string;
  readonly reply: string | null;
  readonly loggedById: string;
  readonly loggedBy: string | null;
  readonly loggedAt: Date;
};

/** The contacts about a document, or about one of its claims (which the caller found in it), in the order they were made. */
export async function listContacts(ctx: Context, grant: Grant<"read">, claimId?: string): Promise<Contact[]> {
  const of = claimId === undefined ? sql`k."documentId" = ${grant.documentId}` : sql`k."claimId" = ${claimId}`;
  const rows = await ctx.db.read.$queryRaw<ContactRow[]>`
    SELECT k."id", k."claimId", k."party", k."channel", k."contactedAt", k."question", k."response", k."reply",
      k."loggedById", u."name" AS "loggedBy", k."loggedAt"
    FROM "Contact" k LEFT JOIN "User" u ON u."id" = k."loggedById"
    WHERE ${of}
    ORDER BY k."contactedAt", k."id"`;
  return rows.map((row) => ({
    id: row.id,
    claimId: row.claimId,
    party: row.party,
    channel: row.channel as Channel,
    contactedAt: row.contactedAt.toISOString(),
    question: row.question,
    response: row.response as ContactResponse,
    reply: row.reply,
    loggedBy: bylineOf(row.loggedById, row.loggedBy),
    loggedAt: row.loggedAt.toISOString(),
  }));
}
