import { asId, type ClaimId } from "../../../../../../lib/ids.ts";
import { applyVerdict } from "../../../../../../lib/reviews/write.ts";
import { presentClaim, presentClaims } from "../../../../../_server/claim.ts";
import { claimRoute } from "../../../../../_server/endpoint.ts";
import { ownVerdict } from "../../../../../_server/own-verdict.ts";
import { problem } from "../../../../../_server/problems.ts";
import { respond } from "../../../../../_server/respond.ts";

export const POST = claimRoute("applyVerdict", "review", async ({ ctx, grant, params, body, seen }) => {
  const claimId = asId<ClaimId>(params.claimId ?? "");
  const applied = await applyVerdict(ctx, grant, { ...body, claimId, seen });
  if (applied.ok) {
    const claims = await presentClaims(ctx, grant, applied.value);
    return respond({ claims }, { status: 201 });
  }
  if (applied.reason !== "changed-since") return problem(applied.reason);
  const claim = await presentClaim(ctx, grant, claimId);
  return problem("changed-since", { current: { verdict: ownVerdict(claim, grant), claim } });
});
