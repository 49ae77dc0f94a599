import { z } from "zod";
import type { WorkspaceGrant } from "../../auth/grant.ts";
import type { Identifier } from "../../bibliography/lookup.ts";
import { Notice } from "../../bibliography/notice.ts";
import type { Context } from "../../context.ts";
import { asId, type LookupId, type SourceId } from "../../ids.ts";
import { seenWholeBy } from "../confidential.ts";
import type { SourceLookup } from "./model.ts";

const Notices = z.array(Notice);

/** What services were asked about a source, newest first; nothing of one that is kept from the holder of the grant. */
export async function listLookups(
  ctx: Context,
  grant: WorkspaceGrant<"read">,
  sourceId: SourceId,
): Promise<SourceLookup[]> {
  const rows = await ctx.db.read.lookup.findMany({
    where: { sourceId, source: seenWholeBy(grant.holder) },
    orderBy: [{ askedAt: "desc" }, { id: "desc" }],
  });
  return rows.map(({ id, identifier, askedAt, endedAt, failure, service, notices }) => ({
    id,
    identifier,
    askedAt: askedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    failure,
    service,
    notices: Notices.parse(JSON.parse(notices)),
  }));
}

/** A question that waits for its answer. */
export type WaitingLookup = {
  readonly id: LookupId;
  readonly sourceId: SourceId;
  readonly identifier: Identifier;
};

/** The questions that have not ended, longest waiting first. */
export async function listWaitingLookups(ctx: Context, most: number): Promise<WaitingLookup[]> {
  const rows = await ctx.db.read.lookup.findMany({
    where: { endedAt: null },
    orderBy: [{ askedAt: "asc" }, { id: "asc" }],
    take: most,
  });
  return rows.map(({ id, sourceId, identifier }) => ({
    id: asId<LookupId>(id),
    sourceId: asId<SourceId>(sourceId),
    // Written by `createLookup` alone.
    identifier: identifier as Identifier,
  }));
}
