import type { Grant } from "../auth/grant.ts";
import { findClaimText } from "../claims/read.ts";
import type { Context } from "../context.ts";
import { asId, type ClaimId, type EvidenceId } from "../ids.ts";
import { commit } from "../provenance/write.ts";
import { fail, ok, type Result } from "../result.ts";
import { adder, createSource } from "../sources/write.ts";
import type { NewEvidence } from "./model.ts";

/** Attaches a quoted passage to a claim, with its source when that is new. */
export async function attachEvidence(
  ctx: Context,
  grant: Grant<"attach">,
  input: NewEvidence & { readonly claimId: ClaimId },
): Promise<Result<EvidenceId, "no-such-claim" | "no-such-source" | "key-used-otherwise">> {
  return commit(ctx, grant, async (tx, record) => {
    const claim = await findClaimText(tx, grant.documentId, input.claimId);
    if (!claim) return fail("no-such-claim");
    const known = input.sourceId !== undefined && (await tx.source.findUnique({ where: { id: input.sourceId } }));
    if (input.sourceId !== undefined && !known) return fail("no-such-source");
    const sourceId = known
      ? known.id
      : input.source && (await createSource(ctx, tx, record, adder(grant), input.source));
    if (!sourceId) throw new Error("evidence came without a source: parse it with NewEvidence first");
    const id = asId<EvidenceId>(ctx.newId());
    const attachedAt = ctx.now();
    const row = {
      id,
      documentId: grant.documentId,
      claimId: claim.id,
      sourceId,
      quote: input.quote,
      locator: input.locator ?? null,
      stance: input.stance,
      attachedById: adder(grant),
    };
    await tx.evidence.create({ data: { ...row, attachedAt } });
    record({
      kind: "evidence.attached",
      documentId: grant.documentId,
      docRev: claim.docRev,
      claimId: claim.id,
      span: { start: claim.start, end: claim.end, quote: claim.text },
      data: { evidence: { ...row, attachedAt: attachedAt.toISOString() } },
    });
    return ok(id);
  });
}
