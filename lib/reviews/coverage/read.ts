import type { WorkspaceGrant } from "../../auth/grant.ts";
import type { Checkability } from "../../claims/model.ts";
import type { Context } from "../../context.ts";
import type { DocumentId } from "../../ids.ts";
import { sha256 } from "../../text/sha256.ts";
import { type Onlooker, onlookerOf, untellingState, visibleVerdicts } from "../blind.ts";
import { type Coverage, coverageOfCounts } from "../coverage.ts";
import { type Decided, holding } from "../decisions/settled.ts";
import type { ClaimState, Verdict } from "../model.ts";
import { stateOf } from "../state.ts";

/** How far each of some documents is. Claims nobody has done anything about are counted by the database. */
export async function coverageOfDocuments(
  ctx: Context,
  { holder }: WorkspaceGrant<"read">,
  documentIds: readonly DocumentId[],
): Promise<Map<string, Coverage>> {
  const ofDocuments = { documentId: { in: [...documentIds] }, supersededAt: null };
  const inWork = { OR: [{ verdicts: { some: {} } }, { waiver: { isNot: null } }, { queries: { some: OPEN_QUERY } }] };
  const [untouched, touched] = await Promise.all([
    ctx.db.read.claim.groupBy({
      by: ["documentId", "checkability"],
      where: { ...ofDocuments, NOT: inWork },
      _count: true,
    }),
    ctx.db.read.claim.findMany({ where: { ...ofDocuments, ...inWork }, select: TOUCHED }),
  ]);
  const counts = new Map(documentIds.map((id) => [id as string, new Map<ClaimState, number>()]));
  const count = (id: string, state: ClaimState, claims: number) => {
    const ofDocument = counts.get(id);
    ofDocument?.set(state, (ofDocument.get(state) ?? 0) + claims);
  };
  for (const { documentId, checkability, _count } of untouched)
    count(documentId, stateOf({ checkability: checkability as Checkability, textSha256: "", verdicts: [] }), _count);
  for (const { documentId, document, ...claim } of touched)
    count(documentId, stateShown(claim, onlookerOf(holder, document.authorId === holder?.userId)), 1);
  return new Map([...counts].map(([id, ofDocument]) => [id, coverageOfCounts(ofDocument)]));
}

const OPEN_QUERY = { answeredAt: null, withdrawnAt: null };

/** What the state of a claim depends on. */
const TOUCHED = {
  documentId: true,
  text: true,
  checkability: true,
  document: { select: { authorId: true } },
  verdicts: { select: { id: true, revision: true, reviewerId: true, code: true, textSha256: true } },
  adjudication: { select: { outcome: true, code: true, settles: true } },
  signOff: { select: { code: true, settles: true, signedAt: true } },
  waiver: { select: { claimId: true } },
  corrections: { select: { correctedAt: true }, orderBy: { correctedAt: "desc" }, take: 1 },
  queries: { where: OPEN_QUERY, select: { id: true }, take: 1 },
} as const;

type TouchedClaim = {
  readonly text: string;
  readonly checkability: string;
  readonly verdicts: readonly {
    readonly id: string;
    readonly revision: number;
    readonly reviewerId: string;
    readonly code: string;
    readonly textSha256: string;
  }[];
  readonly adjudication: Decided["adjudication"];
  readonly signOff: Decided["signOff"];
  readonly waiver: unknown;
  readonly corrections: readonly { readonly correctedAt: Date }[];
  readonly queries: readonly unknown[];
};

function stateShown({ text, verdicts, waiver, corrections, queries, ...claim }: TouchedClaim, onlooker: Onlooker) {
  const { adjudication, signOff } = claim;
  const decided = { adjudication, signOff, waived: waiver !== null, correctedAt: corrections[0]?.correctedAt ?? null };
  const state = stateOf({
    checkability: claim.checkability as Checkability,
    textSha256: sha256(text),
    verdicts: verdicts.map((verdict) => ({ ...verdict, code: verdict.code as Verdict["code"] })),
    ...holding(decided, verdicts),
    queryOpen: queries.length > 0,
  });
  const cast = verdicts.map(({ reviewerId }) => ({ reviewer: { id: reviewerId } }));
  return visibleVerdicts(cast, onlooker).withheld > 0 ? untellingState(state) : state;
}
