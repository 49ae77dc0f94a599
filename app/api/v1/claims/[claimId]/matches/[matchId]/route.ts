import { listMatches } from "../../../../../../../lib/earlier/read.ts";
import { decideMatch } from "../../../../../../../lib/earlier/write.ts";
import { asId, type ClaimId } from "../../../../../../../lib/ids.ts";
import { pools } from "../../../../../../_server/earlier.ts";
import { claimRoute } from "../../../../../../_server/endpoint.ts";
import { problem } from "../../../../../../_server/problems.ts";
import { respond } from "../../../../../../_server/respond.ts";

export const PUT = claimRoute("decideMatch", "attach", async ({ ctx, grant, params, body }) => {
  const claimId = asId<ClaimId>(params.claimId ?? "");
  const decided = await decideMatch(ctx, grant, { ...body, claimId, matchId: params.matchId ?? "" });
  if (!decided.ok) return problem(decided.reason);
  const matches = await listMatches(ctx, grant, claimId, pools);
  if (!matches) throw new Error(`claim ${claimId} was decided on and cannot be read back`);
  return respond({ matches });
});
