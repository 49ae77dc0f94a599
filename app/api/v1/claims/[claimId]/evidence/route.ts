import type { NotInCopy } from "../../../../../../lib/evidence/pins/pin.ts";
import { attachEvidence } from "../../../../../../lib/evidence/write.ts";
import { asId, type ClaimId } from "../../../../../../lib/ids.ts";
import { REFUSALS } from "../../../../../../lib/quotes/refusal.ts";
import { presentClaim } from "../../../../../_server/claim.ts";
import { captureSoon } from "../../../../../_server/copies.ts";
import { claimRoute } from "../../../../../_server/endpoint.ts";
import { lookUpSoon } from "../../../../../_server/lookups.ts";
import { problem } from "../../../../../_server/problems.ts";
import { respond } from "../../../../../_server/respond.ts";

export const POST = claimRoute("attachEvidence", "attach", async ({ ctx, grant, params, body }) => {
  const claimId = asId<ClaimId>(params.claimId ?? "");
  const attached = await attachEvidence(ctx, grant, { ...body, claimId });
  if (!attached.ok) return typeof attached.reason === "string" ? problem(attached.reason) : notInCopy(attached.reason);
  captureSoon();
  lookUpSoon();
  const claim = await presentClaim(ctx, grant, claimId);
  const evidence = claim.evidence.find(({ id }) => id === attached.value);
  return respond({ ...evidence, claim }, { status: 201, revision: 1 });
});

function notInCopy({ kind, reason, passage, ...where }: NotInCopy): Response {
  const detail = passage === null ? REFUSALS[reason] : `${REFUSALS[reason]} It says: “${passage}”`;
  return problem(kind, { detail, passage, ...where });
}
