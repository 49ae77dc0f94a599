import { asId, type ClaimId } from "../../../../../../lib/ids.ts";
import { adjudicate } from "../../../../../../lib/reviews/decisions/write.ts";
import { respondDecided } from "../../../../../_server/decided.ts";
import { claimRoute } from "../../../../../_server/endpoint.ts";

export const POST = claimRoute("adjudicate", "decide", async ({ ctx, grant, params, body }) => {
  const claimId = asId<ClaimId>(params.claimId ?? "");
  return respondDecided(ctx, grant, claimId, await adjudicate(ctx, grant, { ...body, claimId }));
});
