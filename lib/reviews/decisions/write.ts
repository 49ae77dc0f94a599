import { doer, type Grant } from "../../auth/grant.ts";
import { type ClaimText, findClaimText } from "../../claims/read.ts";
import type { Context } from "../../context.ts";
import type { Tx } from "../../db/types.ts";
import type { ClaimId } from "../../ids.ts";
import { notify } from "../../notifications/write.ts";
import type { CommitRefusal, Json } from "../../provenance/model.ts";
import { commit, type Record } from "../../provenance/write.ts";
import { fail, ok, type Result } from "../../result.ts";
import { onlookerOn } from "../blind.ts";
import type { VerdictCode } from "../verdict-kinds.ts";
import type { ExceptableGate, NewAdjudication, Reasoned } from "./model.ts";
import { settledBy } from "./settled.ts";

type OnClaim = { readonly claimId: ClaimId };

/** Why nobody may decide on the verdicts of a claim: they filed one of them, or they are still blind to them. */
export type NoDecider = "party" | "blind-to-verdicts";

/** A verdict as far as a decision on it cares. */
export type Cast = { id: string; revision: number; reviewerId: string; code: string };

/** What an entry of the log says of the claim that was decided on. */
export function subjectOf({ documentId }: Grant<"decide">, { id, docRev, start, end, text }: ClaimText) {
  return { documentId, docRev, claimId: id, span: { start, end, quote: text } };
}

/** Does something to a claim that stands, in a commit. */
export function decide<T extends Json, R extends string | { readonly kind: string }>(
  ctx: Context,
  grant: Grant<"decide">,
  claimId: ClaimId,
  work: (tx: Tx, record: Record, claim: ClaimText) => Promise<Result<T, R>>,
): Promise<Result<T, R | "no-such-claim" | CommitRefusal>> {
  return commit<T, R | "no-such-claim">(ctx, grant, async (tx, record) => {
    const claim = await findClaimText(tx, grant.documentId, claimId);
    return claim ? work(tx, record, claim) : fail("no-such-claim");
  });
}

/** The verdicts on a claim, for somebody who may decide on them. */
export async function verdictsToDecide(
  tx: Tx,
  grant: Grant<"decide">,
  claimId: string,
): Promise<Result<Cast[], NoDecider>> {
  const verdicts = await tx.verdict.findMany({
    where: { claimId },
    select: { id: true, revision: true, reviewerId: true, code: true },
    orderBy: [{ filedAt: "asc" }, { id: "asc" }],
  });
  const { userId, mayReview } = onlookerOn(grant);
  if (verdicts.some(({ reviewerId }) => reviewerId === userId)) return fail("party");
  return mayReview && verdicts.length > 0 ? fail("blind-to-verdicts") : ok(verdicts);
}

/** Whether a claim is signed off as its verdicts stand. */
export async function isSignedOff(tx: Tx, claimId: string): Promise<boolean> {
  const signOff = await tx.signOff.findUnique({ where: { claimId }, select: { settles: true } });
  if (!signOff) return false;
  const verdicts = await tx.verdict.findMany({ where: { claimId }, select: { id: true, revision: true } });
  return signOff.settles === settledBy(verdicts);
}

type AdjudicationRefusal =
  | "no-such-claim"
  | "nothing-to-decide"
  | "signed-off-already"
  | "waived-already"
  | "no-such-verdict-here"
  | "changed-since"
  | NoDecider
  | CommitRefusal;

/**
 * Decides on the verdicts of a claim as they stand; the next decision takes the place of this one. Whoever filed them
 * is told that it was done. What was decided against stays in the record.
 */
export async function adjudicate(
  ctx: Context,
  grant: Grant<"decide">,
  { claimId, ...input }: NewAdjudication & OnClaim,
): Promise<Result<ClaimId, AdjudicationRefusal>> {
  return decide<ClaimId, AdjudicationRefusal>(ctx, grant, claimId, async (tx, record, claim) => {
    const cast = await verdictsToDecide(tx, grant, claim.id);
    if (!cast.ok) return cast;
    const verdicts = cast.value;
    if (verdicts.length === 0) return fail("nothing-to-decide");
    const settles = settledBy(verdicts);
    if (input.settles !== undefined && input.settles !== settles) return fail("changed-since");
    if (await isSignedOff(tx, claim.id)) return fail("signed-off-already");
    if (await tx.waiver.findUnique({ where: { claimId: claim.id }, select: { claimId: true } }))
      return fail("waived-already");
    const held = heldBy(input, verdicts);
    if (!held) return fail("no-such-verdict-here");
    const before = await tx.adjudication.findUnique({ where: { claimId: claim.id }, select: { revision: true } });
    const decidedAt = ctx.now();
    const row = {
      claimId: claim.id,
      documentId: grant.documentId,
      editorId: doer(grant),
      outcome: input.outcome,
      ...held,
      reason: input.reason,
      settles,
      revision: (before?.revision ?? 0) + 1,
    };
    await tx.adjudication.upsert({
      where: { claimId: claim.id },
      create: { ...row, decidedAt },
      update: { ...row, decidedAt },
    });
    record({
      kind: "claim.adjudicated",
      ...subjectOf(grant, claim),
      ...(before && { base: before.revision }),
      data: { adjudication: { ...row, decidedAt: decidedAt.toISOString() } },
    });
    const about = { kind: "adjudicated" as const, causedById: doer(grant), documentId: grant.documentId };
    const told = verdicts.map(({ reviewerId }) => ({ ...about, claimId, to: reviewerId, words: input.reason }));
    await notify(ctx, tx, record, told);
    return ok(claimId);
  });
}

