import "server-only";
import type { WorkspaceGrant } from "../../lib/auth/grant.ts";
import type { Context } from "../../lib/context.ts";
import type { SourceId } from "../../lib/ids.ts";
import { listArchivings } from "../../lib/sources/archiving/read.ts";
import { listLookups } from "../../lib/sources/lookups/read.ts";
import { listTwins } from "../../lib/sources/marks/read.ts";
import { findReferenced } from "../../lib/sources/read.ts";
import { listRechecks } from "../../lib/sources/rechecks/read.ts";
import type { SourceDetail } from "../../lib/sources/snapshots/model.ts";
import { listCaptures, listSnapshots } from "../../lib/sources/snapshots/read.ts";

/** A source with all that is known of it, its copies, the tries to get one and the questions to services; null when there is none. */
export async function presentSource(
  ctx: Context,
  grant: WorkspaceGrant<"read">,
  sourceId: SourceId,
): Promise<SourceDetail | null> {
  const [source, twins, snapshots, captures, lookups, rechecks, archivings] = await Promise.all([
    findReferenced(ctx, grant, sourceId),
    listTwins(ctx, grant, sourceId),
    listSnapshots(ctx, grant, sourceId),
    listCaptures(ctx, grant, sourceId),
    listLookups(ctx, grant, sourceId),
    listRechecks(ctx, grant, sourceId),
    listArchivings(ctx, grant, sourceId),
  ]);
  return source && { ...source, twins, snapshots, captures, lookups, rechecks, archivings };
}
