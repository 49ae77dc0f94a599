import { asId, type ClaimId } from "../../../../../../lib/ids.ts";
import { askQuery } from "../../../../../../lib/queries/write.ts";
import { presentClaim } from "../../../../../_server/claim.ts";
import { claimRoute } from "../../../../../_server/endpoint.ts";
import { problem } from "../../../../../_server/problems.ts";
import { respond } from "../../../../../_server/respond.ts";

export const POST = claimRoute("askQuery", "ask", async ({ ctx, grant, params, body }) => {
  const claimId = asId<ClaimId>(params.claimId ?? "");
  const asked = await askQuery(ctx, grant, { ...body, claimId });
  if (!asked.ok) return problem(asked.reason);
  const claim = await presentClaim(ctx, grant, claimId);
  return respond({ ...claim.queries.find(({ id }) => id === asked.value), claim }, { status: 201, revision: 1 });
});
