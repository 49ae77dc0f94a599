import { asId, type SnapshotId } from "../../../../../lib/ids.ts";
import { findSnapshot, findSnapshotText } from "../../../../../lib/sources/snapshots/read.ts";
import { workspaceRoute } from "../../../../_server/endpoint.ts";
import { problem } from "../../../../_server/problems.ts";
import { respond } from "../../../../_server/respond.ts";

export const GET = workspaceRoute("findSnapshot", "read", async ({ ctx, grant, params }) => {
  const id = asId<SnapshotId>(params.snapshotId ?? "");
  const [snapshot, read] = await Promise.all([findSnapshot(ctx, grant, id), findSnapshotText(ctx, grant, id)]);
  return snapshot && read ? respond({ ...snapshot, ...read }) : problem("no-such-snapshot");
});
