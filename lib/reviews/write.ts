import type { Grant } from "../auth/grant.ts";
import { findClaimText } from "../claims/read.ts";
import type { Context } from "../context.ts";
import type { Tx } from "../db/types.ts";
import { createEvidence } from "../evidence/write.ts";
import { asId, type ClaimId, type UserId, type VerdictId } from "../ids.ts";
import { commit, type Record } from "../provenance/write.ts";
import { fail, ok, type Result } from "../result.ts";
import { sha256 } from "../text/sha256.ts";
import type { Confidence, NewVerdict, VerdictApplication, VerdictCode } from "./model.ts";

type VerdictRefusal = "no-such-claim" | "no-such-evidence" | "changed-since" | "not-a-person" | "key-used-otherwise";

/**
 * Files the caller's own verdict on a claim, or changes it. It is filed on the claim's present words, whose hash it
 * keeps. `seen` is the revision of their verdict that the person had before them, when they told.
 */
export async function fileVerdict(
  ctx: Context,
  grant: Grant<"review">,
  input: NewVerdict & { readonly claimId: ClaimId; readonly seen: number | null },
): Promise<Result<VerdictId, VerdictRefusal>> {
  const { holder } = grant;
  if (!holder) return fail("not-a-person");
  return commit(ctx, grant, (tx, record) => place(ctx, tx, record, grant, holder.userId, input));
}

/** Files a verdict and its event inside a transaction that may do more. */
async function place(
  ctx: Context,
  tx: Tx,
  record: Record,
  grant: Grant<"review">,
  reviewerId: UserId,
  input: NewVerdict & { readonly claimId: string; readonly seen: number | null },
): Promise<Result<VerdictId, "no-such-claim" | "changed-since" | "no-such-evidence">> {
  const claim = await findClaimText(tx, grant.documentId, input.claimId);
  if (!claim) return fail("no-such-claim");
  const own = { claimId: claim.id, reviewerId };
  const standing = await tx.verdict.findUnique({
    where: { claimId_reviewerId: own },
    select: { id: true, revision: true },
  });
  if (input.seen !== null && input.seen !== (standing?.revision ?? 0)) return fail("changed-since");
  const cited = await citedEvidence(tx, own, input.evidenceIds);
  if (!cited) return fail("no-such-evidence");
  const id = asId<VerdictId>(standing?.id ?? ctx.newId());
  const filedAt = ctx.now();
  const content = {
    code: input.code,
    rationale: input.rationale,
    detail: input.detail || null,
    confidence: input.confidence ?? null,
    confidenceReason: input.confidenceReason || null,
    textSha256: sha256(claim.text),
  };
  const { documentId } = grant;
  const revision = standing ? standing.revision + 1 : await firstRevision(tx, grant, claim.id);
  if (standing) {
    await tx.verdict.update({ where: { id }, data: { ...content, filedAt, revision } });
    await tx.citation.deleteMany({ where: { verdictId: id } });
  } else await tx.verdict.create({ data: { id, documentId, ...own, ...content, filedAt, revision } });
  if (cited.length > 0)
    await tx.citation.createMany({ data: cited.map((evidenceId) => ({ verdictId: id, evidenceId })) });
  const verdict = { id, documentId, ...own, ...content, filedAt: filedAt.toISOString(), revision, evidenceIds: cited };
  record({
    kind: "verdict.filed",
    documentId,
    docRev: claim.docRev,
    claimId: claim.id,
    span: { start: claim.start, end: claim.end, quote: claim.text },
    ...(standing && { base: standing.revision }),
    data: { verdict },
  });
  return ok(id);
}

/**
 * Files the caller's verdict on a claim on others that state the same fact, each with the evidence it cites. What a
 * person has judged already is left to them: nothing is done when one of the claims has a verdict of theirs.
 */
