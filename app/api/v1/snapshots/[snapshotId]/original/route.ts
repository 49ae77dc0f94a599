import { asId, type SnapshotId } from "../../../../../../lib/ids.ts";
import { bytesInWarc } from "../../../../../../lib/sources/snapshots/adapters/warc.ts";
import { findSnapshot } from "../../../../../../lib/sources/snapshots/read.ts";
import { copyStore } from "../../../../../_server/copies.ts";
import { workspaceRoute } from "../../../../../_server/endpoint.ts";
import { problem } from "../../../../../_server/problems.ts";
import { sandboxed } from "../../../../../_server/respond.ts";

export const GET = workspaceRoute("downloadOriginal", "read", async ({ ctx, grant, params, request }) => {
  const snapshot = await findSnapshot(ctx, grant, asId<SnapshotId>(params.snapshotId ?? ""));
  if (!snapshot) return problem("no-such-snapshot");
  const warc = await copyStore().get(snapshot.warcSha256);
  if (!warc) throw new Error(`the store has no file ${snapshot.warcSha256}: restore it from a backup`);
  const { mediaType, charset } = snapshot;
  const type = charset === null ? mediaType : `${mediaType}; charset=${charset}`;
  return sandboxed(await bytesInWarc(warc), type, request.headers.get("range"));
});
