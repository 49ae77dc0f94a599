import "server-only";
import type { Grant } from "../../lib/auth/grant.ts";
import type { Context } from "../../lib/context.ts";
import type { redo, undo } from "../../lib/undo/write.ts";
import { presentClaim, presentClaims } from "./claim.ts";
import { problem } from "./problems.ts";
import { respond } from "./respond.ts";

/** What came of undoing or redoing: the claims as they are now, or the one that stands in its way. */
export async function answerTurn(
  ctx: Context,
  grant: Grant<"read">,
  turned: Awaited<ReturnType<typeof undo> | ReturnType<typeof redo>>,
): Promise<Response> {
  if (turned.ok) {
    const { label, claimIds } = turned.value;
    return respond({ label, claims: await presentClaims(ctx, grant, claimIds) });
  }
  if (typeof turned.reason === "string") return problem(turned.reason);
  const claim = await presentClaim(ctx, grant, turned.reason.claimId);
  return problem("changed-since", {
    detail: `Claim ${claim.ordinal} was changed since, by somebody else or in another tab: change it as it stands now.`,
    current: claim,
  });
}