/** What holds by a decision; null when it accepts a verdict that is not there. */
function heldBy(
  input: NewAdjudication,
  verdicts: readonly Cast[],
): { verdictId: string | null; code: VerdictCode | null } | null {
  if (input.outcome === "override") return { verdictId: null, code: input.code };
  if (input.outcome !== "accept") return { verdictId: null, code: null };
  const accepted = verdicts.find(({ id }) => id === input.verdictId);
  return accepted ? { verdictId: accepted.id, code: accepted.code as VerdictCode } : null;
}

type WaiverRefusal = "no-such-claim" | "waived-already" | "signed-off-already" | CommitRefusal;

/** Lets a claim pass unchecked, with the reason. It is counted apart, and never as checked. */
export async function waive(
  ctx: Context,
  grant: Grant<"decide">,
  { claimId, reason }: Reasoned & OnClaim,
): Promise<Result<ClaimId, WaiverRefusal>> {
  return decide<ClaimId, WaiverRefusal>(ctx, grant, claimId, async (tx, record, claim) => {
    if (await tx.waiver.findUnique({ where: { claimId: claim.id }, select: { claimId: true } }))
      return fail("waived-already");
    if (await isSignedOff(tx, claim.id)) return fail("signed-off-already");
    const waivedAt = ctx.now();
    const row = { claimId: claim.id, documentId: grant.documentId, editorId: doer(grant), reason };
    await tx.waiver.create({ data: { ...row, waivedAt } });
    const waiver = { ...row, waivedAt: waivedAt.toISOString() };
    record({ kind: "claim.waived", ...subjectOf(grant, claim), data: { waiver } });
    return ok(claimId);
  });
}

/** Takes a waiver back, with the reason: the claim is to be checked again. */
export async function liftWaiver(
  ctx: Context,
  grant: Grant<"decide">,
  { claimId, reason }: Reasoned & OnClaim,
): Promise<Result<ClaimId, "no-such-claim" | "not-waived" | CommitRefusal>> {
  return decide<ClaimId, "not-waived">(ctx, grant, claimId, async (tx, record, claim) => {
    const { count } = await tx.waiver.deleteMany({ where: { claimId: claim.id } });
    if (count === 0) return fail("not-waived");
    record({ kind: "claim.waiver-lifted", ...subjectOf(grant, claim), data: { reason } });
    return ok(claimId);
  });
}

/** Writes down why a gate is passed that is not met; a later reason takes the place of an earlier one. */
export async function exceptGate(
  ctx: Context,
  grant: Grant<"decide">,
  { claimId, gate, reason }: Reasoned & OnClaim & { readonly gate: ExceptableGate },
): Promise<Result<ClaimId, "no-such-claim" | CommitRefusal>> {
  return decide<ClaimId, never>(ctx, grant, claimId, async (tx, record, claim) => {
    const writtenAt = ctx.now();
    const row = { claimId: claim.id, gate, documentId: grant.documentId, editorId: doer(grant), reason };
    await tx.gateException.upsert({
      where: { claimId_gate: { claimId: claim.id, gate } },
      create: { ...row, writtenAt },
      update: { ...row, writtenAt },
    });
    const exception = { ...row, writtenAt: writtenAt.toISOString() };
    record({ kind: "gate.excepted", ...subjectOf(grant, claim), data: { exception } });
    return ok(claimId);
  });
}

/** Takes the reason back that a gate was passed with, unless a sign-off rests on it. */
export async function withdrawException(
  ctx: Context,
  grant: Grant<"decide">,
  { claimId, gate }: OnClaim & { readonly gate: ExceptableGate },
): Promise<Result<ClaimId, "no-such-claim" | "no-such-exception" | "signed-off-already" | CommitRefusal>> {
  return decide<ClaimId, "no-such-exception" | "signed-off-already">(ctx, grant, claimId, async (tx, record, claim) => {
    if (await isSignedOff(tx, claim.id)) return fail("signed-off-already");
    const { count } = await tx.gateException.deleteMany({ where: { claimId: claim.id, gate } });
    if (count === 0) return fail("no-such-exception");
    record({ kind: "gate.exception-withdrawn", ...subjectOf(grant, claim), data: { gate } });
    return ok(claimId);
  });
}
