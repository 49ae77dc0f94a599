import type { Grant } from "../auth/grant.ts";
import { findClaimText } from "../claims/read.ts";
import type { Context } from "../context.ts";
import type { Tx } from "../db/types.ts";
import { carryEvidence } from "../evidence/write.ts";
import { asId, type ClaimId, type UserId, type VerdictId } from "../ids.ts";
import type { CommitRefusal } from "../provenance/model.ts";
import { commit, type Record } from "../provenance/write.ts";
import { fail, ok, type Result } from "../result.ts";
import { sha256 } from "../text/sha256.ts";
import type { Confidence, NewVerdict, VerdictApplication } from "./model.ts";
import type { VerdictCode } from "./verdict-kinds.ts";

type VerdictRefusal = "no-such-claim" | "no-such-evidence" | "changed-since" | "not-a-person" | CommitRefusal;

/** The verdict another one was copied from, as it stood then. */
type Origin = { readonly claimId: string; readonly verdictId: string; readonly revision: number };

/** A verdict to be filed. `seen` is the revision of their own that the person had before them, when they told. */
type Filing = NewVerdict & { readonly claimId: string; readonly seen: number | null; readonly from?: Origin };

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
  return commit(ctx, grant, (tx, record) => recordVerdict(ctx, tx, record, grant, holder.userId, input));
}

/** Writes a verdict with its citations and its event inside a transaction that may do more. */
async function recordVerdict(
  ctx: Context,
  tx: Tx,
  record: Record,
  grant: Grant<"review">,
  reviewerId: UserId,
  input: Filing,
): Promise<Result<VerdictId, "no-such-claim" | "changed-since" | "no-such-evidence">> {
  const { documentId } = grant;
  const claim = await findClaimText(tx, documentId, input.claimId);
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
  const revision = standing ? standing.revision + 1 : await firstRevision(tx, grant, claim.id);
  const row = { id, documentId, ...own, ...contentOf(input, claim.text), revision };
  await writeVerdict(tx, { ...row, filedAt }, cited, standing !== null);
  const subject = {
    documentId,
    docRev: claim.docRev,
    claimId: claim.id,
    span: { start: claim.start, end: claim.end, quote: claim.text },
    ...(standing && { base: standing.revision }),
  };
  const verdict = { ...row, filedAt: filedAt.toISOString(), evidenceIds: cited };
  if (input.from) record({ kind: "verdict.applied", ...subject, data: { verdict, from: input.from } });
  else record({ kind: "verdict.filed", ...subject, data: { verdict } });
  return ok(id);
}

/** What a verdict says, as its row holds it. */
function contentOf(input: NewVerdict, text: string) {
  return {
    code: input.code,
    rationale: input.rationale,
    detail: input.detail || null,
    confidence: input.confidence ?? null,
    confidenceReason: input.confidenceReason || null,
    textSha256: sha256(text),
  };
}

type VerdictRow = ReturnType<typeof contentOf> & {
  readonly id: string;
  readonly documentId: string;
  readonly claimId: string;
  readonly reviewerId: string;
  readonly filedAt: Date;
  readonly revision: number;
};

async function writeVerdict(tx: Tx, row: VerdictRow, cited: readonly string[], stands: boolean): Promise<void> {
  if (stands) {
    await tx.verdict.update({ where: { id: row.id }, data: row });
    await tx.citation.deleteMany({ where: { verdictId: row.id } });
  } else await tx.verdict.create({ data: row });
  if (cited.length > 0)
    await tx.citation.createMany({ data: cited.map((evidenceId) => ({ verdictId: row.id, evidenceId })) });
}

/**
 * Most events of one application. Nobody else writes meanwhile, and an event takes about a millisecond: this is half a
 * second.
 */
const MAX_EVENTS_APPLIED = 500;

/**
 * Files the caller's verdict on a claim on others that state the same fact, each with the evidence it cites. What a
 * person has judged already is left to them: nothing is done when one of the claims has a verdict of theirs. `seen` is
 * the revision of the verdict that the person confirmed, when they told.
 */
export async function applyVerdict(
  ctx: Context,
  grant: Grant<"review">,
  input: VerdictApplication & { readonly claimId: ClaimId; readonly seen: number | null },
): Promise<Result<ClaimId[], VerdictRefusal | "no-such-verdict" | "already-judged" | "too-many-at-once">> {
  const { holder } = grant;
  if (!holder) return fail("not-a-person");
  return commit(ctx, grant, async (tx, record) => {
    const origin = await findClaimText(tx, grant.documentId, input.claimId);
    if (!origin) return fail("no-such-claim");
    const verdict = await citingVerdict(tx, origin.id, holder.userId);
    if (!verdict) return fail("no-such-verdict");
    if (input.seen !== null && input.seen !== verdict.revision) return fail("changed-since");
    const targets = [...new Set(input.claimIds)];
    if (targets.length * (1 + verdict.citations.length) > MAX_EVENTS_APPLIED) return fail("too-many-at-once");
    const from = { claimId: origin.id, verdictId: verdict.id, revision: verdict.revision };
    for (const claimId of targets) {
      const claim = await findClaimText(tx, grant.documentId, claimId);
      if (!claim) return fail("no-such-claim");
      const own = { claimId, reviewerId: holder.userId };
      if (await tx.verdict.findUnique({ where: { claimId_reviewerId: own }, select: { id: true } }))
        return fail("already-judged");
      const cited = verdict.citations.map(({ evidence }) => evidence);
      const evidenceIds = await carryEvidence(ctx, tx, record, claim, holder.userId, cited);
      const filing = { ...saidBy(verdict), claimId, evidenceIds, seen: 0, from };
      const filed = await recordVerdict(ctx, tx, record, grant, holder.userId, filing);
      if (!filed.ok) return filed;
    }
    return ok(targets.map((id) => asId<ClaimId>(id)));
  });
}

type CitingVerdict = NonNullable<Awaited<ReturnType<typeof citingVerdict>>>;

async function citingVerdict(tx: Tx, claimId: string, reviewerId: string) {
  return tx.verdict.findUnique({
    where: { claimId_reviewerId: { claimId, reviewerId } },
    include: { citations: { include: { evidence: true }, orderBy: { evidenceId: "asc" } } },
  });
}

/** What a verdict says, as it would be filed anew. */
function saidBy(verdict: CitingVerdict): NewVerdict {
  return {
    code: verdict.code as VerdictCode,
    rationale: verdict.rationale,
    ...(verdict.detail !== null && { detail: verdict.detail }),
    ...(verdict.confidence !== null && { confidence: verdict.confidence as Confidence }),
    ...(verdict.confidenceReason !== null && { confidenceReason: verdict.confidenceReason }),
  };
}

/**
 * The revision of a verdict that is filed anew: above all that its reviewer ever had on the claim, so that a page drawn
 * before a withdrawal never passes for one drawn after it.
 */
async function firstRevision(tx: Tx, { actor }: Grant<"review">, claimId: string): Promise<number> {
  const kind = { in: ["verdict.filed", "verdict.applied", "verdict.withdrawn"] };
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
): Promise<Result<ClaimId, "no-such-verdict" | "changed-since" | "not-a-person" | CommitRefusal>> {
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
