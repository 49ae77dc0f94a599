import { asId, type SourceId } from "../../../../../../lib/ids.ts";
import { askArchiving } from "../../../../../../lib/sources/archiving/write.ts";
import { findSource } from "../../../../../../lib/sources/read.ts";
import { archiveSoon, hasArchive } from "../../../../../_server/archive.ts";
import { workspaceRoute } from "../../../../../_server/endpoint.ts";
import { problem } from "../../../../../_server/problems.ts";
import { respond } from "../../../../../_server/respond.ts";
import { presentSource } from "../../../../../_server/source.ts";

export const POST = workspaceRoute("archiveSource", "attach", async ({ ctx, grant, params }) => {
  const sourceId = asId<SourceId>(params.sourceId ?? "");
  if (!(await findSource(ctx, grant, sourceId))) return problem("no-such-source");
  if (!hasArchive()) return problem("no-archive");
  const asked = await askArchiving(ctx, grant, sourceId);
  if (!asked.ok) return problem(asked.reason);
  archiveSoon();
  return respond(await presentSource(ctx, grant, sourceId), { status: 201 });
});
