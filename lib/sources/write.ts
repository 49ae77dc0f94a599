import { doer, type WorkspaceGrant } from "../auth/grant.ts";
import type { Context } from "../context.ts";
import type { Tx } from "../db/types.ts";
import { asId, type SourceId } from "../ids.ts";
import type { CommitRefusal } from "../provenance/model.ts";
import { commit, type Record } from "../provenance/write.ts";
import { fail, ok, type Result } from "../result.ts";
import { type Description, describe } from "./description.ts";
import { askFirstLookup } from "./lookups/write.ts";
import { ownMarks } from "./marks/own-marks.ts";
import { addMarks, findMarked, markOlder } from "./marks/write.ts";
import type { NewSource } from "./model.ts";
import { rowOf } from "./row.ts";
import { askFirstCopy } from "./snapshots/write.ts";

/** A source in the library, and whether it was there before somebody added it. */
export type Added = { readonly id: SourceId; readonly known: boolean };

/** Adds a source to the library of the installation. One that is there already is answered as it is, and not changed. */
export async function addSource(
  ctx: Context,
  grant: WorkspaceGrant<"attach">,
  input: NewSource,
): Promise<Result<Added, CommitRefusal>> {
  const added = await commit<SourceId, { kind: "known"; id: SourceId }>(ctx, grant, async (tx, record) => {
    await markOlder(tx);
    const { id, known } = await sourceDescribedAs(ctx, tx, record, doer(grant), input);
    if (known) return fail({ kind: "known", id });
    await askFirstCopy(ctx, tx, record, { sourceId: id, askedById: doer(grant) });
    await askFirstLookup(ctx, tx, record, { sourceId: id, askedById: doer(grant) });
    return ok(id);
  });
  if (added.ok) return ok({ id: added.value, known: false });
  return typeof added.reason === "string" ? fail(added.reason) : ok({ id: added.reason.id, known: true });
}

/**
 * The source that is described so: the one that is the same, or else a new one; inside a transaction that does more, and
 * where `markOlder` was done.
 */
export async function sourceDescribedAs(
  ctx: Context,
  tx: Tx,
  record: Record,
  addedById: string,
  input: NewSource,
): Promise<Added> {
  const description = describe(input);
  const known = await findSameSource(tx, description);
  return known
    ? { id: known, known: true }
    : { id: await create(ctx, tx, record, addedById, description), known: false };
}

/** A source with the same DOI, the same address in whatever spelling, or the same ISBN; null when there is none. */
async function findSameSource(tx: Tx, description: Description): Promise<SourceId | null> {
  // Two interviews may well share a title: what has no mark is like no other.
  return findMarked(tx, ownMarks(description));
}

async function create(
  ctx: Context,
  tx: Tx,
  record: Record,
  addedById: string,
  description: Description,
): Promise<SourceId> {
  const id = asId<SourceId>(ctx.newId());
  const addedAt = ctx.now();
  const row = { id, ...rowOf(description), addedById };
  await tx.source.create({ data: { ...row, addedAt } });
  await addMarks(tx, id, ownMarks(description));
  record({ kind: "source.added", data: { source: { ...row, addedAt: addedAt.toISOString() } } });
  return id;
}
