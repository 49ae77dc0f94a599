import type { Grant } from "../../auth/grant.ts";
import type { Context } from "../../context.ts";
import { sql } from "../../db/sql.ts";
import { groupBy } from "../../group-by.ts";
import { INDEPENDENT, type Origins, originsBy, type Tie } from "../../sources/derivations/origins.ts";
import type { Evidence } from "../model.ts";

type Attached = Pick<Evidence, "claimId"> & { readonly source: Pick<Evidence["source"], "id"> };

/**
 * What the sources of this evidence go back to, however far; the evidence is that of the document, or of one of its claims.
 * Asked only where a claim has two sources, and in one query: it is part of the answer to every save.
 *
 * A document that is signed off counts what stood when it was sealed. What was said or decided of its sources since is
 * left out, which never makes origins fewer: no gate that was met then closes.
 */
export async function findOrigins(
  ctx: Context,
  { documentId }: Grant<"read">,
  evidence: readonly Attached[],
  claimId?: string,
): Promise<Origins> {
  const several = [...groupBy(evidence, (piece) => piece.claimId).values()].some(
    (pieces) => new Set(pieces.map(({ source }) => source.id)).size > 1,
  );
  if (!several) return INDEPENDENT;
  const of = claimId === undefined ? sql`"documentId" = ${documentId}` : sql`"claimId" = ${claimId}`;
  const ties = await ctx.db.read.$queryRaw<Tie[]>`
    WITH RECURSIVE reached("id") AS (
      SELECT "sourceId" FROM "Evidence" WHERE ${of}
      UNION
      SELECT d."toId" FROM "Derivation" d JOIN reached r ON d."fromId" = r."id" WHERE d."standing" <> 'dismissed')
    SELECT d."fromId" AS "from", d."toId" AS "to", d."kind", d."standing", f."title" AS "fromTitle",
      t."title" AS "toTitle"
    FROM reached r JOIN "Derivation" d ON d."fromId" = r."id"
      JOIN "Source" f ON f."id" = d."fromId" JOIN "Source" t ON t."id" = d."toId"
    WHERE d."standing" <> 'dismissed' AND NOT EXISTS (
      SELECT 1 FROM "DocumentSignOff" s
      WHERE s."documentId" = ${documentId} AND s."reopenedAt" IS NULL AND s."signedAt" < d."changedAt")
    ORDER BY d."id"`;
  return originsBy(ties);
}
