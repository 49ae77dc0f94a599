import type { Grant } from "../auth/grant.ts";
import { findBylines } from "../auth/read.ts";
import type { Context } from "../context.ts";
import { sourceOf } from "../sources/read.ts";
import type { Evidence } from "./model.ts";

/** The evidence of a document, or of one of its claims, oldest first. */
export async function listEvidence(ctx: Context, grant: Grant<"read">, claimId?: string): Promise<Evidence[]> {
  const rows = await ctx.db.read.evidence.findMany({
    where: { documentId: grant.documentId, ...(claimId !== undefined && { claimId }) },
    include: { source: true },
    orderBy: [{ attachedAt: "asc" }, { id: "asc" }],
  });
  const byline = await findBylines(
    ctx,
    rows.map(({ attachedById }) => attachedById),
  );
  return rows.map((row) => ({
    id: row.id,
    claimId: row.claimId,
    source: sourceOf(row.source),
    quote: row.quote,
    locator: row.locator,
    stance: row.stance as Evidence["stance"],
    attachedBy: byline(row.attachedById),
    attachedAt: row.attachedAt.toISOString(),
    revision: row.revision,
  }));
}
