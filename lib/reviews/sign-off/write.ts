import { doer, type Grant } from "../../auth/grant.ts";
import type { Context } from "../../context.ts";
import type { Tx } from "../../db/types.ts";
import { listTies } from "../../evidence/origins/read.ts";
import type { ClaimId } from "../../ids.ts";
import type { CommitRefusal } from "../../provenance/model.ts";
import { commit } from "../../provenance/write.ts";
import { fail, ok, type Result } from "../../result.ts";
import type { NewCorrection, NewSignOff, Reasoned } from "../decisions/model.ts";
import { settledBy } from "../decisions/settled.ts";
import { decide, isSignedOff, type NoDecider, subjectOf, verdictsToDecide } from "../decisions/write.ts";
import { unmet } from "../gates.ts";
import type { ClaimDetail, Gate } from "../model.ts";
import { findClaims, listReviewedClaims } from "../read.ts";
import type { VerdictCode } from "../verdict-kinds.ts";
import type { SignOffStanding } from "./model.ts";
import { countBlockers } from "./standing.ts";

type OnClaim = { readonly claimId: ClaimId };

/** Gates that are not met, and so refuse the sign-off of a claim. */
type Gated = { readonly kind: "gates-unmet"; readonly gates: readonly Gate[] };

type SignOffRefusal =
  | Gated
  | "no-such-claim"
  | "signed-off-already"
  | "waived-already"
  | "nothing-to-decide"
  | "code-to-choose"
  | "changed-since"
  | NoDecider
  | CommitRefusal;

/** Signs a claim off, when every gate is met. */
export async function signOff(
  ctx: Context,
  grant: Grant<"decide">,
  { claimId, code, settles: seen }: NewSignOff & OnClaim,
): Promise<Result<ClaimId, SignOffRefusal>> {
  return decide<ClaimId, SignOffRefusal>(ctx, grant, claimId, async (tx, record, claim) => {
    const cast = await verdictsToDecide(tx, grant, claim.id);
    if (!cast.ok) return cast;
    if (cast.value.length === 0) return fail("nothing-to-decide");
    const settles = settledBy(cast.value);
    if (seen !== undefined && seen !== settles) return fail("changed-since");
    const [present] = await findClaims(readingIn(ctx, tx), grant, [claimId]);
    if (!present) return fail("no-such-claim");
    if (present.signOff?.holds) return fail("signed-off-already");
    if (present.waiver) return fail("waived-already");
    const gates = unmet(present.gates);
    if (gates.length > 0) return fail({ kind: "gates-unmet", gates });
    const signed = codeToSign(present, code);
    if (!signed) return fail("code-to-choose");
    const signedAt = ctx.now();
    const row = { claimId: claim.id, documentId: grant.documentId, editorId: doer(grant), code: signed, settles };
    await tx.signOff.upsert({
      where: { claimId: claim.id },
      create: { ...row, signedAt },
      update: { ...row, signedAt },
    });
    record({
      kind: "claim.signed-off",
      ...subjectOf(grant, claim),
      data: { signOff: { ...row, signedAt: signedAt.toISOString() } },
    });
    return ok(claimId);
  });
}

/** The database as this transaction sees it. */
function readingIn(ctx: Context, tx: Tx): Context {
  return { ...ctx, db: { ...ctx.db, read: tx } };
}

/** What is signed off: what an editor decided, what all filed, or which of these was named; null when none is. */
function codeToSign({ adjudication, verdicts }: ClaimDetail, named: VerdictCode | undefined): VerdictCode | null {
  if (adjudication?.holds && adjudication.code) return named && named !== adjudication.code ? null : adjudication.code;
  const filed = new Set(verdicts.map((verdict) => verdict.code));
  if (named) return filed.has(named) ? named : null;
  const [only, ...others] = filed;
  return only && others.length === 0 ? only : null;
}

