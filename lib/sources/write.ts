import { doer, type WorkspaceGrant } from "../auth/grant.ts";
import type { Context } from "../context.ts";
import type { Tx } from "../db/types.ts";
import { asId, type SourceId } from "../ids.ts";
import type { CommitRefusal } from "../provenance/model.ts";
import { commit, type Record } from "../provenance/write.ts";
import { ok, type Result } from "../result.ts";
import { type NewSource, titleOfSource } from "./model.ts";
import { createCapture } from "./snapshots/write.ts";

/** Adds a source to the library of the installation. */
export async function addSource(
  ctx: Context,
  grant: WorkspaceGrant<"attach">,
  input: NewSource,
): Promise<Result<SourceId, CommitRefusal>> {
  return commit(ctx, grant, async (tx, record) => ok(await createSource(ctx, tx, record, doer(grant), input)));
}

/** Writes a source and its event inside a transaction that does more, and asks for a copy of its address. */
export async function createSource(
  ctx: Context,
  tx: Tx,
  record: Record,
  addedById: string,
  input: NewSource,
): Promise<SourceId> {
  const id = asId<SourceId>(ctx.newId());
  const addedAt = ctx.now();
  const row = { id, ...described(input), addedById };
  await tx.source.create({ data: { ...row, addedAt } });
  record({ kind: "source.added", data: { source: { ...row, addedAt: addedAt.toISOString() } } });
  // To ask for the address of somebody who must not be known may be what makes them known.
  if (row.url !== null && row.kind !== "confidential")
    await createCapture(ctx, tx, record, { sourceId: id, url: row.url, askedById: addedById });
  return id;
}

/** A source that was described just so before, at the same address; null when there is none. */
export async function findSameSource(tx: Tx, input: NewSource): Promise<SourceId | null> {
  // Without an address two sources may well share a title: two interviews are not one.
  if (input.url === undefined) return null;
  const known = await tx.source.findFirst({ where: described(input), select: { id: true } });
  return known && asId<SourceId>(known.id);
}

function described(input: NewSource) {
  return {
    title: titleOfSource(input),
    url: input.url ?? null,
    kind: input.kind,
    tier: input.tier,
    publisher: input.publisher ?? null,
    author: input.author ?? null,
    publishedOn: input.publishedOn ?? null,
  };
}
