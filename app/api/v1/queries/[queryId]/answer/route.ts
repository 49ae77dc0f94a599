import { asId, type QueryId } from "../../../../../../lib/ids.ts";
import { answerQuery } from "../../../../../../lib/queries/write.ts";
import { presentClaim } from "../../../../../_server/claim.ts";
import { queryRoute } from "../../../../../_server/endpoint.ts";
import { problem } from "../../../../../_server/problems.ts";
import { respond } from "../../../../../_server/respond.ts";

export const PUT = queryRoute("answerQuery", "answer", async ({ ctx, grant, params, claimId, body, seen }) => {
  const queryId = asId<QueryId>(params.queryId ?? "");
  const answered = await answerQuery(ctx, grant, { ...body, queryId, seen });
  if (!answered.ok && answered.reason !== "changed-since") return problem(answered.reason);
  const claim = await presentClaim(ctx, grant, claimId);
  const query = claim.queries.find(({ id }) => id === queryId);
  if (!answered.ok) return problem("changed-since", { current: { query, claim } });
  return respond({ ...query, claim }, query && { revision: query.revision });
});
