import { doer, type WorkspaceGrant } from "../../auth/grant.ts";
import type { Context } from "../../context.ts";
import { insertRows } from "../../db/bulk.ts";
import type { Tx } from "../../db/types.ts";
import { asId, type CaptureId, type SnapshotId, type SourceId } from "../../ids.ts";
import type { CommitRefusal } from "../../provenance/model.ts";
import { commit, type Record } from "../../provenance/write.ts";
import { fail, ok, type Result } from "../../result.ts";
import { sha256 } from "../../text/sha256.ts";
import { GUARDED, seesWhole } from "../confidential.ts";
import { copyFingerprints } from "../derivations/compared.ts";
import { toWarc } from "./adapters/warc.ts";
import type { CopyStore, Original, Readable } from "./model.ts";

/** A copy that lies in the store and has no row yet. What is computed of it is, before the write lane is entered. */
export type Stored = {
  readonly original: Original;
  readonly readable: Readable;
  readonly warcSha256: string;
  /** Of the original's bytes, and of the readable text in UTF-8; hex. */
  readonly sha256: string;
  readonly textSha256: string;
  /** What it is looked up by. */
  readonly fingerprints: Int32Array;
};

/** Puts an original into the store as a WARC file. Without a row it is a file that nobody knows of, and no harm. */
export async function storeOriginal(
  ctx: Context,
  store: CopyStore,
  original: Original,
  readable: Readable,
): Promise<Stored> {
  const warc = await toWarc(original, { now: ctx.now(), newId: ctx.newId });
  return {
    original,
    readable,
    warcSha256: await store.put(warc),
    sha256: sha256(original.bytes),
    textSha256: sha256(readable.text),
    fingerprints: copyFingerprints(readable.text),
  };
}

/**
 * Asks for a copy of what stands at a source's address now. One that waits already is enough. Of a source that is kept
 * from whoever asks no copy is asked for.
 */
export async function askCapture(
  ctx: Context,
  grant: WorkspaceGrant<"attach">,
  sourceId: SourceId,
): Promise<Result<CaptureId, "no-such-source" | "confidential" | "no-address" | CommitRefusal>> {
  const source = await ctx.db.read.source.findUnique({
    where: { id: sourceId },
    select: { url: true, ...GUARDED, captures: { where: { endedAt: null }, select: { id: true } } },
  });
  if (!source) return fail("no-such-source");
  if (!seesWhole(grant.holder, source)) return fail("confidential");
  const { url, captures } = source;
  if (url === null) return fail("no-address");
  if (captures[0]) return ok(asId<CaptureId>(captures[0].id));
  return commit(ctx, grant, async (tx, record) =>
    ok(await createCapture(ctx, tx, record, { sourceId, url, askedById: doer(grant) })),
  );
}

/** Writes down that a copy of an address is asked for, inside a transaction that does more. */
export async function createCapture(
  ctx: Context,
  tx: Tx,
  record: Record,
  asked: { readonly sourceId: string; readonly url: string; readonly askedById: string },
): Promise<CaptureId> {
  const id = asId<CaptureId>(ctx.newId());
  const askedAt = ctx.now();
  await tx.capture.create({ data: { id, ...asked, askedAt } });
  record({ kind: "capture.asked", data: { capture: { id, ...asked, askedAt: askedAt.toISOString() } } });
  return id;
}

/**
 * Asks for a copy of a source that nobody asked for one of so far, inside a transaction that does more. To ask for the
 * address of somebody who must not be known may be what makes them known.
 */
export async function askFirstCopy(
  ctx: Context,
  tx: Tx,
  record: Record,
  { sourceId, askedById }: { readonly sourceId: string; readonly askedById: string },
): Promise<void> {
  const source = await tx.source.findUniqueOrThrow({
    where: { id: sourceId },
    select: { url: true, kind: true, _count: { select: { captures: true, snapshots: true } } },
  });
  const { url, kind, _count: tries } = source;
  if (url === null || kind === "confidential" || tries.captures + tries.snapshots > 0) return;
  await createCapture(ctx, tx, record, { sourceId, url, askedById });
}

/** Ends those of some captures that wait, with why, inside a transaction that does more; answers how many they were. */
export async function giveUpCaptures(
  ctx: Context,
  tx: Tx,
  record: Record,
  those: { readonly id: string } | { readonly sourceId: string },
  failure: string,
): Promise<number> {
  const where = { ...those, endedAt: null };
  const waiting = await tx.capture.findMany({ where, select: { id: true } });
  const endedAt = ctx.now();
  await tx.capture.updateMany({ where, data: { endedAt, failure } });
  for (const { id: captureId } of waiting)
    record({ kind: "capture.failed", data: { captureId, endedAt: endedAt.toISOString(), failure } });
  return waiting.length;
}

/** Writes down why an address gave no copy. */
export async function failCapture(
  ctx: Context,
  grant: WorkspaceGrant<"attach">,
  captureId: CaptureId,
  failure: string,
): Promise<Result<null, "no-such-capture" | CommitRefusal>> {
  return commit(ctx, grant, async (tx, record) =>
    (await giveUpCaptures(ctx, tx, record, { id: captureId }, failure)) > 0 ? ok(null) : fail("no-such-capture"),
  );
}

const FINGERPRINT_COLUMNS = [
  { name: "snapshotId", type: "text" },
  { name: "value", type: "integer" },
] as const;

/**
 * Writes the row of a stored copy, inside a transaction that does more; a capture it answers has ended with it. Null
 * when that capture has ended already, in another process.
 */
export async function createSnapshot(
  ctx: Context,
  tx: Tx,
  record: Record,
  { original, readable, warcSha256, sha256: sha256OfBytes, textSha256, fingerprints }: Stored,
  {
    sourceId,
    captureId,
    takenById,
  }: { readonly sourceId: string; readonly captureId: string | null; readonly takenById: string },
): Promise<SnapshotId | null> {
  const endedAt = ctx.now();
  if (captureId !== null) {
    const ended = await tx.capture.updateMany({ where: { id: captureId, endedAt: null }, data: { endedAt } });
    if (ended.count === 0) return null;
  }
  const id = asId<SnapshotId>(ctx.newId());
  const takenAt = original.page ? new Date(original.page.fetchedAt) : endedAt;
  const row = {
    id,
    sourceId,
    captureId,
    url: original.page?.url ?? null,
    status: original.page?.status ?? null,
    mediaType: original.mediaType,
    charset: original.charset,
    fileName: original.fileName,
    sha256: sha256OfBytes,
    size: original.bytes.length,
    warcSha256,
    text: readable.text,
    textSha256,
    length: readable.text.length,
    lang: readable.lang,
    blocks: JSON.stringify(readable.blocks),
    notes: readable.notes.join("\n"),
    transcribed: readable.transcribed,
    takenById,
  };
  await tx.snapshot.create({ data: { ...row, takenAt } });
  // With the copy itself: of two that are kept at once, whichever looks last finds the other.
  const rows = Array.from(fingerprints, (value) => [id, value]);
  await insertRows(tx, ctx.db.engine, "Fingerprint", FINGERPRINT_COLUMNS, rows);
  const redirects = original.page?.redirects ?? [];
  record({
    kind: "source.archived",
    data: {
      snapshot: { ...row, takenAt: takenAt.toISOString() },
      redirects: [...redirects],
      endedAt: endedAt.toISOString(),
    },
  });
  return id;
}
