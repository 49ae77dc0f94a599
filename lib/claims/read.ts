import type { Grant } from "../auth/grant.ts";
import type { Context } from "../context.ts";
import { sql, sqlList } from "../db/sql.ts";
import type { Tx } from "../db/types.ts";
import { groupBy } from "../group-by.ts";
import type { Changeable } from "./commands.ts";
import type { Checkability, ClaimRole, Lineage } from "./model.ts";
import { tagsIn } from "./tags.ts";

/** A claim's words and their place, read in a transaction: what a write about the claim is filed on. */
export type ClaimText = {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** SHA-256 (hex) of the version's text. */
  readonly docRev: string;
};

/** Finds a claim that stands in a document, with its words; null also for one that was split or merged away. */
export async function findClaimText(tx: Tx, documentId: string, claimId: string): Promise<ClaimText | null> {
  const [claim] = await tx.$queryRaw<ClaimText[]>`
    SELECT c."id", c."start", c."end", c."text", v."sha256" AS "docRev"
    FROM "Claim" c JOIN "Version" v ON v."id" = c."versionId"
    WHERE c."id" = ${claimId} AND c."documentId" = ${documentId} AND c."supersededAt" IS NULL`;
  return claim ?? null;
}

type ChangeableRow = Omit<Changeable, "said" | "tags" | "role" | "checkability"> & {
  readonly role: string;
  readonly checkability: string;
  readonly tags: string;
  readonly lastSaid: string | null;
};

/**
 * Finds claims that stand in a document as far as they can be changed, in the order asked for, inside a transaction.
 * Those that were split or merged away, and those of another document, are left out.
 */
export async function findChangeable(tx: Tx, documentId: string, claimIds: readonly string[]): Promise<Changeable[]> {
  const ids = [...new Set(claimIds)];
  if (ids.length === 0) return [];
  const rows = await tx.$queryRaw<ChangeableRow[]>`
    SELECT c."id", c."role", c."roleReason", c."checkability", c."assigneeId", c."tags", c."accuses", c."revision",
      (SELECT e."kind" FROM "LogEntry" e
        WHERE e."claimId" = c."id" AND e."kind" IN ('claim.triaged', 'claim.untriaged')
        ORDER BY e."seq" DESC LIMIT 1) AS "lastSaid"
    FROM "Claim" c
    WHERE c."id" IN (${sqlList(ids)}) AND c."documentId" = ${documentId} AND c."supersededAt" IS NULL`;
  const byId = new Map(rows.map((row) => [row.id, changeableOf(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function changeableOf({ lastSaid, tags, role, checkability, ...row }: ChangeableRow): Changeable {
  return {
    ...row,
    role: role as ClaimRole,
    checkability: checkability as Checkability,
    said: lastSaid === "claim.triaged",
    tags: tagsIn(tags),
  };
}

/** The lineage of each claim of a document that has one, or of some of its claims. */
export async function listLineages(
  ctx: Context,
  grant: Grant<"read">,
  claimIds?: readonly string[],
): Promise<(claimId: string) => Lineage> {
  const ids = claimIds && sqlList([...claimIds]);
  const of = ids ? sql`AND (l."fromId" IN (${ids}) OR l."toId" IN (${ids}))` : sql``;
  const steps = await ctx.db.read.$queryRaw<{ fromId: string; toId: string }[]>`
    SELECT l."fromId", l."toId" FROM "Lineage" l
    JOIN "Claim" f ON f."id" = l."fromId" JOIN "Claim" t ON t."id" = l."toId"
    WHERE f."documentId" = ${grant.documentId} ${of}
    ORDER BY f."start", t."start", f."id", t."id"`;
  const into = groupBy(steps, ({ fromId }) => fromId);
  const from = groupBy(steps, ({ toId }) => toId);
  return (id) => ({
    from: (from.get(id) ?? []).map(({ fromId }) => fromId),
    into: (into.get(id) ?? []).map(({ toId }) => toId),
  });
}
