import { installationGrant } from "../../../auth/read.ts";
import type { Context } from "../../../context.ts";
import type { Tx } from "../../../db/types.ts";
import type { SnapshotId, SourceId } from "../../../ids.ts";
import { commit, type Record } from "../../../provenance/write.ts";
import { fail, ok } from "../../../result.ts";
import type { Stored } from "../../snapshots/write.ts";
import { listSuggested, type Suggested } from "./read.ts";

/**
 * Suggests what a copy that was just kept has in common with others: the comparing outside the write lane, the writing in
 * a commit of its own, by the installation. Two sources that something is said about are left alone.
 */
export async function suggestDerivations(
  ctx: Context,
  snapshotId: SnapshotId,
  sourceId: SourceId,
  stored: Stored,
): Promise<void> {
  const suggested = await listSuggested(ctx, snapshotId, sourceId, stored);
  if (suggested.length === 0) return;
  // The key of the request answers for the copy.
  await commit({ ...ctx, once: undefined }, installationGrant<"attach">(), async (tx, record) => {
    let made = 0;
    for (const derivation of suggested) if (await suggest(ctx, tx, record, derivation)) made += 1;
    // Refused only when somebody said it meanwhile.
    return made > 0 ? ok(null) : fail("all-known");
  });
}

/** False when somebody said something of the two meanwhile. */
async function suggest(ctx: Context, tx: Tx, record: Record, suggested: Suggested): Promise<boolean> {
  const { from: fromId, to: toId, kind, standing, direction, reasons, strength } = suggested;
  const known = await tx.derivation.findFirst({
    where: {
      OR: [
        { fromId, toId },
        { fromId: toId, toId: fromId },
      ],
    },
    select: { id: true },
  });
  if (known) return false;
  const id = ctx.newId();
  const suggestedAt = ctx.now();
  const row = {
    id,
    fromId,
    toId,
    kind,
    standing,
    suggestedKind: kind,
    direction,
    reasons: JSON.stringify(reasons),
    // The log holds whole numbers only.
    strength: Math.round(1000 * strength),
  };
  await tx.derivation.create({ data: { ...row, suggestedAt } });
  record({ kind: "derivation.suggested", data: { derivation: { ...row, suggestedAt: suggestedAt.toISOString() } } });
  return true;
}
