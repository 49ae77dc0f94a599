import type { Grant } from "../../auth/grant.ts";
import type { Context } from "../../context.ts";
import { sql } from "../../db/sql.ts";
import { groupBy } from "../../group-by.ts";
import { INDEPENDENT, type Origins, originsBy, type Tie } from "../../sources/derivations/origins.ts";
import type { Evidence } from "../model.ts";

/** Sealed derivations, without the names of sources that were called confidential after the seal. */
export async function unnamed(ctx: Context, ties: readonly Tie[]): Promise<Tie[]> {
  const rows = await ctx.db.read.source.findMany({
    where: { kind: "confidential", id: { in: [...new Set(ties.flatMap(({ from, to }) => [from, to]))] } },
    select: { id: true },
  });
  const confidential = new Set(rows.map(({ id }) => id));
  return ties.map((tie) => ({
    ...tie,
    fromTitle: confidential.has(tie.from) ? null : tie.fromTitle,
    toTitle: confidential.has(tie.to) ? null : tie.toTitle,
  }));
}

type Attached = Pick<Evidence, "claimId"> & { readonly source: Pick<Evidence["source"], "id"> };

/**
 * What the sources of this evidence go back to; the evidence is that of the document, or of one of its claims. Asked only
 * where a claim has two sources: it is part of the answer to every save. A document that is signed off counts what it
 * counted when it was sealed, whatever is said or decided of its sources since.
 */
export async function findOrigins(
  ctx: Context,
  grant: Grant<"read">,
  evidence: readonly Attached[],
  claimId?: string,
): Promise<Origins> {
  const several = [...groupBy(evidence, (piece) => piece.claimId).values()].some(
    (pieces) => new Set(pieces.map(({ source }) => source.id)).size > 1,
  );
  if (!several) return INDEPENDENT;
  const [sealed] = await ctx.db.read.$queryRaw<{ ties: string | null }[]>`
    SELECT "ties" FROM "DocumentSignOff" WHERE "documentId" = ${grant.documentId} AND "reopenedAt" IS NULL`;
  // Documents that were sealed before there were derivations counted none.
  if (sealed) return originsBy(sealed.ties === null ? [] : await unnamed(ctx, JSON.parse(sealed.ties)));
  return originsBy(await listTies(ctx, grant, claimId));
}

/**
 * The derivations that the sources of a document lead to, or those of one of its claims; however far, in one query. They
 * are read for counting and told in sentences to everybody, so that a confidential source has no name in them.
 */
export async function listTies(ctx: Context, { documentId }: Grant<"read">, claimId?: string): Promise<Tie[]> {
  const of = claimId === undefined ? sql`"documentId" = ${documentId}` : sql`"claimId" = ${claimId}`;
  return ctx.db.read.$queryRaw<Tie[]>`
    WITH RECURSIVE reached("id") AS (
      SELECT "sourceId" FROM "Evidence" WHERE ${of}
      UNION
      SELECT d."toId" FROM "Derivation" d JOIN reached r ON d."fromId" = r."id" WHERE d."standing" <> 'dismissed')
    SELECT d."fromId" AS "from", d."toId" AS "to", d."kind", d."standing",
      CASE WHEN f."kind" = 'confidential' THEN NULL ELSE f."title" END AS "fromTitle",
      CASE WHEN t."kind" = 'confidential' THEN NULL ELSE t."title" END AS "toTitle"
    FROM reached r JOIN "Derivation" d ON d."fromId" = r."id"
      JOIN "Source" f ON f."id" = d."fromId" JOIN "Source" t ON t."id" = d."toId"
    WHERE d."standing" <> 'dismissed'
    ORDER BY d."id"`;
}
