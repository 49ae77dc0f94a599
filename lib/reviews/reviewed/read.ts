import { roleFor } from "../../auth/ability.ts";
import type { Grant } from "../../auth/grant.ts";
import { listLineages } from "../../claims/read.ts";
import { listContacts } from "../../contacts/read.ts";
import type { Context } from "../../context.ts";
import { findOrigins } from "../../evidence/origins/read.ts";
import { listEvidence } from "../../evidence/read.ts";
import { groupBy } from "../../group-by.ts";
import { listNotes } from "../../notes/read.ts";
import { isOpenThread } from "../../notes/threads.ts";
import { isOpenQuery } from "../../queries/model.ts";
import { listQueries } from "../../queries/read.ts";
import { sha256 } from "../../text/sha256.ts";
import { hasJudgedWords, onlookerOn, visibleVerdicts } from "../blind.ts";
import { listRecorded } from "../decisions/read.ts";
import { decidedBy, decisionsShown } from "../decisions/recorded.ts";
import { settledBy } from "../decisions/settled.ts";
import { gatesOf } from "../gates.ts";
import type { ReviewedClaim } from "../model.ts";
import { type ClaimRecord, rowOf, standing } from "../reviewed.ts";
import { listVerdicts } from "../verdicts/read.ts";

/** All columns of a claim that are told of, as the database holds them. */
export type WholeRecord = Omit<ClaimRecord, "ordinal"> & {
  readonly documentId: string;
  readonly versionId: string;
  readonly roleReason: string;
  readonly accuses: string | null;
};

/**
 * Claims with everything that hangs on them, in the order given, as the holder of the grant may see them. `only` are
 * the ids of the claims, where they are not all of their document.
 */
export async function readReviewed(
  ctx: Context,
  grant: Grant<"read">,
  claims: readonly (WholeRecord & { readonly ordinal: number })[],
  only?: readonly string[],
): Promise<ReviewedClaim[]> {
  // Of one claim, what is attached to it; of several, what is attached to the document, in as many queries.
  const one = only?.length === 1 ? only[0] : undefined;
  const [verdicts, evidence, notes, queries, contacts, lineageOf, hasJudged, recordedOn] = await Promise.all([
    listVerdicts(ctx, grant, only),
    listEvidence(ctx, grant, one),
    listNotes(ctx, grant, one),
    listQueries(ctx, grant, one),
    listContacts(ctx, grant, one),
    listLineages(ctx, grant, only),
    judgedWords(ctx, grant, claims),
    listRecorded(ctx, grant, only),
  ]);
  const origins = await findOrigins(ctx, grant, evidence, one);
  const verdictsOn = groupBy(verdicts, ({ claimId }) => claimId);
  const evidenceOn = groupBy(evidence, ({ claimId }) => claimId);
  const notesOn = groupBy(notes, ({ claimId }) => claimId);
  const queriesOn = groupBy(queries, ({ claimId }) => claimId);
  const contactsOn = groupBy(contacts, ({ claimId }) => claimId);
  const onlooker = onlookerOn(grant);
  return claims.map((claim) => {
    const all = verdictsOn.get(claim.id) ?? [];
    const { shown, withheld } = visibleVerdicts(all, onlooker, hasJudged(claim));
    const parts = {
      evidence: evidenceOn.get(claim.id) ?? [],
      notes: notesOn.get(claim.id) ?? [],
      queries: queriesOn.get(claim.id) ?? [],
      contacts: contactsOn.get(claim.id) ?? [],
    };
    const attached = {
      evidenceCount: parts.evidence.length,
      noteCount: parts.notes.length,
      openThreads: parts.notes.filter(isOpenThread).length,
      lapsed: parts.evidence.some(({ lapse }) => lapse !== null),
    };
    const textSha256 = sha256(claim.text);
    const hasGates = withheld === 0 && claim.supersededAt === null && shown.length > 0;
    const recorded = recordedOn(claim.id);
    const facts = { decided: decidedBy(recorded), queryOpen: parts.queries.some(isOpenQuery) };
    const decisions = decisionsShown(recorded, all, withheld > 0);
    const { accuses } = claim;
    const row = rowOf(standing(claim), all, attached, facts, onlooker, hasJudged(claim));
    // Written out, as in `rowOf`: behind a spread, V8 took more time for each claim than the database.
    return {
      id: row.id,
      ordinal: row.ordinal,
      start: row.start,
      end: row.end,
      text: row.text,
      role: row.role,
      block: row.block,
      checkability: row.checkability,
      assigneeId: row.assigneeId,
      tags: row.tags,
      revision: row.revision,
      state: row.state,
      shownVerdict: row.shownVerdict,
      decided: row.decided,
      mine: row.mine,
      verdictCount: row.verdictCount,
      evidenceCount: row.evidenceCount,
      noteCount: row.noteCount,
      openThreads: row.openThreads,
      lapsed: row.lapsed,
      documentId: claim.documentId,
      versionId: claim.versionId,
      roleReason: claim.roleReason,
      lineage: lineageOf(claim.id),
      textSha256,
      verdicts: [...shown],
      withheld,
      evidence: parts.evidence,
      notes: parts.notes,
      queries: parts.queries,
      contacts: parts.contacts,
      originCount: origins.count(parts.evidence.map(({ source }) => source.id)),
      accuses,
      adjudication: decisions.adjudication,
      waiver: decisions.waiver,
      exceptions: decisions.exceptions,
      signOff: decisions.signOff,
      corrections: decisions.corrections,
      settles: withheld === 0 && all.length > 0 ? settledBy(all) : null,
      gates: hasGates
        ? gatesOf({ textSha256, verdicts: shown, accuses, origins, ...parts, ...decisions }, approverId(grant))
        : [],
    };
  });
}

/** Who would sign off, where the holder may. */
function approverId({ holder }: Grant<"read">): string | null {
  return holder && roleFor("decide", holder.roles) !== null && !holder.wroteIt ? holder.userId : null;
}

type StandingOrNot = Pick<ClaimRecord, "start" | "end" | "supersededAt">;

/**
 * Whether the holder has judged the words of a claim that was split or merged away; undefined for one that stands, on
 * which their own verdict tells.
 */
export async function judgedWords(
  ctx: Context,
  grant: Grant<"read">,
  claims: readonly StandingOrNot[],
): Promise<(claim: StandingOrNot) => boolean | undefined> {
  const { userId, mayReview } = onlookerOn(grant);
  if (!mayReview || userId === null || claims.every(({ supersededAt }) => supersededAt === null))
    return () => undefined;
  const unjudged = await ctx.db.read.claim.findMany({
    where: { documentId: grant.documentId, supersededAt: null, verdicts: { none: { reviewerId: userId } } },
    select: { start: true, end: true },
  });
  return (claim) => (claim.supersededAt === null ? undefined : hasJudgedWords(claim, unjudged));
}
