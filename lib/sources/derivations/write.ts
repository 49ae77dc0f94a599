import { doer, type WorkspaceGrant } from "../../auth/grant.ts";
import type { Context } from "../../context.ts";
import type { Tx } from "../../db/types.ts";
import { asId, type DerivationId, type SourceId } from "../../ids.ts";
import type { DerivationKind } from "../../origins/model.ts";
import type { CommitRefusal } from "../../provenance/model.ts";
import { commit, type Record } from "../../provenance/write.ts";
import { fail, ok, type Result } from "../../result.ts";
import { seenWholeBy } from "../confidential.ts";
import type { DerivationDecision, NewDerivation } from "./model.ts";

/**
 * Writes down what a person says a source derives from. Where that was suggested, in this kind or in another, it is
 * confirmed in the kind they say; what was suggested the other way round is dismissed by it. Of a source that is kept from
 * them nobody says or decides anything.
 */
export async function stateDerivation(
  ctx: Context,
  grant: WorkspaceGrant<"attach">,
  { fromId, toId, kind, reason }: NewDerivation & { readonly fromId: SourceId },
): Promise<Result<DerivationId, "no-such-source" | "derives-from-itself" | CommitRefusal>> {
  if (fromId === toId) return fail("derives-from-itself");
  return commit(ctx, grant, async (tx, record) => {
    const sources = await tx.source.count({ where: { id: { in: [fromId, toId] }, ...seenWholeBy(grant.holder) } });
    if (sources < 2) return fail("no-such-source");
    const around = { fromId: toId, toId: fromId, standing: "suggested" };
    const reverse = await tx.derivation.findFirst({ where: around, select: { id: true } });
    const by = decisionBy(ctx, grant, { standing: "confirmed", reason });
    if (reverse) await decide(tx, record, reverse.id, { ...by, standing: "dismissed", reason: null });
    const known = await tx.derivation.findUnique({ where: { fromId_toId: { fromId, toId } }, select: { id: true } });
    if (known) {
      await decide(tx, record, known.id, by, kind);
      return ok(asId<DerivationId>(known.id));
    }
    const id = asId<DerivationId>(ctx.newId());
    const row = { id, fromId, toId, kind, reasons: "[]", ...by };
    await tx.derivation.create({ data: row });
    const decidedAt = by.decidedAt.toISOString();
    record({ kind: "derivation.stated", data: { derivation: { ...row, decidedAt } } });
    return ok(id);
  });
}

type OnDerivation = {
  readonly derivationId: DerivationId;
  /** The revision the caller had before them, or null when they did not say. */
  readonly seen: number | null;
};

/** Confirms or dismisses a derivation. */
export async function decideDerivation(
  ctx: Context,
  grant: WorkspaceGrant<"attach">,
  { derivationId, seen, ...decision }: DerivationDecision & OnDerivation,
): Promise<Result<DerivationId, "no-such-derivation" | "changed-since" | CommitRefusal>> {
  return commit(ctx, grant, async (tx, record) => {
    const known = await tx.derivation.findUnique({
      where: openTo(grant, derivationId),
      select: { revision: true },
    });
    if (!known) return fail("no-such-derivation");
    if (seen !== null && seen !== known.revision) return fail("changed-since");
    await decide(tx, record, derivationId, decisionBy(ctx, grant, decision));
    return ok(derivationId);
  });
}

/** Takes back what was decided: what rules suggest waits again, and what only a person said is gone. */
export async function takeBackDerivation(
  ctx: Context,
  grant: WorkspaceGrant<"attach">,
  { derivationId, seen }: OnDerivation,
): Promise<Result<null, "no-such-derivation" | "not-decided" | "changed-since" | CommitRefusal>> {
  return commit(ctx, grant, async (tx, record) => {
    const known = await tx.derivation.findUnique({
      where: openTo(grant, derivationId),
      select: { revision: true, standing: true, suggestedKind: true },
    });
    if (!known) return fail("no-such-derivation");
    if (seen !== null && seen !== known.revision) return fail("changed-since");
    const { suggestedKind, standing } = known;
    if (standing === "suggested") return fail("not-decided");
    if (suggestedKind === null) await tx.derivation.delete({ where: { id: derivationId } });
    else
      await tx.derivation.update({
        where: { id: derivationId },
        data: { ...UNDECIDED, kind: suggestedKind, revision: { increment: 1 } },
      });
    record({ kind: "derivation.taken-back", data: { derivationId } });
    return ok(null);
  });
}

/** One derivation, where the holder may see both of its sources. */
function openTo({ holder }: WorkspaceGrant<"attach">, id: DerivationId) {
  return { id, from: seenWholeBy(holder), to: seenWholeBy(holder) };
}

const UNDECIDED = { standing: "suggested", decidedById: null, decidedAt: null, reason: null } as const;

/** What becomes of a derivation, as its row holds it. */
type Decided = {
  readonly standing: DerivationDecision["standing"];
  readonly decidedById: string;
  readonly decidedAt: Date;
  readonly reason: string | null;
};

function decisionBy(
  ctx: Context,
  grant: WorkspaceGrant<"attach">,
  { standing, reason }: Pick<DerivationDecision, "standing" | "reason">,
): Decided {
  return { standing, decidedById: doer(grant), decidedAt: ctx.now(), reason: reason ?? null };
}

/** Without a kind it stays of the one it is. */
async function decide(tx: Tx, record: Record, id: string, decided: Decided, kind?: DerivationKind): Promise<void> {
  const changed = { ...decided, ...(kind && { kind }) };
  await tx.derivation.update({
    where: { id },
    data: { ...changed, revision: { increment: 1 } },
  });
  const decidedAt = decided.decidedAt.toISOString();
  record({ kind: "derivation.decided", data: { decision: { id, ...changed, decidedAt } } });
}
