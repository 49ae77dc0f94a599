import { asId, type ClaimId } from "../../../../../../lib/ids.ts";
import { liftSignOff, signOff } from "../../../../../../lib/reviews/sign-off/write.ts";
import { respondDecided } from "../../../../../_server/decided.ts";
import { claimRoute } from "../../../../../_server/endpoint.ts";

export const POST = claimRoute("signOff", "decide", async ({ ctx, grant, params, body }) => {
  const claimId = asId<ClaimId>(params.claimId ?? "");
  return respondDecided(ctx, grant, claimId, await signOff(ctx, grant, { ...body, claimId }));
});

export const DELETE = claimRoute("liftSignOff", "decide", async ({ ctx, grant, params, body }) => {
  const claimId = asId<ClaimId>(params.claimId ?? "");
  return respondDecided(ctx, grant, claimId, await liftSignOff(ctx, grant, { ...body, claimId }));
});
