import { asId, type SourceId } from "../../../../../lib/ids.ts";
import { findSource } from "../../../../../lib/sources/read.ts";
import { workspaceRoute } from "../../../../_server/endpoint.ts";
import { problem } from "../../../../_server/problems.ts";
import { respond } from "../../../../_server/respond.ts";

export const GET = workspaceRoute("findSource", "read", async ({ ctx, grant, params }) => {
  const source = await findSource(ctx, grant, asId<SourceId>(params.sourceId ?? ""));
  return source ? respond(source, { revision: source.revision }) : problem("no-such-source");
});
