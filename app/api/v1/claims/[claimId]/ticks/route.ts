import { asId, type ClaimId } from "../../../../../../lib/ids.ts";
import { setTick } from "../../../../../../lib/ticks/write.ts";
import { presentClaim } from "../../../../../_server/claim.ts";
import { claimRoute } from "../../../../../_server/endpoint.ts";
import { problem } from "../../../../../_server/problems.ts";
import { respond } from "../../../../../_server/respond.ts";

export const PUT = claimRoute("setTick", "tick", async ({ ctx, grant, params, body }) => {
  const claimId = asId<ClaimId>(params.claimId ?? "");
  const ticked = await setTick(ctx, grant, { ...body, claimId });
  return ticked.ok ? respond(await presentClaim(ctx, grant, claimId)) : problem(ticked.reason);
});
