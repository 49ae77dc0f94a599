import { asId, type SourceId } from "../../../../../../lib/ids.ts";
import { findDerivation, listDerivations } from "../../../../../../lib/sources/derivations/read.ts";
import { stateDerivation } from "../../../../../../lib/sources/derivations/write.ts";
import { findSource } from "../../../../../../lib/sources/read.ts";
import { workspaceRoute } from "../../../../../_server/endpoint.ts";
import { problem } from "../../../../../_server/problems.ts";
import { respond } from "../../../../../_server/respond.ts";

export const GET = workspaceRoute("listDerivations", "read", async ({ ctx, grant, params }) => {
  const sourceId = asId<SourceId>(params.sourceId ?? "");
  if (!(await findSource(ctx, grant, sourceId))) return problem("no-such-source");
  return respond(await listDerivations(ctx, grant, sourceId));
});

export const POST = workspaceRoute("stateDerivation", "attach", async ({ ctx, grant, params, body }) => {
  const stated = await stateDerivation(ctx, grant, { ...body, fromId: asId<SourceId>(params.sourceId ?? "") });
  if (!stated.ok) return problem(stated.reason);
  const derivation = await findDerivation(ctx, grant, stated.value);
  // Taken back since, before a request that was sent again.
  if (!derivation) return problem("no-such-derivation");
  return respond(derivation, { status: 201, revision: derivation.revision });
});
