import { asId, type ClaimId } from "../../../../../../lib/ids.ts";
import { writeNote } from "../../../../../../lib/notes/write.ts";
import { presentClaim } from "../../../../../_server/claim.ts";
import { claimRoute } from "../../../../../_server/endpoint.ts";
import { problem } from "../../../../../_server/problems.ts";
import { respond } from "../../../../../_server/respond.ts";

export const POST = claimRoute("writeNote", "note", async ({ ctx, grant, params, body }) => {
  const claimId = asId<ClaimId>(params.claimId ?? "");
  const written = await writeNote(ctx, grant, { ...body, claimId });
  if (!written.ok) return problem(written.reason);
  const claim = await presentClaim(ctx, grant, claimId);
  return respond({ ...claim.notes.find(({ id }) => id === written.value), claim }, { status: 201 });
});
