import { asId, type DerivationId } from "../../../../../lib/ids.ts";
import { findDerivation } from "../../../../../lib/sources/derivations/read.ts";
import { decideDerivation, takeBackDerivation } from "../../../../../lib/sources/derivations/write.ts";
import { workspaceRoute } from "../../../../_server/endpoint.ts";
import { problem } from "../../../../_server/problems.ts";
import { respond } from "../../../../_server/respond.ts";

export const PATCH = workspaceRoute("decideDerivation", "attach", async ({ ctx, grant, params, body, seen }) => {
  const derivationId = asId<DerivationId>(params.derivationId ?? "");
  const decided = await decideDerivation(ctx, grant, { ...body, derivationId, seen });
  if (!decided.ok && decided.reason !== "changed-since") return problem(decided.reason);
  const derivation = await findDerivation(ctx, grant, derivationId);
  if (!derivation) return problem("no-such-derivation");
  if (!decided.ok) return problem("changed-since", { current: derivation });
  return respond(derivation, { revision: derivation.revision });
});

export const DELETE = workspaceRoute("takeBackDerivation", "attach", async ({ ctx, grant, params, seen }) => {
  const derivationId = asId<DerivationId>(params.derivationId ?? "");
  const taken = await takeBackDerivation(ctx, grant, { derivationId, seen });
  if (!taken.ok && taken.reason !== "changed-since") return problem(taken.reason);
  const derivation = await findDerivation(ctx, grant, derivationId);
  if (!taken.ok) return problem("changed-since", { current: derivation });
  return respond({ derivation });
});
