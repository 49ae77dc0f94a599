import { asId, type ClaimId } from "../../../../../../lib/ids.ts";
import { correct } from "../../../../../../lib/reviews/sign-off/write.ts";
import { respondDecided } from "../../../../../_server/decided.ts";
import { claimRoute } from "../../../../../_server/endpoint.ts";

export const POST = claimRoute("correctClaim", "decide", async ({ ctx, grant, params, body }) => {
  const claimId = asId<ClaimId>(params.claimId ?? "");
  return respondDecided(ctx, grant, claimId, await correct(ctx, grant, { ...body, claimId }), 201);
});
