import { listMatches } from "../../../../../../lib/earlier/read.ts";
import { asId, type ClaimId } from "../../../../../../lib/ids.ts";
import { pools } from "../../../../../_server/earlier.ts";
import { claimRoute } from "../../../../../_server/endpoint.ts";
import { problem } from "../../../../../_server/problems.ts";
import { respond } from "../../../../../_server/respond.ts";

export const GET = claimRoute("listMatches", "read", async ({ ctx, grant, params }) => {
  const matches = await listMatches(ctx, grant, asId<ClaimId>(params.claimId ?? ""), pools);
  return matches ? respond({ matches }) : problem("no-such-claim");
});
