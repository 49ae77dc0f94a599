import type { Grant } from "../../auth/grant.ts";
import { findClaimText } from "../../claims/read.ts";
import type { Context } from "../../context.ts";
import type { Tx } from "../../db/types.ts";
import { asId, type UserId, type VerdictId } from "../../ids.ts";
import { notify } from "../../notifications/write.ts";
import { isSameJson } from "../../provenance/canonical.ts";
import type { Record } from "../../provenance/write.ts";
import { fail, ok, type Result } from "../../result.ts";
import { sha256 } from "../../text/sha256.ts";
import type { VerdictCommand } from "../commands.ts";
import type { Confidence, NewVerdict } from "../model.ts";
import { VERDICTS, type VerdictCode } from "../verdict-kinds.ts";

/** The verdict another one was copied from, as it stood then. */
export type Origin = { readonly claimId: string; readonly verdictId: string; readonly revision: number };

/**
 * A verdict to be filed. `seen` is the revision of their own that the person had before them, when they told. With
 * `leaveSame` one that says the same as theirs does is not filed again.
 */
export type Filing = NewVerdict & {
  readonly claimId: string;
  readonly seen: number | null;
  readonly from?: Origin;
  readonly leaveSame?: true;
};

/** A change of a person's own verdict, and what undoes it. */
export type VerdictStep = { readonly before: VerdictCommand; readonly after: VerdictCommand };

/** Writes a verdict with its citations and its event inside a transaction that may do more. */
export async function recordVerdict(
  ctx: Context,
  tx: Tx,
  record: Record,
  grant: Grant<"review">,
  reviewerId: UserId,
  input: Filing,
): Promise<Result<VerdictStep & { readonly id: VerdictId }, "no-such-claim" | "changed-since" | "no-such-evidence">> {
  const { documentId } = grant;
  const claim = await findClaimText(tx, documentId, input.claimId);
  if (!claim) return fail("no-such-claim");
  const own = { claimId: claim.id, reviewerId };
  const standing = await standingVerdict(tx, own);
  if (input.seen !== null && input.seen !== (standing?.revision ?? 0)) return fail("changed-since");
  const cited = await citedEvidence(tx, own, input.evidenceIds);
  if (!cited) return fail("no-such-evidence");
  const id = asId<VerdictId>(standing?.id ?? ctx.newId());
  const { textSha256, ...said } = contentOf(input, claim.text);
  const evidenceIds = cited.toSorted();
  const step = stepOf(claim.id, standing?.verdict ?? null, { ...said, evidenceIds });
  if (input.leaveSame && isSameJson(step.before, step.after)) return ok({ id, ...step });
  const filedAt = ctx.now();
  const revision = standing ? standing.revision + 1 : await firstRevision(tx, grant, claim.id);
  const row = { id, documentId, ...own, ...said, textSha256, revision };
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
  // Told when it turns, and not with every word of its reasons.
  const turned = !standing || VERDICTS[standing.verdict.code].family !== VERDICTS[input.code].family;
  if (turned) await tellContested(ctx, tx, record, row, claim.text);
  return ok({ id, ...step });
}

/**
 * Tells the others who filed on a claim that a verdict differs from theirs: they have had their turn, and may know.
 * What it says is not told, only of which sentence.
 */
async function tellContested(
  ctx: Context,
  tx: Tx,
  record: Record,
  { documentId, claimId, reviewerId, code }: Pick<VerdictRow, "documentId" | "claimId" | "reviewerId" | "code">,
  words: string,
): Promise<void> {
  const others = await tx.$queryRaw<{ reviewerId: string; code: string }[]>`
    SELECT "reviewerId", "code" FROM "Verdict" WHERE "claimId" = ${claimId} AND "reviewerId" <> ${reviewerId}`;
  const { family } = VERDICTS[code];
  const differing = others.filter((other) => VERDICTS[other.code as VerdictCode].family !== family);
  const about = { kind: "contested" as const, causedById: reviewerId, documentId, claimId, words };
  await notify(
    ctx,
    tx,
    record,
    differing.map((other) => ({ ...about, to: other.reviewerId })),
  );
}

/** Takes a person's own verdict back, inside a transaction that may do more. */
export async function recordWithdrawal(
  tx: Tx,
  record: Record,
  { documentId }: Grant<"review">,
  reviewerId: UserId,
  { claimId, seen }: { readonly claimId: string; readonly seen: number | null },
): Promise<Result<VerdictStep, "no-such-verdict" | "changed-since">> {
  const standing = await standingVerdict(tx, { claimId, reviewerId });
  if (!standing || standing.documentId !== documentId) return fail("no-such-verdict");
  if (seen !== null && seen !== standing.revision) return fail("changed-since");
  await tx.citation.deleteMany({ where: { verdictId: standing.id } });
  await tx.verdict.delete({ where: { id: standing.id } });
  const data = { verdictId: standing.id };
  record({ kind: "verdict.withdrawn", documentId, claimId, base: standing.revision, data });
  return ok(stepOf(claimId, standing.verdict, null));
}

function stepOf(claimId: string, before: VerdictCommand["verdict"], after: VerdictCommand["verdict"]): VerdictStep {
  return { before: { do: "verdict", claimId, verdict: before }, after: { do: "verdict", claimId, verdict: after } };
}

/** Whose verdict, and on which claim: there is one at most. */
type Own = { readonly claimId: string; readonly reviewerId: string };

type StandingRow = {
  readonly id: string;
  readonly documentId: string;
  readonly revision: number;
  readonly code: string;
  readonly rationale: string;
  readonly detail: string | null;
  readonly confidence: string | null;
  readonly confidenceReason: string | null;
  readonly evidenceId: string | null;
};

async function standingVerdict(tx: Tx, { claimId, reviewerId }: Own) {
  // A row for each citation: it is part of every save.
  const rows = await tx.$queryRaw<StandingRow[]>`
    SELECT v."id", v."documentId", v."revision", v."code", v."rationale", v."detail", v."confidence",
      v."confidenceReason", c."evidenceId"
    FROM "Verdict" v LEFT JOIN "Citation" c ON c."verdictId" = v."id"
    WHERE v."claimId" = ${claimId} AND v."reviewerId" = ${reviewerId}`;
  const [row] = rows;
  if (!row) return null;
  const { id, documentId, revision, rationale, detail, confidenceReason } = row;
  const said = { code: row.code as VerdictCode, rationale, detail, confidence: row.confidence as Confidence | null };
  const evidenceIds = rows.flatMap(({ evidenceId }) => evidenceId ?? []).toSorted();
  return { id, documentId, revision, verdict: { ...said, confidenceReason, evidenceIds } };
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
 * The revision of a verdict that is filed anew: above all that its reviewer ever had on the claim, so that a page drawn
 * before a withdrawal never passes for one drawn after it.
 */
async function firstRevision(tx: Tx, { actor }: Grant<"review">, claimId: string): Promise<number> {
  const kind = { in: ["verdict.filed", "verdict.applied", "verdict.withdrawn"] };
  return (await tx.logEntry.count({ where: { claimId, actor: actor.pseudonym, kind } })) + 1;
}

/** The ids a verdict is to cite, or null when one of them is not on this claim. */
async function citedEvidence(tx: Tx, own: Own, wanted: readonly string[] | undefined): Promise<string[] | null> {
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
