import { recordAct } from "../acts/write.ts";
import type { Grant } from "../auth/grant.ts";
import { findClaimText } from "../claims/read.ts";
import type { Context } from "../context.ts";
import type { Tx } from "../db/types.ts";
import { carryEvidence } from "../evidence/write.ts";
import { asId, type ClaimId, type VerdictId } from "../ids.ts";
import { isSameJson } from "../provenance/canonical.ts";
import type { CommitRefusal } from "../provenance/model.ts";
import { commit } from "../provenance/write.ts";
import { fail, ok, type Result } from "../result.ts";
import { filingLabel } from "./commands.ts";
import { recordVerdict, recordWithdrawal, type VerdictStep } from "./filing/write.ts";
import type { Confidence, NewVerdict, VerdictApplication } from "./model.ts";
import type { VerdictCode } from "./verdict-kinds.ts";

type VerdictRefusal = "no-such-claim" | "no-such-evidence" | "changed-since" | "not-a-person" | CommitRefusal;

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
  return commit(ctx, grant, async (tx, record) => {
    const filed = await recordVerdict(ctx, tx, record, grant, holder.userId, input);
    if (!filed.ok) return filed;
    const { id, ...step } = filed.value;
    await recordAct(ctx, tx, record, grant, filingLabel(input.code, 1), [step]);
    return ok(id);
  });
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
    const withdrawn = await recordWithdrawal(tx, record, grant, holder.userId, input);
    if (!withdrawn.ok) return withdrawn;
    await recordAct(ctx, tx, record, grant, "Withdraw the verdict", [withdrawn.value]);
    return ok(input.claimId);
  });
}

/** Most code units that one call files as verdicts: each is written to its row, to the log and to the act. */
const MAX_FILED_AT_ONCE = 1_000_000;

/**
 * Files the caller's own verdict on many claims, on all or none; where they have one, it is changed. Those that say the
 * same already are left as they are. Answers the ids of the others.
 */
export async function fileVerdicts(
  ctx: Context,
  grant: Grant<"review">,
  input: { readonly claimIds: readonly string[]; readonly verdict: NewVerdict },
): Promise<Result<ClaimId[], VerdictRefusal | "too-many-at-once">> {
  const { holder } = grant;
  if (!holder) return fail("not-a-person");
  const { verdict } = input;
  const wanted = new Set(input.claimIds);
  if (wanted.size * JSON.stringify(verdict).length > MAX_FILED_AT_ONCE) return fail("too-many-at-once");
  const filed = await commit(ctx, grant, async (tx, record) => {
    const steps: VerdictStep[] = [];
    for (const claimId of wanted) {
      const filing = { ...verdict, claimId, seen: null, leaveSame: true } as const;
      const one = await recordVerdict(ctx, tx, record, grant, holder.userId, filing);
      if (!one.ok) return one;
      const { before, after } = one.value;
      if (!isSameJson(before, after)) steps.push({ before, after });
    }
    if (steps.length === 0) return fail("nothing-to-change");
    await recordAct(ctx, tx, record, grant, filingLabel(verdict.code, steps.length), steps);
    return ok(steps.map(({ after }) => asId<ClaimId>(after.claimId)));
  });
  if (filed.ok) return filed;
  const { reason } = filed;
  return reason === "nothing-to-change" ? ok([]) : fail(reason);
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
    const steps: VerdictStep[] = [];
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
      const { id: _, ...step } = filed.value;
      steps.push(step);
    }
    const claims = targets.length === 1 ? "a claim" : `${targets.length} claims`;
    await recordAct(ctx, tx, record, grant, `Apply the verdict to ${claims}`, steps);
    return ok(targets.map((id) => asId<ClaimId>(id)));
  });
}

type CitingVerdict = NonNullable<Awaited<ReturnType<typeof citingVerdict>>>;

async function citingVerdict(tx: Tx, claimId: string, reviewerId: string) {
  return tx.verdict.findUnique({
    where: { claimId_reviewerId: { claimId, reviewerId } },
    include: { citations: { include: { evidence: { include: { pin: true } } }, orderBy: { evidenceId: "asc" } } },
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
