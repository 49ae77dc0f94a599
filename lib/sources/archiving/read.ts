import type { WorkspaceGrant } from "../../auth/grant.ts";
import type { Context } from "../../context.ts";
import type { SourceId } from "../../ids.ts";
import { seenWholeBy } from "../confidential.ts";
import { FETCHED } from "../snapshots/model.ts";
import type { Archiving } from "./model.ts";

/** What a web archive was asked to keep of a source, newest first; nothing of one that is kept from the holder. */
export async function listArchivings(
  ctx: Context,
  grant: WorkspaceGrant<"read">,
  sourceId: SourceId,
): Promise<Archiving[]> {
  const rows = await ctx.db.read.archiving.findMany({
    where: { sourceId, source: seenWholeBy(grant.holder) },
    orderBy: [{ askedAt: "desc" }, { id: "desc" }],
  });
  return rows.map(({ id, url, askedAt, tries, endedAt, archivedUrl, failure }) => ({
    id,
    url,
    askedAt: askedAt.toISOString(),
    tries,
    endedAt: endedAt?.toISOString() ?? null,
    archivedUrl,
    failure,
  }));
}

/** The sources whose pages a web archive is to keep and was not asked to so far, oldest first. */
export async function listUnarchived(ctx: Context, most: number): Promise<{ sourceId: string; url: string }[]> {
  const sources = await ctx.db.read.source.findMany({
    where: {
      url: { not: null },
      // To have the address of somebody who must not be known archived would make them known to everybody.
      kind: { not: "confidential" },
      evidence: { some: { claim: { supersededAt: null } } },
      // A page that could not be fetched here would hardly be there.
      snapshots: { some: FETCHED },
      archivings: { none: {} },
    },
    select: { id: true, url: true },
    orderBy: [{ addedAt: "asc" }, { id: "asc" }],
    take: most,
  });
  return sources.flatMap(({ id, url }) => (url === null ? [] : [{ sourceId: id, url }]));
}

/** The archivings that have not ended, longest waiting first. */
export function listOpenArchivings(ctx: Context, most: number) {
  return ctx.db.read.archiving.findMany({
    where: { endedAt: null },
    orderBy: [{ askedAt: "asc" }, { id: "asc" }],
    take: most,
  });
}
