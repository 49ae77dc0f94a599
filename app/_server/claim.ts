import "server-only";
import type { Grant } from "../../lib/auth/grant.ts";
import type { Context } from "../../lib/context.ts";
import type { ClaimId } from "../../lib/ids.ts";
import type { ClaimDetail } from "../../lib/reviews/model.ts";
import { findClaims } from "../../lib/reviews/read.ts";

/** The claim as it stands after a call that just touched it. @throws when it is gone: claims are never deleted. */
export async function presentClaim(ctx: Context, grant: Grant<"read">, claimId: ClaimId): Promise<ClaimDetail> {
  const [claim] = await presentClaims(ctx, grant, [claimId]);
  if (!claim) throw new Error(`claim ${claimId} was asked for and not answered: presentClaims answers all or throws`);
  return claim;
}

/** The same for several, in the order given; their number does not change how often the database is asked. */
export async function presentClaims(
  ctx: Context,
  grant: Grant<"read">,
  claimIds: readonly ClaimId[],
): Promise<ClaimDetail[]> {
  const claims = await findClaims(ctx, grant, claimIds);
  const missing = claimIds.find((id, at) => claims[at]?.id !== id);
  if (missing !== undefined) throw new Error(`claim ${missing} was written and cannot be read back`);
  return claims;
}
