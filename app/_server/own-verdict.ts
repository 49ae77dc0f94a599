import "server-only";
import type { Grant } from "../../lib/auth/grant.ts";
import type { ClaimDetail, Verdict } from "../../lib/reviews/model.ts";

/** The caller's own verdict on a claim, or null while there is none. */
export function ownVerdict(claim: ClaimDetail, grant: Grant<"review">): Verdict | null {
  return claim.verdicts.find(({ reviewer }) => reviewer.id === grant.holder?.userId) ?? null;
}
