import { mergeClaims } from "../../../../../lib/claims/shape/write.ts";
import { presentClaim } from "../../../../_server/claim.ts";
import { claimsRoute } from "../../../../_server/endpoint.ts";
import { problem } from "../../../../_server/problems.ts";
import { respond } from "../../../../_server/respond.ts";

export const POST = claimsRoute("mergeClaims", "triage", async ({ ctx, grant, body }) => {
  const merged = await mergeClaims(ctx, grant, body);
  if (!merged.ok) return problem(merged.reason);
  const claim = await presentClaim(ctx, grant, merged.value);
  return respond(claim, { status: 201, revision: claim.revision });
});
