import { asId, type SourceId } from "../../../../../../lib/ids.ts";
import { askLookup } from "../../../../../../lib/sources/lookups/write.ts";
import { workspaceRoute } from "../../../../../_server/endpoint.ts";
import { lookUpSoon } from "../../../../../_server/lookups.ts";
import { problem } from "../../../../../_server/problems.ts";
import { respond } from "../../../../../_server/respond.ts";
import { presentSource } from "../../../../../_server/source.ts";

export const POST = workspaceRoute("askLookup", "attach", async ({ ctx, grant, params }) => {
  const sourceId = asId<SourceId>(params.sourceId ?? "");
  const asked = await askLookup(ctx, grant, sourceId);
  if (!asked.ok) return problem(asked.reason);
  lookUpSoon();
  return respond(await presentSource(ctx, grant, sourceId), { status: 201 });
});
