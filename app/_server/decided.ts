import "server-only";
import type { Grant } from "../../lib/auth/grant.ts";
import type { Context } from "../../lib/context.ts";
import type { ClaimId } from "../../lib/ids.ts";
import type { Result } from "../../lib/result.ts";
import type { Gate } from "../../lib/reviews/model.ts";
import { presentClaim } from "./claim.ts";
import { type ProblemName, problem } from "./problems.ts";
import { respond } from "./respond.ts";

type Refused = ProblemName | { readonly kind: "gates-unmet"; readonly gates: readonly Gate[] };

/** The claim after an editor decided something about it, or why it was refused. */
export async function respondDecided(
  ctx: Context,
  grant: Grant<"read">,
  claimId: ClaimId,
  decided: Result<unknown, Refused>,
  status = 200,
): Promise<Response> {
  if (decided.ok) return respond(await presentClaim(ctx, grant, claimId), { status });
  const { reason } = decided;
  if (typeof reason === "object") return problem(reason.kind, { gates: reason.gates });
  if (reason === "changed-since") return problem(reason, { current: await presentClaim(ctx, grant, claimId) });
  return problem(reason);
}
