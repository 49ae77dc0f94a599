import { doer, type WorkspaceGrant } from "../../auth/grant.ts";
import type { Identifier } from "../../bibliography/lookup.ts";
import type { Context } from "../../context.ts";
import type { Tx } from "../../db/types.ts";
import { asId, type LookupId, type SourceId } from "../../ids.ts";
import type { CommitRefusal } from "../../provenance/model.ts";
import { commit, type Record } from "../../provenance/write.ts";
import { fail, ok, type Result } from "../../result.ts";
import { seesWhole } from "../confidential.ts";
import { descriptionIn } from "../row.ts";
import { identifierOf } from "./identifier.ts";

/** Asks a service about the DOI or the ISBN of a source, again if need be. A question that waits already is enough. */
export async function askLookup(
  ctx: Context,
  grant: WorkspaceGrant<"attach">,
  sourceId: SourceId,
): Promise<Result<LookupId, "no-such-source" | "confidential" | "no-identifier" | CommitRefusal>> {
  const row = await ctx.db.read.source.findUnique({
    where: { id: sourceId },
    include: { lookups: { where: { endedAt: null }, select: { id: true, identifier: true } } },
  });
  if (!row) return fail("no-such-source");
  if (!seesWhole(grant.holder, row)) return fail("confidential");
  const identifier = identifierOf(descriptionIn(row));
  if (identifier === null) return fail("no-identifier");
  const waiting = row.lookups.find((lookup) => lookup.identifier === identifier);
  if (waiting) return ok(asId<LookupId>(waiting.id));
  return commit(ctx, grant, async (tx, record) =>
    ok(await createLookup(ctx, tx, record, { sourceId, identifier, askedById: doer(grant) })),
  );
}

/**
 * Asks a service about a source whose present number nobody asked one about so far, inside a transaction that does more.
 * A source without a number of its own is left alone.
 */
export async function askFirstLookup(
  ctx: Context,
  tx: Tx,
  record: Record,
  { sourceId, askedById }: { readonly sourceId: string; readonly askedById: string },
): Promise<void> {
  const row = await tx.source.findUniqueOrThrow({ where: { id: sourceId } });
  const identifier = identifierOf(descriptionIn(row));
  if (identifier === null || (await tx.lookup.count({ where: { sourceId, identifier } })) > 0) return;
  await createLookup(ctx, tx, record, { sourceId, identifier, askedById });
}

async function createLookup(
  ctx: Context,
  tx: Tx,
  record: Record,
  asked: { readonly sourceId: string; readonly identifier: Identifier; readonly askedById: string },
): Promise<LookupId> {
  const id = asId<LookupId>(ctx.newId());
  const askedAt = ctx.now();
  await tx.lookup.create({ data: { id, ...asked, askedAt } });
  record({ kind: "lookup.asked", data: { lookup: { id, ...asked, askedAt: askedAt.toISOString() } } });
  return id;
}

/** Ends those of some questions that wait, with why, inside a transaction that does more; answers how many they were. */
export async function giveUpLookups(
  ctx: Context,
  tx: Tx,
  record: Record,
  those: { readonly id: string } | { readonly sourceId: string },
  failure: string,
): Promise<number> {
  const where = { ...those, endedAt: null };
  const waiting = await tx.lookup.findMany({ where, select: { id: true } });
  const endedAt = ctx.now();
  await tx.lookup.updateMany({ where, data: { endedAt, failure } });
  for (const { id: lookupId } of waiting)
    record({ kind: "lookup.failed", data: { lookupId, endedAt: endedAt.toISOString(), failure } });
  return waiting.length;
}

/** Writes down why a service told nothing. Refused when the question has ended already, in another process. */
export async function failLookup(
  ctx: Context,
  grant: WorkspaceGrant<"attach">,
  lookupId: LookupId,
  failure: string,
): Promise<Result<null, "no-such-lookup" | CommitRefusal>> {
  return commit(ctx, grant, async (tx, record) =>
    (await giveUpLookups(ctx, tx, record, { id: lookupId }, failure)) > 0 ? ok(null) : fail("no-such-lookup"),
  );
}
