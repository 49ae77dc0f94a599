import { tagEvidence } from "../../../../../lib/evidence/tagging/write.ts";
import { asId, type EvidenceId } from "../../../../../lib/ids.ts";
import { presentClaim } from "../../../../_server/claim.ts";
import { evidenceRoute } from "../../../../_server/endpoint.ts";
import { problem } from "../../../../_server/problems.ts";
import { respond } from "../../../../_server/respond.ts";

export const PATCH = evidenceRoute("tagEvidence", "attach", async ({ ctx, grant, params, claimId, body, seen }) => {
  const evidenceId = asId<EvidenceId>(params.evidenceId ?? "");
  const tagged = await tagEvidence(ctx, grant, { ...body, evidenceId, seen });
  if (!tagged.ok && tagged.reason !== "changed-since") return problem(tagged.reason);
  const claim = await presentClaim(ctx, grant, claimId);
  const evidence = claim.evidence.find(({ id }) => id === evidenceId);
  if (!tagged.ok) return problem("changed-since", { current: { evidence, claim } });
  return respond({ ...evidence, claim }, evidence && { revision: evidence.revision });
});
