import { doer, type WorkspaceGrant } from "../../auth/grant.ts";
import { installationGrant } from "../../auth/read.ts";
import type { Context } from "../../context.ts";
import type { Reader, Tx } from "../../db/types.ts";
import type { RecheckId, SnapshotId, SourceId } from "../../ids.ts";
import type { PageRefusal } from "../../net/adapters/fetch-page.ts";
import type { CommitRefusal } from "../../provenance/model.ts";
import { findAnswer } from "../../provenance/read.ts";
import { commit, type Record } from "../../provenance/write.ts";
import { fail, ok, type Result } from "../../result.ts";
import { suggestDerivations } from "../../sources/derivations/suggesting/write.ts";
import { type Hashes, isSamePage, outcomeWithoutPage } from "../../sources/rechecks/outcome.ts";
import { createRecheck, findBefore } from "../../sources/rechecks/write.ts";
import { FETCHED } from "../../sources/snapshots/model.ts";
import { type Stored, storeOriginal } from "../../sources/snapshots/write.ts";
import { sha256 } from "../../text/sha256.ts";
import { type CaptureTools, type Got, getCopy } from "../capturing/write.ts";
import { keepCopyIn } from "../pins/write.ts";
import { tellLapses } from "./lapsing/write.ts";
import { lostIn } from "./lost.ts";
import { findRecheckable, listDue, type Recheckable } from "./read.ts";

// A fetch waits for its site most of its time, and nobody waits for a recheck: half of what captures may do at once.
const AT_ONCE = 2;

/** Looks at the pages that are due, a few at once and none of one host. Answers how many were looked at. */
export async function recheckWhatIsDue(ctx: Context, tools: CaptureTools, days: number): Promise<number> {
  if (days === 0) return 0;
  const due = await listDue(ctx, days, AT_ONCE);
  const looked = await Promise.all(due.map((source) => lookAt(ctx, tools, installationGrant<"attach">(), source)));
  return looked.filter(({ ok }) => ok).length;
}

/** A look that was written down, with the copy that was kept of a page that has changed. */
type Looked = { readonly id: RecheckId; readonly snapshotId: SnapshotId | null };

type Busy = { readonly kind: "busy"; readonly sentence: string };
type NotRechecked = "no-such-source" | "no-address" | "kept-secret" | "never-fetched" | Busy;

/** Looks at the page of a source now. `busy` when the house has its hands full, and nothing was looked at. */
export async function recheckSource(
  ctx: Context,
  tools: CaptureTools,
  grant: WorkspaceGrant<"attach">,
  sourceId: SourceId,
): Promise<Result<Looked, NotRechecked | CommitRefusal>> {
  // Before the web is asked: the same request sent again is answered, and nobody's site hears of it.
  const known = await findAnswer<Looked>(ctx, grant);
  if (known) return known;
  const source = await findRecheckable(ctx, sourceId);
  return typeof source === "string" ? fail(source) : lookAt(ctx, tools, grant, source);
}

async function lookAt(
  ctx: Context,
  tools: CaptureTools,
  grant: WorkspaceGrant<"attach">,
  source: Recheckable,
): Promise<Result<Looked, Busy | CommitRefusal>> {
  const got = await getCopy(tools, source.url);
  if (!got.ok && got.reason.kind === "busy") return fail({ kind: "busy", sentence: got.reason.sentence });
  const seen = got.ok ? await seenIn(ctx, tools, source, got.value) : { why: got.reason };
  const done = await commit<Looked, never>(ctx, grant, async (tx, record) =>
    ok(await writeLook(ctx, tx, record, { ...source, lookedById: doer(grant) }, seen)),
  );
  if (done.ok && done.value.snapshotId && "changed" in seen && seen.changed)
    await suggestDerivations(ctx, done.value.snapshotId, source.sourceId, seen.changed);
  return done;
}

/** What a look brought, with what of it is worked out before the write lane is entered. */
type Seen =
  | { readonly why: PageRefusal }
  /** The page lies in the store only where it has changed: a page that has not is no new copy. */
  | { readonly changed: Stored | null; readonly lost: readonly string[] };

async function seenIn(ctx: Context, { store }: CaptureTools, { sourceId }: Recheckable, got: Got): Promise<Seen> {
  const { original, readable } = got;
  const [newest, pinned] = await Promise.all([
    newestHashes(ctx.db.read, sourceId),
    ctx.db.read.evidence.findMany({
      where: { sourceId, pin: { isNot: null } },
      select: { id: true, quote: true },
      orderBy: { id: "asc" },
    }),
  ]);
  const hashes = { sha256: sha256(original.bytes), textSha256: sha256(readable.text) };
  return {
    changed: isSamePage(hashes, newest) ? null : await storeOriginal(ctx, store, original, readable),
    lost: lostIn(readable, pinned),
  };
}

/** Of the newest copy that was fetched. */
function newestHashes({ snapshot }: Pick<Reader, "snapshot">, sourceId: string): Promise<Hashes> {
  return snapshot.findFirstOrThrow({
    where: { sourceId, ...FETCHED },
    orderBy: [{ takenAt: "desc" }, { id: "desc" }],
    select: { sha256: true, textSha256: true },
  });
}

/** Writes down what a look found: the copy of a page that has changed, the look, and what has lapsed with it. */
async function writeLook(
  ctx: Context,
  tx: Tx,
  record: Record,
  of: Recheckable & { readonly lookedById: string },
  seen: Seen,
): Promise<Looked> {
  const { sourceId } = of;
  const before = await findBefore(tx, sourceId);
  const lookedAt = ctx.now();
  let found: Found;
  if ("why" in seen) {
    const outcome = outcomeWithoutPage(seen.why.cause, before.missedSince, lookedAt);
    found = { outcome, sentence: seen.why.sentence, snapshotId: null, lost: [] };
  } else {
    const snapshotId = await keepChanged(ctx, tx, record, of, seen.changed);
    found = { outcome: snapshotId ? "changed" : "same", sentence: null, snapshotId, lost: seen.lost };
  }
  const id = await createRecheck(ctx, tx, record, { ...of, ...found, lookedAt });
  await tellLapses(ctx, tx, record, { ...of, ...found, recheckId: id }, before.told);
  return { id, snapshotId: found.snapshotId };
}

/** What a look found, with the copy that was kept of it. */
type Found = Pick<Parameters<typeof createRecheck>[3], "outcome" | "sentence" | "lost"> & Pick<Looked, "snapshotId">;

/** Keeps a page that has changed, unless somebody was faster with the same words. */
async function keepChanged(
  ctx: Context,
  tx: Tx,
  record: Record,
  { sourceId, lookedById }: Recheckable & { readonly lookedById: string },
  changed: Stored | null,
): Promise<SnapshotId | null> {
  if (!changed || isSamePage(changed, await newestHashes(tx, sourceId))) return null;
  return keepCopyIn(ctx, tx, record, changed, { sourceId, captureId: null, takenById: lookedById });
}
