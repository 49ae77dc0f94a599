import { doer, type WorkspaceGrant } from "../../auth/grant.ts";
import { installationGrant } from "../../auth/read.ts";
import type { Context } from "../../context.ts";
import type { Tx } from "../../db/types.ts";
import { type ArchivingId, asId, type SourceId } from "../../ids.ts";
import type { CommitRefusal } from "../../provenance/model.ts";
import { commit, type Record } from "../../provenance/write.ts";
import { fail, ok, type Result } from "../../result.ts";
import type { NotArchived, WebArchive } from "./model.ts";
import { listOpenArchivings, listUnarchived } from "./read.ts";
import { MOST_TRIES, stepFor } from "./tries.ts";

// Most that are looked through in a round: those that wait for another try stand among those that do not.
const LOOKED_THROUGH = 100;

// The archive asks its guests to save few pages at once.
const AT_ONCE = 2;

/** Asks for a copy of a source's page in the web archive. One that waits already is enough. */
export async function askArchiving(
  ctx: Context,
  grant: WorkspaceGrant<"attach">,
  sourceId: SourceId,
): Promise<Result<ArchivingId, "no-such-source" | "no-address" | "kept-secret" | CommitRefusal>> {
  const source = await ctx.db.read.source.findUnique({
    where: { id: sourceId },
    select: { url: true, kind: true, archivings: { where: { endedAt: null }, select: { id: true } } },
  });
  if (!source) return fail("no-such-source");
  const { url, kind, archivings } = source;
  // Before its address: whether it has one is not for everybody to know.
  if (kind === "confidential") return fail("kept-secret");
  if (url === null) return fail("no-address");
  if (archivings[0]) return ok(asId<ArchivingId>(archivings[0].id));
  return commit(ctx, grant, async (tx, record) =>
    ok(await createArchiving(ctx, tx, record, { sourceId, url, askedById: doer(grant) })),
  );
}

async function createArchiving(
  ctx: Context,
  tx: Tx,
  record: Record,
  asked: { readonly sourceId: string; readonly url: string; readonly askedById: string },
): Promise<ArchivingId> {
  const id = asId<ArchivingId>(ctx.newId());
  const askedAt = ctx.now();
  await tx.archiving.create({ data: { id, ...asked, askedAt } });
  record({ kind: "archiving.asked", data: { archiving: { id, ...asked, askedAt: askedAt.toISOString() } } });
  return id;
}

/** Ends those of a source's archivings that wait, with why, inside a transaction that does more. */
export async function giveUpArchivings(
  ctx: Context,
  tx: Tx,
  record: Record,
  sourceId: string,
  failure: string,
): Promise<void> {
  const waiting = await tx.archiving.findMany({ where: { sourceId, endedAt: null } });
  const endedAt = ctx.now();
  for (const { id: archivingId, tries, triedAt } of waiting) {
    await tx.archiving.update({ where: { id: archivingId }, data: { endedAt, failure, job: null } });
    const at = { triedAt: triedAt?.toISOString() ?? null, endedAt: endedAt.toISOString() };
    record({ kind: "archiving.failed", data: { archivingId, tries, ...at, failure } });
  }
}

/** Asks for what is quoted and was not asked for so far. Answers how many that were. */
async function askForQuoted(ctx: Context): Promise<number> {
  const unarchived = await listUnarchived(ctx, LOOKED_THROUGH);
  if (unarchived.length === 0) return 0;
  const grant = installationGrant<"attach">();
  const asked = await commit<number, never>(ctx, grant, async (tx, record) => {
    for (const source of unarchived) await createArchiving(ctx, tx, record, { ...source, askedById: doer(grant) });
    return ok(unarchived.length);
  });
  if (!asked.ok) throw new Error(`sources could not be put into the queue for the archive: ${asked.reason}`);
  return asked.value;
}

/** A row that has not ended. */
type Open = Awaited<ReturnType<typeof listOpenArchivings>>[number];

/** Takes what waits for the web archive a step further, longest waiting first. Answers how many steps were taken. */
export async function archiveWhatWaits(ctx: Context, archive: WebArchive): Promise<number> {
  const asked = await askForQuoted(ctx);
  const open = await listOpenArchivings(ctx, LOOKED_THROUGH);
  const now = ctx.now();
  // What the archive is at is asked about, however much that is; new pages are begun as long as there is room.
  const under = open.filter(({ job }) => job !== null);
  const next = open.filter((row) => row.job === null && stepFor(row, now) === "begin");
  const chosen = [...under, ...next].slice(0, Math.max(AT_ONCE, under.length));
  const taken = await Promise.all(chosen.map((row) => takeStep(ctx, archive, row, now)));
  return asked + taken.filter(Boolean).length;
}

/** True when something came of it. */
async function takeStep(ctx: Context, archive: WebArchive, row: Open, now: Date): Promise<boolean> {
  if (row.job === null) {
    const saved = await archive.save(row.url);
    return saved.ok ? begin(ctx, row, saved.value) : failTry(ctx, row, saved.reason);
  }
  if (stepFor(row, now) === "give-up") return failTry(ctx, row, TOO_LONG);
  const progress = await archive.progressOf(row.job);
  if (!progress.ok) return failTry(ctx, row, progress.reason);
  return progress.value.state === "done" && end(ctx, row, progress.value.archivedUrl);
}

const TOO_LONG: NotArchived = {
  kind: "refused",
  sentence: "The archive was at the page for more than 15 minutes, and said nothing of it.",
};

async function begin(ctx: Context, { id, job: was }: Open, job: string): Promise<boolean> {
  const triedAt = ctx.now();
  return change(ctx, { id, job: was }, { job, triedAt }, (record) =>
    record({ kind: "archiving.begun", data: { archivingId: id, job, triedAt: triedAt.toISOString() } }),
  );
}

async function failTry(ctx: Context, { id, job, tries: before }: Open, why: NotArchived): Promise<boolean> {
  if (why.kind === "busy") return false;
  const { sentence: failure } = why;
  const tries = before + 1;
  const triedAt = ctx.now();
  const endedAt = tries < MOST_TRIES ? null : triedAt;
  return change(ctx, { id, job }, { tries, triedAt, endedAt, failure, job: null }, (record) =>
    record({
      kind: "archiving.failed",
      data: {
        archivingId: id,
        tries,
        triedAt: triedAt.toISOString(),
        endedAt: endedAt?.toISOString() ?? null,
        failure,
      },
    }),
  );
}

async function end(ctx: Context, { id, job }: Open, archivedUrl: string): Promise<boolean> {
  const endedAt = ctx.now();
  return change(ctx, { id, job }, { archivedUrl, endedAt, failure: null, job: null }, (record) =>
    record({ kind: "archiving.done", data: { archivingId: id, archivedUrl, endedAt: endedAt.toISOString() } }),
  );
}

/** Changes a row that stands as it was read; false when another process was faster. */
async function change(
  ctx: Context,
  was: { readonly id: string; readonly job: string | null },
  data: Parameters<Tx["archiving"]["updateMany"]>[0]["data"],
  tell: (record: Record) => void,
): Promise<boolean> {
  const changed = await commit(ctx, installationGrant<"attach">(), async (tx, record) => {
    const { count } = await tx.archiving.updateMany({ where: { ...was, endedAt: null }, data });
    if (count === 0) return fail("taken-meanwhile");
    tell(record);
    return ok(null);
  });
  return changed.ok;
}
