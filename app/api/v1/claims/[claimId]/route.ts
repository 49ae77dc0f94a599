import { changeClaim } from "../../../../../lib/claims/write.ts";
import { asId, type ClaimId } from "../../../../../lib/ids.ts";
import { presentClaim } from "../../../../_server/claim.ts";
import { claimRoute } from "../../../../_server/endpoint.ts";
import { problem } from "../../../../_server/problems.ts";
import { respond } from "../../../../_server/respond.ts";

export const GET = claimRoute("findClaim", "read", async ({ ctx, grant, params }) => {
  const claim = await presentClaim(ctx, grant, asId<ClaimId>(params.claimId ?? ""));
  return respond(claim, { revision: claim.revision });
});

export const PATCH = claimRoute("changeClaim", "triage", async ({ ctx, grant, params, body, seen }) => {
  const claimId = asId<ClaimId>(params.claimId ?? "");
  const changed = await changeClaim(ctx, grant, { ...body, claimId, seen });
  if (!changed.ok && changed.reason !== "changed-since") return problem(changed.reason);
  const claim = await presentClaim(ctx, grant, claimId);
  return changed.ok ? respond(claim, { revision: claim.revision }) : problem("changed-since", { current: claim });
});
