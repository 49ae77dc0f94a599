import type { Grant } from "../../auth/grant.ts";
import type { Context } from "../../context.ts";
import type { Tx } from "../../db/types.ts";
import { asId, type ClaimId } from "../../ids.ts";
import type { CommitRefusal } from "../../provenance/model.ts";
import { commit } from "../../provenance/write.ts";
import { fail, ok, type Result } from "../../result.ts";
import type { Span } from "../../text/span.ts";
import { join, split } from "../division.ts";
import { type ClaimMerge, type ClaimRole, type ClaimSplit, initialCheckability, type RaisedClaim } from "../model.ts";
import { loggedClaim, raiseClaims } from "../write.ts";

/** Why a piece or a merged claim has its role: the rule that found it spoke of other words. */
const AS_BEFORE_SPLIT = "as the claim it was split from";
const AS_BEFORE_MERGE = "as the first of the claims it was merged from";

/**
 * Splits a claim in two or more. The claim is superseded: what was filed on its words stays with it, and its pieces
 * begin anew. Answers the ids of the pieces in reading order.
 */
export async function splitClaim(
  ctx: Context,
  grant: Grant<"triage">,
  input: ClaimSplit & { readonly claimId: ClaimId; readonly seen: number | null },
): Promise<Result<ClaimId[], "no-such-claim" | "changed-since" | "not-a-place" | CommitRefusal>> {
  return commit(ctx, grant, async (tx, record) => {
    const claim = await standingClaim(tx, grant, input.claimId);
    if (!claim) return fail("no-such-claim");
    if (input.seen !== null && input.seen !== claim.revision) return fail("changed-since");
    const version = await tx.version.findUniqueOrThrow({ where: { id: claim.versionId }, select: { sha256: true } });
    const pieces = split(
      claim.text,
      { start: 0, end: claim.text.length },
      input.at.map((place) => place - claim.start),
    );
    if (!pieces.ok) return pieces;
    const into = pieces.value.map(({ start, end }) => {
      const text = claim.text.slice(start, end);
      return raisedFrom(ctx, claim, { start: claim.start + start, end: claim.start + end, text }, AS_BEFORE_SPLIT);
    });
    const supersededAt = await supersede(ctx, tx, [claim], into);
    record({
      kind: "claim.split",
      documentId: grant.documentId,
      docRev: version.sha256,
      claimId: claim.id,
      span: { start: claim.start, end: claim.end, quote: claim.text },
      base: claim.revision,
      data: { into: into.map(loggedClaim), supersededAt },
    });
    return ok(into.map(({ id }) => asId<ClaimId>(id)));
  });
}

/**
 * Makes one claim of several that stand one behind the other in one version. They are superseded, and the one begins
 * anew, in the role and block of the first. Answers its id.
 *
 * It asks for no revision: the words under an id never change, and one that was split or merged meanwhile is refused.
 */
export async function mergeClaims(
  ctx: Context,
  grant: Grant<"triage">,
  input: ClaimMerge,
): Promise<Result<ClaimId, "no-such-claim" | "not-neighbours" | CommitRefusal>> {
  return commit(ctx, grant, async (tx, record) => {
    const wanted = new Set(input.claimIds);
    const claims = await tx.claim.findMany({
      where: { documentId: grant.documentId, id: { in: [...wanted] }, supersededAt: null },
      orderBy: { start: "asc" },
    });
    const [first] = claims;
    if (!first || claims.length !== wanted.size) return fail("no-such-claim");
    if (claims.length < 2 || claims.some(({ versionId }) => versionId !== first.versionId))
      return fail("not-neighbours");
    const { start, end } = join(claims);
    const within = await tx.claim.count({
      where: { versionId: first.versionId, supersededAt: null, start: { gte: start, lt: end } },
    });
    if (within !== claims.length) return fail("not-neighbours");
    // The whole text, for the white space between the claims: no claim holds it.
    const version = await tx.version.findUniqueOrThrow({ where: { id: first.versionId } });
    const into = raisedFrom(ctx, first, { start, end, text: version.text.slice(start, end) }, AS_BEFORE_MERGE);
    const supersededAt = await supersede(ctx, tx, claims, [into]);
    record({
      kind: "claim.merged",
      documentId: grant.documentId,
      docRev: version.sha256,
      claimId: into.id,
      span: { start, end, quote: into.text },
      data: {
        from: claims.map(({ id, revision }) => ({ id, revision })),
        into: loggedClaim(into),
        supersededAt,
      },
    });
    return ok(asId<ClaimId>(into.id));
  });
}

type ClaimRecord = NonNullable<Awaited<ReturnType<typeof standingClaim>>>;

async function standingClaim(tx: Tx, grant: Grant<"triage">, claimId: ClaimId) {
  return tx.claim.findFirst({ where: { id: claimId, documentId: grant.documentId, supersededAt: null } });
}

/** A claim on other words of the text than the one it comes from; nothing that was decided on the old words holds. */
function raisedFrom(
  ctx: Context,
  from: ClaimRecord,
  words: Span & { readonly text: string },
  roleReason: string,
): RaisedClaim {
  const role = from.role as ClaimRole;
  return { id: ctx.newId(), ...words, block: from.block, role, roleReason, checkability: initialCheckability(role) };
}

/** Puts claims in the place of others; answers when that was. */
async function supersede(
  ctx: Context,
  tx: Tx,
  from: readonly ClaimRecord[],
  into: readonly RaisedClaim[],
): Promise<string> {
  const supersededAt = ctx.now();
  const [{ documentId, versionId }] = from as [ClaimRecord, ...ClaimRecord[]];
  await tx.claim.updateMany({
    where: { id: { in: from.map(({ id }) => id) } },
    data: { supersededAt, revision: { increment: 1 } },
  });
  await raiseClaims(tx, ctx.db.engine, { documentId, versionId }, into);
  await tx.lineage.createMany({
    data: from.flatMap((old) => into.map((piece) => ({ fromId: old.id, toId: piece.id }))),
  });
  return supersededAt.toISOString();
}