export async function applyVerdict(
  ctx: Context,
  grant: Grant<"review">,
  input: VerdictApplication & { readonly claimId: ClaimId },
): Promise<Result<ClaimId[], VerdictRefusal | "no-such-verdict">> {
  const { holder } = grant;
  if (!holder) return fail("not-a-person");
  const { documentId } = grant;
  return commit(ctx, grant, async (tx, record) => {
    const verdict = await tx.verdict.findFirst({
      where: { claimId: input.claimId, reviewerId: holder.userId, documentId },
      include: { citations: { include: { evidence: true }, orderBy: { evidenceId: "asc" } } },
    });
    if (!verdict) return fail("no-such-verdict");
    const judged = {
      code: verdict.code as VerdictCode,
      rationale: verdict.rationale,
      ...(verdict.detail !== null && { detail: verdict.detail }),
      ...(verdict.confidence !== null && { confidence: verdict.confidence as Confidence }),
      ...(verdict.confidenceReason !== null && { confidenceReason: verdict.confidenceReason }),
    };
    const targets = [...new Set(input.claimIds)];
    for (const claimId of targets) {
      const claim = await findClaimText(tx, documentId, claimId);
      if (!claim) return fail("no-such-claim");
      const evidenceIds: string[] = [];
      for (const { evidence } of verdict.citations) {
        const { sourceId, quote, locator, stance } = evidence;
        const passage = { sourceId, quote, locator, stance, attachedById: holder.userId };
        evidenceIds.push(await createEvidence(ctx, tx, record, grant, claim, passage));
      }
      const filed = await place(ctx, tx, record, grant, holder.userId, { ...judged, claimId, evidenceIds, seen: 0 });
      if (!filed.ok) return filed;
    }
    return ok(targets.map((id) => asId<ClaimId>(id)));
  });
}

/**
 * The revision of a verdict that is filed anew: above all that its reviewer ever had on the claim, so that a page drawn
 * before a withdrawal never passes for one drawn after it.
 */
async function firstRevision(tx: Tx, { actor }: Grant<"review">, claimId: string): Promise<number> {
  const kind = { in: ["verdict.filed", "verdict.withdrawn"] };
  return (await tx.logEntry.count({ where: { claimId, actor: actor.pseudonym, kind } })) + 1;
}

/** The ids a verdict is to cite, or null when one of them is not on this claim. */
async function citedEvidence(
  tx: Tx,
  own: { claimId: string; reviewerId: string },
  wanted: readonly string[] | undefined,
): Promise<string[] | null> {
  const rows = await tx.evidence.findMany({
    where: { claimId: own.claimId },
    select: { id: true, attachedById: true },
    orderBy: [{ attachedAt: "asc" }, { id: "asc" }],
  });
  if (!wanted) return rows.filter(({ attachedById }) => attachedById === own.reviewerId).map(({ id }) => id);
  const here = new Set(rows.map(({ id }) => id));
  const unique = [...new Set(wanted)];
  return unique.every((id) => here.has(id)) ? unique : null;
}

/** Takes the caller's own verdict back. What it said stays in the log. */
export async function withdrawVerdict(
  ctx: Context,
  grant: Grant<"review">,
  input: { readonly claimId: ClaimId; readonly seen: number | null },
): Promise<Result<ClaimId, "no-such-verdict" | "changed-since" | "not-a-person" | "key-used-otherwise">> {
  const { holder } = grant;
  if (!holder) return fail("not-a-person");
  return commit(ctx, grant, async (tx, record) => {
    const own = { claimId: input.claimId, reviewerId: holder.userId };
    const verdict = await tx.verdict.findUnique({ where: { claimId_reviewerId: own } });
    if (!verdict || verdict.documentId !== grant.documentId) return fail("no-such-verdict");
    if (input.seen !== null && input.seen !== verdict.revision) return fail("changed-since");
    await tx.citation.deleteMany({ where: { verdictId: verdict.id } });
    await tx.verdict.delete({ where: { id: verdict.id } });
    record({
      kind: "verdict.withdrawn",
      documentId: grant.documentId,
      claimId: input.claimId,
      base: verdict.revision,
      data: { verdictId: verdict.id },
    });
    return ok(input.claimId);
  });
}
