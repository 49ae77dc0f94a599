import { asId, type ClaimId } from "../../../../../../lib/ids.ts";
import { liftWaiver, waive } from "../../../../../../lib/reviews/decisions/write.ts";
import { respondDecided } from "../../../../../_server/decided.ts";
import { claimRoute } from "../../../../../_server/endpoint.ts";

export const POST = claimRoute("waive", "decide", async ({ ctx, grant, params, body }) => {
  const claimId = asId<ClaimId>(params.claimId ?? "");
  return respondDecided(ctx, grant, claimId, await waive(ctx, grant, { ...body, claimId }));
});

export const DELETE = claimRoute("liftWaiver", "decide", async ({ ctx, grant, params, body }) => {
  const claimId = asId<ClaimId>(params.claimId ?? "");
  return respondDecided(ctx, grant, claimId, await liftWaiver(ctx, grant, { ...body, claimId }));
});
