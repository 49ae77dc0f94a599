import { attachEvidence } from "../../../../../../lib/evidence/write.ts";
import { asId, type ClaimId } from "../../../../../../lib/ids.ts";
import { presentClaim } from "../../../../../_server/claim.ts";
import { claimRoute } from "../../../../../_server/endpoint.ts";
import { problem } from "../../../../../_server/problems.ts";
import { respond } from "../../../../../_server/respond.ts";

export const POST = claimRoute("attachEvidence", "attach", async ({ ctx, grant, params, body }) => {
  const claimId = asId<ClaimId>(params.claimId ?? "");
  const attached = await attachEvidence(ctx, grant, { ...body, claimId });
  if (!attached.ok) return problem(attached.reason);
  const claim = await presentClaim(ctx, grant, claimId);
  const evidence = claim.evidence.find(({ id }) => id === attached.value);
  return respond({ ...evidence, claim }, { status: 201, revision: 1 });
});