/** Takes the sign-off of a claim back, with the reason. */
export async function liftSignOff(
  ctx: Context,
  grant: Grant<"decide">,
  { claimId, reason }: Reasoned & OnClaim,
): Promise<Result<ClaimId, "no-such-claim" | "not-signed-off" | CommitRefusal>> {
  return decide<ClaimId, "not-signed-off">(ctx, grant, claimId, async (tx, record, claim) => {
    const { count } = await tx.signOff.deleteMany({ where: { claimId: claim.id } });
    if (count === 0) return fail("not-signed-off");
    record({ kind: "claim.sign-off-lifted", ...subjectOf(grant, claim), data: { reason } });
    return ok(claimId);
  });
}

/** Writes down what was wrong with a claim after it was signed off. A sealed document admits it. */
export async function correct(
  ctx: Context,
  grant: Grant<"decide">,
  { claimId, kind, note, replacement }: NewCorrection & OnClaim,
): Promise<Result<ClaimId, "no-such-claim" | "not-signed-off" | CommitRefusal>> {
  return decide<ClaimId, "not-signed-off">(ctx, grant, claimId, async (tx, record, claim) => {
    if (!(await isSignedOff(tx, claim.id))) return fail("not-signed-off");
    const correctedAt = ctx.now();
    const id = ctx.newId();
    const { documentId } = grant;
    const row = {
      id,
      documentId,
      claimId: claim.id,
      kind,
      note,
      replacement: replacement ?? null,
      editorId: doer(grant),
    };
    await tx.correction.create({ data: { ...row, correctedAt } });
    const correction = { ...row, correctedAt: correctedAt.toISOString() };
    record({ kind: "claim.corrected", ...subjectOf(grant, claim), data: { correction } });
    return ok(claimId);
  });
}

/** Claims that are not done, and so refuse the sign-off of their document. */
type Blocked = { readonly kind: "claims-open" } & Pick<SignOffStanding, "open" | "blockers">;

/** Signs the whole document off, when each claim is signed off, let pass or not to be checked. It is sealed by it. */
export async function signOffDocument(
  ctx: Context,
  grant: Grant<"decide">,
): Promise<Result<{ id: string }, Blocked | "signed-off-already" | CommitRefusal>> {
  return commit<{ id: string }, Blocked | "signed-off-already">(ctx, grant, async (tx, record) => {
    const { documentId } = grant;
    if (await tx.documentSignOff.findFirst({ where: { documentId, reopenedAt: null }, select: { id: true } }))
      return fail("signed-off-already");
    const { open, blockers } = countBlockers(await listReviewedClaims(readingIn(ctx, tx), grant));
    if (open > 0) return fail({ kind: "claims-open", open, blockers });
    const version = await tx.version.findFirstOrThrow({
      where: { documentId },
      orderBy: { ordinal: "desc" },
      select: { id: true, sha256: true },
    });
    const signedAt = ctx.now();
    const ties = JSON.stringify(await listTies(readingIn(ctx, tx), grant));
    const row = { id: ctx.newId(), documentId, versionId: version.id, editorId: doer(grant), ties };
    record({
      kind: "document.signed-off",
      documentId,
      docRev: version.sha256,
      data: { signOff: { ...row, signedAt: signedAt.toISOString() } },
    });
    await tx.documentSignOff.create({ data: { ...row, signedAt } });
    return ok({ id: row.id });
  });
}

/** Opens a document again that was signed off, with the reason. */
export async function reopenDocument(
  ctx: Context,
  grant: Grant<"decide">,
  { reason }: Reasoned,
): Promise<Result<{ id: string }, "not-signed-off" | CommitRefusal>> {
  return commit<{ id: string }, "not-signed-off">(ctx, grant, async (tx, record) => {
    const { documentId } = grant;
    const standing = await tx.documentSignOff.findFirst({ where: { documentId, reopenedAt: null } });
    if (!standing) return fail("not-signed-off");
    const reopenedAt = ctx.now();
    await tx.documentSignOff.update({
      where: { id: standing.id },
      data: { reopenedAt, reopenedById: doer(grant), reason },
    });
    record({
      kind: "document.reopened",
      documentId,
      data: { signOffId: standing.id, reason, reopenedAt: reopenedAt.toISOString() },
    });
    return ok({ id: standing.id });
  });
}
