import type { Grant, WorkspaceGrant } from "../../auth/grant.ts";
import { findBylines } from "../../auth/read.ts";
import type { Context } from "../../context.ts";
import type { Sql } from "../../db/sql.ts";
import { asId, type CaptureId, type SnapshotId, type SourceId } from "../../ids.ts";
import { seenWholeBy } from "../confidential.ts";
import type { CopyState } from "../model.ts";
import { copyStateOf, type KeptCopy, type Tried } from "./copy-state.ts";
import type { Capture, CopyIdentity, Snapshot, SnapshotText } from "./model.ts";

/** All columns but the text and its blocks, which are as long as a book. */
const WITHOUT_TEXT = {
  id: true,
  sourceId: true,
  url: true,
  status: true,
  mediaType: true,
  charset: true,
  fileName: true,
  sha256: true,
  size: true,
  warcSha256: true,
  textSha256: true,
  length: true,
  lang: true,
  notes: true,
  transcribed: true,
  takenAt: true,
  takenById: true,
} as const;

/** The kept copies of a source, newest first; none of one that is kept from the holder of the grant. */
export async function listSnapshots(
  ctx: Context,
  grant: WorkspaceGrant<"read">,
  sourceId: SourceId,
): Promise<Snapshot[]> {
  const rows = await ctx.db.read.snapshot.findMany({
    where: { sourceId, source: seenWholeBy(grant.holder) },
    select: WITHOUT_TEXT,
    orderBy: [{ takenAt: "desc" }, { id: "desc" }],
  });
  const bylineOf = await findBylines(
    ctx,
    rows.map(({ takenById }) => takenById),
  );
  return rows.map((row) => snapshotOf(row, bylineOf(row.takenById)));
}

/** One kept copy, or null; null also where its source is kept from the holder of the grant. */
export async function findSnapshot(
  ctx: Context,
  grant: WorkspaceGrant<"read">,
  id: SnapshotId,
): Promise<Snapshot | null> {
  const row = await ctx.db.read.snapshot.findUnique({
    where: { id, source: seenWholeBy(grant.holder) },
    select: WITHOUT_TEXT,
  });
  if (!row) return null;
  const bylineOf = await findBylines(ctx, [row.takenById]);
  return snapshotOf(row, bylineOf(row.takenById));
}

/** The readable text of a copy, or null; null also where its source is kept from the holder of the grant. */
export async function findSnapshotText(
  ctx: Context,
  grant: WorkspaceGrant<"read">,
  id: SnapshotId,
): Promise<SnapshotText | null> {
  const row = await ctx.db.read.snapshot.findUnique({
    where: { id, source: seenWholeBy(grant.holder) },
    select: { text: true, blocks: true },
  });
  return row && { text: row.text, blocks: JSON.parse(row.blocks) };
}

/** The tries to get a copy of a source's address, newest first; none of one that is kept from the holder of the grant. */
export async function listCaptures(
  ctx: Context,
  grant: WorkspaceGrant<"read">,
  sourceId: SourceId,
): Promise<Capture[]> {
  const rows = await ctx.db.read.capture.findMany({
    where: { sourceId, source: seenWholeBy(grant.holder) },
    orderBy: [{ askedAt: "desc" }, { id: "desc" }],
  });
  return rows.map(({ id, url, askedAt, endedAt, failure }) => ({
    id,
    url,
    askedAt: askedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    failure,
  }));
}

/** A copy that somebody waits for. */
export type Waiting = {
  readonly id: CaptureId;
  readonly sourceId: SourceId;
  readonly url: string;
  readonly askedById: string;
};

/** The captures that have not ended, longest waiting first. */
export async function listWaitingCaptures(ctx: Context, most: number): Promise<Waiting[]> {
  const rows = await ctx.db.read.capture.findMany({
    where: { endedAt: null },
    orderBy: [{ askedAt: "asc" }, { id: "asc" }],
    take: most,
  });
  return rows.map(({ id, sourceId, url, askedById }) => ({
    id: asId<CaptureId>(id),
    sourceId: asId<SourceId>(sourceId),
    url,
    askedById,
  }));
}

type Row = Omit<Snapshot, "notes" | "takenAt" | "takenBy"> & {
  readonly notes: string;
  readonly takenAt: Date;
  readonly takenById: string;
};

function snapshotOf({ notes, takenAt, takenById: _, ...row }: Row, takenBy: Snapshot["takenBy"]): Snapshot {
  return { ...row, notes: notes === "" ? [] : notes.split("\n"), takenAt: takenAt.toISOString(), takenBy };
}

const IDENTITY = {
  id: true,
  url: true,
  mediaType: true,
  sha256: true,
  warcSha256: true,
  textSha256: true,
  transcribed: true,
  takenAt: true,
} as const;

/** The copies that quotes of a document were found in, by id. */
export async function findQuotedCopies(
  ctx: Context,
  { documentId }: Grant<"read">,
): Promise<ReadonlyMap<string, CopyIdentity>> {
  const where = { pins: { some: { evidence: { documentId } } } };
  const rows = await ctx.db.read.snapshot.findMany({ where, select: IDENTITY });
  return new Map(
    rows.map(({ id, takenAt, ...row }) => [id, { snapshotId: id, ...row, takenAt: takenAt.toISOString() }]),
  );
}

/**
 * How things stand with the copies of some sources. `sources` are their ids, or a query for them: a document may quote more
 * than a statement takes parameters.
 */
export async function findCopyStates(ctx: Context, sources: Sql): Promise<(id: string) => CopyState> {
  const [kept, tried, archived] = await Promise.all([
    ctx.db.read.$queryRaw<(KeptCopy & OfSource)[]>`
      SELECT "sourceId", "id", "takenAt" FROM "Snapshot" WHERE "sourceId" IN (${sources}) ORDER BY "takenAt", "id"`,
    ctx.db.read.$queryRaw<(Tried & OfSource)[]>`
      SELECT "sourceId", "askedAt", "endedAt", "failure" FROM "Capture" WHERE "sourceId" IN (${sources})
      ORDER BY "askedAt", "id"`,
    ctx.db.read.$queryRaw<({ readonly archivedUrl: string } & OfSource)[]>`
      SELECT "sourceId", "archivedUrl" FROM "Archiving" WHERE "sourceId" IN (${sources}) AND "archivedUrl" IS NOT NULL
      ORDER BY "askedAt", "id"`,
  ]);
  // The last of each source is the newest.
  const newest = new Map(kept.map((row) => [row.sourceId, row]));
  const last = new Map(tried.map((row) => [row.sourceId, row]));
  const elsewhere = new Map(archived.map(({ sourceId, archivedUrl }) => [sourceId, archivedUrl]));
  return (id) => copyStateOf(newest.get(id), last.get(id), elsewhere.get(id) ?? null);
}

type OfSource = { readonly sourceId: string };
