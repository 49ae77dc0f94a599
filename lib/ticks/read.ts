import type { Grant } from "../auth/grant.ts";
import { bylineOf } from "../auth/read.ts";
import type { Context } from "../context.ts";
import { sqlList } from "../db/sql.ts";
import type { Tick } from "./model.ts";

type TickRow = {
  readonly claimId: string;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly mark: string;
  readonly replacement: string | null;
  readonly tickedById: string;
  readonly tickedBy: string | null;
  readonly tickedAt: Date;
  readonly revision: number;
};

/** The ticks on some claims of a document, in the order of the text. */
export async function listTicks(
  ctx: Context,
  grant: Grant<"read">,
  claimIds: readonly string[],
): Promise<(Tick & { readonly claimId: string })[]> {
  if (claimIds.length === 0) return [];
  const rows = await ctx.db.read.$queryRaw<TickRow[]>`
    SELECT t."claimId", t."start", t."end", t."kind", t."mark", t."replacement", t."tickedById",
      u."name" AS "tickedBy", t."tickedAt", t."revision"
    FROM "Tick" t LEFT JOIN "User" u ON u."id" = t."tickedById"
    WHERE t."documentId" = ${grant.documentId} AND t."claimId" IN (${sqlList([...claimIds])})
    ORDER BY t."start", t."end"`;
  return rows.map(({ tickedById, tickedBy, tickedAt, ...row }) => ({
    ...row,
    kind: row.kind as Tick["kind"],
    mark: row.mark as Tick["mark"],
    by: bylineOf(tickedById, tickedBy),
    at: tickedAt.toISOString(),
  }));
}
