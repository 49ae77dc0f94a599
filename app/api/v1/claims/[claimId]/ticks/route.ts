import { asId, type ClaimId } from "../../../../../../lib/ids.ts";
import { setTick } from "../../../../../../lib/ticks/write.ts";
import { presentClaim } from "../../../../../_server/claim.ts";
import { claimRoute } from "../../../../../_server/endpoint.ts";
import { problem } from "../../../../../_server/problems.ts";
import { respond } from "../../../../../_server/respond.ts";

export const PUT = claimRoute("setTick", "tick", async ({ ctx, grant, params, body, seen }) => {
  const claimId = asId<ClaimId>(params.claimId ?? "");
  const ticked = await setTick(ctx, grant, { ...body, claimId, seen });
  if (!ticked.ok && ticked.reason !== "changed-since") return problem(ticked.reason);
  const claim = await presentClaim(ctx, grant, claimId);
  return ticked.ok ? respond(claim) : problem("changed-since", { current: claim });
});
