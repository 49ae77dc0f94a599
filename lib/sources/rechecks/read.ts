import type { WorkspaceGrant } from "../../auth/grant.ts";
import { findBylines } from "../../auth/read.ts";
import type { Context } from "../../context.ts";
import type { SourceId } from "../../ids.ts";
import { seenWholeBy } from "../confidential.ts";
import type { Recheck } from "./model.ts";

// A year of weekly looks. Older ones stay in the log.
const MOST_LOOKS = 52;

/** The looks at a source's page, newest first; none of one that is kept from the holder of the grant. */
export async function listRechecks(
  ctx: Context,
  grant: WorkspaceGrant<"read">,
  sourceId: SourceId,
): Promise<Recheck[]> {
  const rows = await ctx.db.read.recheck.findMany({
    where: { sourceId, source: seenWholeBy(grant.holder) },
    orderBy: [{ lookedAt: "desc" }, { id: "desc" }],
    take: MOST_LOOKS,
  });
  const bylineOf = await findBylines(
    ctx,
    rows.map(({ lookedById }) => lookedById),
  );
  return rows.map(({ id, url, lookedAt, lookedById, outcome, sentence, snapshotId, lost }) => ({
    id,
    url,
    lookedAt: lookedAt.toISOString(),
    lookedBy: bylineOf(lookedById),
    outcome: outcome as Recheck["outcome"],
    sentence,
    snapshotId,
    lost: JSON.parse(lost),
  }));
}
