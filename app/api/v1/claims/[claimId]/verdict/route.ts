import { asId, type ClaimId } from "../../../../../../lib/ids.ts";
import { fileVerdict, withdrawVerdict } from "../../../../../../lib/reviews/write.ts";
import { presentClaim } from "../../../../../_server/claim.ts";
import { claimRoute } from "../../../../../_server/endpoint.ts";
import { ownVerdict } from "../../../../../_server/own-verdict.ts";
import { problem } from "../../../../../_server/problems.ts";
import { respond } from "../../../../../_server/respond.ts";

export const PUT = claimRoute("fileVerdict", "review", async ({ ctx, grant, params, body, seen }) => {
  const claimId = asId<ClaimId>(params.claimId ?? "");
  const filed = await fileVerdict(ctx, grant, { ...body, claimId, seen });
  if (!filed.ok && filed.reason !== "changed-since") return problem(filed.reason);
  const claim = await presentClaim(ctx, grant, claimId);
  const verdict = ownVerdict(claim, grant);
  if (!filed.ok) return problem("changed-since", { current: { verdict, claim } });
  // Withdrawn since: by another tab just now, or before a request that was sent again.
  if (!verdict) return problem("no-such-verdict");
  return respond({ ...verdict, claim }, { revision: verdict.revision });
});

export const DELETE = claimRoute("withdrawVerdict", "review", async ({ ctx, grant, params, seen }) => {
  const claimId = asId<ClaimId>(params.claimId ?? "");
  const withdrawn = await withdrawVerdict(ctx, grant, { claimId, seen });
  if (!withdrawn.ok && withdrawn.reason !== "changed-since") return problem(withdrawn.reason);
  const claim = await presentClaim(ctx, grant, claimId);
  if (!withdrawn.ok) return problem("changed-since", { current: { verdict: ownVerdict(claim, grant), claim } });
  return respond({ claim });
});
