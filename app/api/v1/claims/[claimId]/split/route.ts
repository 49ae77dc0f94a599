import { splitClaim } from "../../../../../../lib/claims/shape/write.ts";
import { asId, type ClaimId } from "../../../../../../lib/ids.ts";
import { presentClaim, presentClaims } from "../../../../../_server/claim.ts";
import { claimRoute } from "../../../../../_server/endpoint.ts";
import { problem } from "../../../../../_server/problems.ts";
import { respond } from "../../../../../_server/respond.ts";

export const POST = claimRoute("splitClaim", "triage", async ({ ctx, grant, params, body, seen }) => {
  const claimId = asId<ClaimId>(params.claimId ?? "");
  const pieces = await splitClaim(ctx, grant, { ...body, claimId, seen });
  if (pieces.ok) {
    const claims = await presentClaims(ctx, grant, pieces.value);
    return respond({ claims }, { status: 201 });
  }
  if (pieces.reason !== "changed-since") return problem(pieces.reason);
  return problem("changed-since", { current: await presentClaim(ctx, grant, claimId) });
});
