import { asId, type SourceId } from "../../../../../lib/ids.ts";
import { workspaceRoute } from "../../../../_server/endpoint.ts";
import { problem } from "../../../../_server/problems.ts";
import { respond } from "../../../../_server/respond.ts";
import { presentSource } from "../../../../_server/source.ts";

export const GET = workspaceRoute("findSource", "read", async ({ ctx, grant, params }) => {
  const source = await presentSource(ctx, grant, asId<SourceId>(params.sourceId ?? ""));
  return source ? respond(source, { revision: source.revision }) : problem("no-such-source");
});
