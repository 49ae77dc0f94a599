import type { WorkspaceGrant } from "../../auth/grant.ts";
import { type ClaimText, findClaimText } from "../../claims/read.ts";
import type { Context } from "../../context.ts";
import type { Tx } from "../../db/types.ts";
import type { CaptureId, SnapshotId, SourceId } from "../../ids.ts";
import type { CommitRefusal } from "../../provenance/model.ts";
import { commit, type Record } from "../../provenance/write.ts";
import { fail, ok, type Result } from "../../result.ts";
import { GUARDED, seesWhole } from "../../sources/confidential.ts";
import { learnFromCopy } from "../../sources/describing/write.ts";
import { createSnapshot, type Stored } from "../../sources/snapshots/write.ts";
import { foldCopy, type KeptCopy, type Place, placeIn } from "./pin.ts";

/** A place as its row holds it. */
export type PlaceRow = Omit<Place, "how"> & { readonly how: string };

/** Writes down where a piece of evidence stands in a copy, inside a transaction that does more. */
export async function createPin(
  ctx: Context,
  tx: Tx,
  record: Record,
  on: { readonly documentId: string; readonly evidenceId: string; readonly claim: ClaimText },
  { snapshotId, start, end, how, prefix, suffix, page }: PlaceRow,
): Promise<void> {
  const pinnedAt = ctx.now();
  const { documentId, evidenceId, claim } = on;
  const row = { evidenceId, snapshotId, start, end, how, prefix, suffix, page };
  await tx.pin.create({ data: { ...row, pinnedAt } });
  record({
    kind: "evidence.pinned",
    documentId,
    docRev: claim.docRev,
    claimId: claim.id,
    data: { pin: { ...row, pinnedAt: pinnedAt.toISOString() } },
  });
}

/** The copies of a source in which quotes are looked for, newest first. */
export async function listKept(tx: Tx, sourceId: string): Promise<KeptCopy[]> {
  const rows = await tx.snapshot.findMany({
    where: { sourceId },
    select: { id: true, text: true, blocks: true },
    orderBy: [{ takenAt: "desc" }, { id: "desc" }],
    take: MOST_COPIES,
  });
  return rows.map(({ id, text, blocks }) => ({ id, fold: () => foldCopy(id, { text, blocks: JSON.parse(blocks) }) }));
}

// A page that was kept more often changes all the time, and what was quoted from it stood there lately.
const MOST_COPIES = 10;

/** What a copy is of, and who took it. */
type Of = {
  readonly sourceId: SourceId;
  /** The capture it answers; null for what somebody brought. */
  readonly captureId: CaptureId | null;
  readonly takenById: string;
};

/** Keeps a copy of a source, with what comes with it (`keepCopyIn`). */
export async function keepCopy(
  ctx: Context,
  grant: WorkspaceGrant<"attach">,
  stored: Stored,
  of: Of,
): Promise<Result<SnapshotId, "no-such-source" | "confidential" | "no-such-capture" | CommitRefusal>> {
  return commit(ctx, grant, async (tx, record) => {
    const source = await tx.source.findUnique({ where: { id: of.sourceId }, select: GUARDED });
    if (!source) return fail("no-such-source");
    // Which quotes a copy holds would tell them what these say.
    if (!seesWhole(grant.holder, source)) return fail("confidential");
    const snapshotId = await keepCopyIn(ctx, tx, record, stored, of);
    return snapshotId ? ok(snapshotId) : fail("no-such-capture");
  });
}

/**
 * Keeps a copy of a source, learns what it tells of the source, and pins every quote that was waiting for one and stands
 * in it, inside a transaction that does more. What is quoted in a document that is signed off stays as it was signed. Null
 * when the capture it answers has ended already, in another process.
 */
export async function keepCopyIn(
  ctx: Context,
  tx: Tx,
  record: Record,
  stored: Stored,
  of: Of,
): Promise<SnapshotId | null> {
  const snapshotId = await createSnapshot(ctx, tx, record, stored, of);
  if (!snapshotId) return null;
  await learnFromCopy(ctx, tx, record, stored, of);
  const waiting = await tx.$queryRaw<{ id: string; documentId: string; claimId: string; quote: string }[]>`
    SELECT e."id", e."documentId", e."claimId", e."quote"
    FROM "Evidence" e LEFT JOIN "Pin" p ON p."evidenceId" = e."id"
    WHERE e."sourceId" = ${of.sourceId} AND p."evidenceId" IS NULL
      AND NOT EXISTS (
        SELECT 1 FROM "DocumentSignOff" s WHERE s."documentId" = e."documentId" AND s."reopenedAt" IS NULL)
    ORDER BY e."attachedAt", e."id"`;
  if (waiting.length === 0) return snapshotId;
  const copy = foldCopy(snapshotId, stored.readable);
  for (const { id: evidenceId, documentId, claimId, quote } of waiting) {
    const place = placeIn(copy, quote);
    const claim = place && (await findClaimText(tx, documentId, claimId));
    if (place && claim) await createPin(ctx, tx, record, { documentId, evidenceId, claim }, place);
  }
  return snapshotId;
}
