import { recheckSource } from "../../../../../../lib/evidence/rechecking/write.ts";
import { asId, type SourceId } from "../../../../../../lib/ids.ts";
import { workspaceRoute } from "../../../../../_server/endpoint.ts";
import { unreadProblem } from "../../../../../_server/importing.ts";
import { problem } from "../../../../../_server/problems.ts";
import { recheckTools } from "../../../../../_server/rechecks.ts";
import { respond } from "../../../../../_server/respond.ts";
import { presentSource } from "../../../../../_server/source.ts";

export const POST = workspaceRoute("recheckSource", "attach", async ({ ctx, grant, params }) => {
  const sourceId = asId<SourceId>(params.sourceId ?? "");
  const looked = await recheckSource(ctx, recheckTools(ctx), grant, sourceId);
  if (!looked.ok) return typeof looked.reason === "string" ? problem(looked.reason) : unreadProblem(looked.reason);
  return respond(await presentSource(ctx, grant, sourceId), { status: 201 });
});
