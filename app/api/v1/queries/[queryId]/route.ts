import { asId, type QueryId } from "../../../../../lib/ids.ts";
import { withdrawQuery } from "../../../../../lib/queries/write.ts";
import { presentClaim } from "../../../../_server/claim.ts";
import { queryRoute } from "../../../../_server/endpoint.ts";
import { problem } from "../../../../_server/problems.ts";
import { respond } from "../../../../_server/respond.ts";

export const DELETE = queryRoute("withdrawQuery", "ask", async ({ ctx, grant, params, claimId, seen }) => {
  const queryId = asId<QueryId>(params.queryId ?? "");
  const withdrawn = await withdrawQuery(ctx, grant, { queryId, seen });
  if (!withdrawn.ok && withdrawn.reason !== "changed-since") return problem(withdrawn.reason);
  const claim = await presentClaim(ctx, grant, claimId);
  const query = claim.queries.find(({ id }) => id === queryId);
  if (!withdrawn.ok) return problem("changed-since", { current: { query, claim } });
  return respond({ ...query, claim }, query && { revision: query.revision });
});
