import { logContact } from "../../../../../../lib/contacts/write.ts";
import { asId, type ClaimId } from "../../../../../../lib/ids.ts";
import { presentClaim } from "../../../../../_server/claim.ts";
import { claimRoute } from "../../../../../_server/endpoint.ts";
import { problem } from "../../../../../_server/problems.ts";
import { respond } from "../../../../../_server/respond.ts";

export const POST = claimRoute("logContact", "contact", async ({ ctx, grant, params, body }) => {
  const claimId = asId<ClaimId>(params.claimId ?? "");
  const logged = await logContact(ctx, grant, { ...body, claimId });
  if (!logged.ok) return problem(logged.reason);
  const claim = await presentClaim(ctx, grant, claimId);
  return respond({ ...claim.contacts.find(({ id }) => id === logged.value), claim }, { status: 201 });
});
