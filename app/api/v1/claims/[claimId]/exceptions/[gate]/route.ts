import { asId, type ClaimId } from "../../../../../../../lib/ids.ts";
import { exceptGate, withdrawException } from "../../../../../../../lib/reviews/decisions/write.ts";
import { isExceptable } from "../../../../../../../lib/reviews/gates.ts";
import { respondDecided } from "../../../../../../_server/decided.ts";
import { claimRoute } from "../../../../../../_server/endpoint.ts";
import { problem } from "../../../../../../_server/problems.ts";

export const PUT = claimRoute("exceptGate", "decide", async ({ ctx, grant, params, body }) => {
  const { gate = "" } = params;
  if (!isExceptable(gate)) return problem("no-such-gate");
  const claimId = asId<ClaimId>(params.claimId ?? "");
  return respondDecided(ctx, grant, claimId, await exceptGate(ctx, grant, { ...body, gate, claimId }));
});

export const DELETE = claimRoute("withdrawException", "decide", async ({ ctx, grant, params }) => {
  const { gate = "" } = params;
  if (!isExceptable(gate)) return problem("no-such-gate");
  const claimId = asId<ClaimId>(params.claimId ?? "");
  return respondDecided(ctx, grant, claimId, await withdrawException(ctx, grant, { gate, claimId }));
});
