import type { Grant } from "../../../../../../lib/auth/grant.ts";
import { alsoGranted } from "../../../../../../lib/auth/read.ts";
import { changeClaims } from "../../../../../../lib/claims/write.ts";
import type { Context } from "../../../../../../lib/context.ts";
import type { ManyChange } from "../../../../../../lib/reviews/model.ts";
import { fileVerdicts } from "../../../../../../lib/reviews/write.ts";
import { presentClaims } from "../../../../../_server/claim.ts";
import { documentRoute } from "../../../../../_server/endpoint.ts";
import { problem } from "../../../../../_server/problems.ts";
import { respond } from "../../../../../_server/respond.ts";

export const POST = documentRoute("changeClaims", "triage", async ({ ctx, grant, body }) => {
  const changed = await changeAll(ctx, grant, body);
  if (!changed.ok) return problem(changed.reason);
  return respond({ claims: await presentClaims(ctx, grant, changed.value) });
});

/** Verdicts are another ability than the rest, which whoever triages may. */
async function changeAll(ctx: Context, grant: Grant<"triage">, { claimIds, change }: ManyChange) {
  if (!("verdict" in change)) return changeClaims(ctx, grant, { claimIds, change });
  const review = alsoGranted(grant, "review");
  return review.ok ? fileVerdicts(ctx, review.value, { claimIds, verdict: change.verdict }) : review;
}
