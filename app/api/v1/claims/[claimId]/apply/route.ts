import { asId, type ClaimId } from "../../../../../../lib/ids.ts";
import { applyVerdict } from "../../../../../../lib/reviews/write.ts";
import { presentClaim } from "../../../../../_server/claim.ts";
import { claimRoute } from "../../../../../_server/endpoint.ts";
import { problem } from "../../../../../_server/problems.ts";
import { respond } from "../../../../../_server/respond.ts";

export const POST = claimRoute("applyVerdict", "review", async ({ ctx, grant, params, body }) => {
  const applied = await applyVerdict(ctx, grant, { ...body, claimId: asId<ClaimId>(params.claimId ?? "") });
  if (!applied.ok) return problem(applied.reason === "changed-since" ? "already-judged" : applied.reason);
  const claims = await Promise.all(applied.value.map((id) => presentClaim(ctx, grant, id)));
  return respond({ claims }, { status: 201 });
});
