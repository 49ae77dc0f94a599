import "server-only";
import type { WorkspaceGrant } from "../../lib/auth/grant.ts";
import type { Context } from "../../lib/context.ts";
import type { SourceId } from "../../lib/ids.ts";
import { findSource } from "../../lib/sources/read.ts";
import type { SourceDetail } from "../../lib/sources/snapshots/model.ts";
import { listCaptures, listSnapshots } from "../../lib/sources/snapshots/read.ts";

/** A source with its copies and the tries to get one; null when there is none. */
export async function presentSource(
  ctx: Context,
  grant: WorkspaceGrant<"read">,
  sourceId: SourceId,
): Promise<SourceDetail | null> {
  const [source, snapshots, captures] = await Promise.all([
    findSource(ctx, grant, sourceId),
    listSnapshots(ctx, grant, sourceId),
    listCaptures(ctx, grant, sourceId),
  ]);
  return source && { ...source, snapshots, captures };
}
