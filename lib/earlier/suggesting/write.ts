import { installationGrant } from "../../auth/read.ts";
import type { Context } from "../../context.ts";
import { type BulkColumn, insertRows } from "../../db/bulk.ts";
import type { DocumentId } from "../../ids.ts";
import { commit } from "../../provenance/write.ts";
import { fail, ok } from "../../result.ts";
import { inSlices, type Turns } from "../../reviews/in-slices.ts";
import type { Pools } from "../pool/read.ts";
import { suggestedMatches } from "./suggest.ts";

// Nobody waits for what is looked for, and whoever saves meanwhile waits for one slice and one step: with slices of 10 ms
// a save took twice its time for the first seconds after a book was imported.
const SLICE_MS = 2;

const COLUMNS: readonly BulkColumn[] = [
  { name: "claimId", type: "text" },
  { name: "matchId", type: "text" },
  { name: "kind", type: "text" },
  { name: "documentId", type: "text" },
  { name: "score", type: "integer" },
];

/**
 * Looks for every claim of a document that may have to be checked whether it was checked before, outside the write lane,
 * and stores what was found in a commit of the installation's own. What is stored already stays as it is.
 */
export async function suggestMatches(
  ctx: Context,
  documentId: DocumentId,
  { pools, turns }: { readonly pools: Pools; readonly turns: Turns },
): Promise<void> {
  const { lang } = await ctx.db.read.document.findUniqueOrThrow({ where: { id: documentId }, select: { lang: true } });
  const claims = await ctx.db.read.claim.findMany({
    where: { documentId, supersededAt: null, checkability: { in: ["untriaged", "checkable"] } },
    select: { id: true, text: true },
    orderBy: { start: "asc" },
  });
  const [own, elsewhere] = await Promise.all([pools(ctx, "own", lang), pools(ctx, "fact-check", lang)]);
  if (own.claims.size + elsewhere.claims.size === 0) return;
  const steps = suggestedMatches(claims, { own, "fact-check": elsewhere }, documentId);
  const suggested = await inSlices(steps, SLICE_MS, turns);
  if (suggested.length === 0) return;
  // The key of the request answers for the import.
  await commit({ ...ctx, once: undefined }, installationGrant<"attach">(), async (tx, record) => {
    const known = await tx.claimMatch.findMany({ where: { documentId }, select: { claimId: true, matchId: true } });
    const there = new Set(known.map(({ claimId, matchId }) => `${claimId} ${matchId}`));
    const fresh = suggested.filter(({ claimId, matchId }) => !there.has(`${claimId} ${matchId}`));
    // Refused only when another import or a person was faster, or the document was signed off meanwhile.
    if (fresh.length === 0) return fail("all-known");
    const rows = fresh.map(({ claimId, matchId, kind, score }) => [claimId, matchId, kind, documentId, score]);
    await insertRows(tx, ctx.db.engine, "ClaimMatch", COLUMNS, rows);
    record({ kind: "matches.suggested", documentId, data: { matches: fresh } });
    return ok(null);
  });
}
