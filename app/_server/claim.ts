import "server-only";
import type { Grant } from "../../lib/auth/grant.ts";
import type { Context } from "../../lib/context.ts";
import type { ClaimId } from "../../lib/ids.ts";
import type { ClaimDetail } from "../../lib/reviews/model.ts";
import { findClaim } from "../../lib/reviews/read.ts";

/** The claim as it stands after a call that just touched it. @throws when it is gone: claims are never deleted. */
export async function presentClaim(ctx: Context, grant: Grant<"read">, claimId: ClaimId): Promise<ClaimDetail> {
  const claim = await findClaim(ctx, grant, claimId);
  if (!claim) throw new Error(`claim ${claimId} was written and cannot be read back`);
  return claim;
}
