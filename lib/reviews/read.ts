import type { Grant, WorkspaceGrant } from "../auth/grant.ts";
import { bylineOf } from "../auth/read.ts";
import type { Checkability, ClaimRole } from "../claims/model.ts";
import { listLineages } from "../claims/read.ts";
import type { Context } from "../context.ts";
import { sql } from "../db/sql.ts";
import { listEvidence } from "../evidence/read.ts";
import { groupBy } from "../group-by.ts";
import type { ClaimId, DocumentId } from "../ids.ts";
import { listNotes } from "../notes/read.ts";
import { type Page, type PageRequest, pageOf } from "../page.ts";
import { sha256 } from "../text/sha256.ts";
import { type Onlooker, onlookerOf, untellingState, visibleVerdicts } from "./blind.ts";
import { type Coverage, coverageOfCounts } from "./coverage.ts";
import { type Findings, findingsOf, readFindings, triageOf } from "./findings.ts";
import { gatesOf } from "./gates.ts";
import type { ClaimDetail, ClaimRow, ClaimState, ReviewedClaim, Verdict } from "./model.ts";
import { rowOf, type StandingClaim } from "./reviewed.ts";
import { stateOf } from "./state.ts";

/** All claims that stand in a document in reading order, as the holder of the grant may see them. */
export async function listClaims(ctx: Context, grant: Grant<"read">): Promise<ClaimRow[]> {
  return rowsOf(ctx, grant, numbered(await standingClaims(ctx, grant), 1), {});
}

/** Claims in reading order. They do not overlap, so where they start is where they stand. */
function standingClaims(ctx: Context, { documentId }: Grant<"read">) {
  return ctx.db.read.claim.findMany({ where: { documentId, supersededAt: null }, orderBy: { start: "asc" } });
}

/** Claims with their numbers; the first has `from`. */
function numbered<C>(claims: readonly C[], from: number): (C & { ordinal: number })[] {
  return claims.map((claim, index) => ({ ...claim, ordinal: from + index }));
}

/** One page of them. */
export async function listClaimsPage(ctx: Context, grant: Grant<"read">, page: PageRequest): Promise<Page<ClaimRow>> {
  const standing = { documentId: grant.documentId, supersededAt: null };
  const last = page.cursor
    ? await ctx.db.read.claim.findFirst({ where: { id: page.cursor, documentId: grant.documentId } })
    : null;
  // A cursor that was split or merged away meanwhile still tells where to go on.
  const after = last ? { start: { gt: last.start } } : {};
  const claims = await ctx.db.read.claim.findMany({
    where: { ...standing, ...after },
    orderBy: { start: "asc" },
    take: page.limit + 1,
  });
  const before = last ? await ctx.db.read.claim.count({ where: { ...standing, start: { lte: last.start } } }) : 0;
  const { rows, next } = pageOf(numbered(claims, before + 1), page.limit);
  return { rows: await rowsOf(ctx, grant, rows, { claimId: { in: rows.map(({ id }) => id) } }), next };
}

/**
 * What the text says of itself as a whole: what to check first, facts said twice, names spelt in two ways. `reader` may
 * remember what it read of the same words before.
 */
export async function listFindings(
  ctx: Context,
  grant: Grant<"read">,
  reader: typeof readFindings = readFindings,
): Promise<Findings> {
  const { lang } = await ctx.db.read.document.findUniqueOrThrow({
    where: { id: grant.documentId },
    select: { lang: true },
  });
  const rows = await listClaims(ctx, grant);
  return findingsOf(rows, reader(rows, lang));
}

/** Rows for claims already read; `only` narrows what is counted to them. */
async function rowsOf(
  ctx: Context,
  grant: Grant<"read">,
  claims: readonly ClaimRecord[],
  only: { readonly claimId?: { in: string[] } },
): Promise<ClaimRow[]> {
  const where = { documentId: grant.documentId, ...only };
  const [verdicts, evidence, notes] = await Promise.all([
    ctx.db.read.verdict.findMany({
      where,
      select: { claimId: true, reviewerId: true, code: true, textSha256: true },
    }),
    ctx.db.read.evidence.groupBy({ by: ["claimId"], where, _count: true }),
    ctx.db.read.note.groupBy({ by: ["claimId"], where, _count: true }),
  ]);
  const verdictsOn = groupBy(
    verdicts.map(({ reviewerId, ...cast }) => ({
      ...cast,
      code: cast.code as Verdict["code"],
      reviewer: { id: reviewerId },
    })),
    ({ claimId }) => claimId,
  );
  const evidenceOn = new Map(evidence.map(({ claimId, _count }) => [claimId, _count]));
  const notesOn = new Map(notes.map(({ claimId, _count }) => [claimId, _count]));
  const onlooker = onlookerOn(grant);
  return claims.map((claim) =>
    rowOf(
      standing(claim),
      verdictsOn.get(claim.id) ?? [],
      { evidenceCount: evidenceOn.get(claim.id) ?? 0, noteCount: notesOn.get(claim.id) ?? 0 },
      onlooker,
    ),
  );
}

/**
 * One claim with everything that hangs on it, or null when the document has no such claim. One that was split or merged
 * away has the number of the claim that stands in its place.
 */
export async function findClaim(ctx: Context, grant: Grant<"read">, claimId: ClaimId): Promise<ClaimDetail | null> {
  const { documentId } = grant;
  const claim = await ctx.db.read.claim.findFirst({
    where: { id: claimId, documentId },
    include: { document: { select: { lang: true } } },
  });
  if (!claim) return null;
  const before = { documentId, supersededAt: null, start: { lt: claim.start } };
  const ordinal = (await ctx.db.read.claim.count({ where: before })) + 1;
  const [reviewed] = await reviewedOf(ctx, grant, [{ ...claim, ordinal }], claimId);
  return reviewed ? { ...reviewed, ...triageOf(claim.text, claim.document.lang) } : null;
}

/** Every claim that stands in a document with everything on it, in reading order: what a report is made from. */
export async function listReviewedClaims(ctx: Context, grant: Grant<"read">): Promise<ReviewedClaim[]> {
  return reviewedOf(ctx, grant, numbered(await standingClaims(ctx, grant), 1));
}

type ClaimRecord = Omit<StandingClaim, "role" | "checkability" | "superseded"> & {
  role: string;
  checkability: string;
  documentId: string;
  versionId: string;
  supersededAt: Date | null;
};

async function reviewedOf(
  ctx: Context,
  grant: Grant<"read">,
  claims: readonly (ClaimRecord & { roleReason: string })[],
  only?: string,
): Promise<ReviewedClaim[]> {
  const [verdicts, evidence, notes, lineageOf] = await Promise.all([
    listVerdicts(ctx, grant, only),
    listEvidence(ctx, grant, only),
    listNotes(ctx, grant, only),
    listLineages(ctx, grant, only),
  ]);
  const verdictsOn = groupBy(verdicts, ({ claimId }) => claimId);
  const evidenceOn = groupBy(evidence, ({ claimId }) => claimId);
  const notesOn = groupBy(notes, ({ claimId }) => claimId);
  const onlooker = onlookerOn(grant);
  return claims.map((claim) => {
    const all = verdictsOn.get(claim.id) ?? [];
    const { shown, withheld } = visibleVerdicts(all, onlooker);
    const parts = { evidence: evidenceOn.get(claim.id) ?? [], notes: notesOn.get(claim.id) ?? [] };
    const attached = { evidenceCount: parts.evidence.length, noteCount: parts.notes.length };
    const textSha256 = sha256(claim.text);
    return {
      ...rowOf(standing(claim), all, attached, onlooker),
      documentId: claim.documentId,
      versionId: claim.versionId,
      roleReason: claim.roleReason,
      lineage: lineageOf(claim.id),
      textSha256,
      verdicts: [...shown],
      withheld,
      ...parts,
      gates: withheld > 0 ? [] : gatesOf({ textSha256, verdicts: shown, evidence: parts.evidence }),
    };
  });
}

type VerdictRow = {
  readonly id: string;
  readonly claimId: string;
  readonly code: string;
  readonly rationale: string;
  readonly detail: string | null;
  readonly confidence: string | null;
  readonly confidenceReason: string | null;
  readonly reviewerId: string;
  readonly reviewer: string | null;
  readonly textSha256: string;
  readonly filedAt: Date;
  readonly revision: number;
  readonly evidenceId: string | null;
};

/** The verdicts of a document, or on one of its claims, oldest first; the query has a row for each citation. */
async function listVerdicts(ctx: Context, grant: Grant<"read">, claimId?: string): Promise<Verdict[]> {
  const of = claimId === undefined ? sql`v."documentId" = ${grant.documentId}` : sql`v."claimId" = ${claimId}`;
  const rows = await ctx.db.read.$queryRaw<VerdictRow[]>`
    SELECT v."id", v."claimId", v."code", v."rationale", v."detail", v."confidence", v."confidenceReason",
      v."reviewerId", u."name" AS "reviewer", v."textSha256", v."filedAt", v."revision", c."evidenceId"
    FROM "Verdict" v LEFT JOIN "User" u ON u."id" = v."reviewerId" LEFT JOIN "Citation" c ON c."verdictId" = v."id"
    WHERE ${of}
    ORDER BY v."filedAt", v."id", c."evidenceId"`;
  return [...groupBy(rows, ({ id }) => id).values()].map((citations) => {
    const [row] = citations as [VerdictRow, ...VerdictRow[]];
    return {
      id: row.id,
      claimId: row.claimId,
      code: row.code as Verdict["code"],
      rationale: row.rationale,
      detail: row.detail,
      confidence: row.confidence as Verdict["confidence"],
      confidenceReason: row.confidenceReason,
      evidenceIds: citations.flatMap(({ evidenceId }) => evidenceId ?? []),
      reviewer: bylineOf(row.reviewerId, row.reviewer),
      textSha256: row.textSha256,
      filedAt: row.filedAt.toISOString(),
      revision: row.revision,
    };
  });
}

/** How far each of some documents is. Claims nobody filed a verdict on are counted by the database. */
export async function coverageOfDocuments(
  ctx: Context,
  { holder }: WorkspaceGrant<"read">,
  documentIds: readonly DocumentId[],
): Promise<Map<string, Coverage>> {
  const ofDocuments = { documentId: { in: [...documentIds] }, supersededAt: null };
  const [untouched, touched] = await Promise.all([
    ctx.db.read.claim.groupBy({
      by: ["documentId", "checkability"],
      where: { ...ofDocuments, verdicts: { none: {} } },
      _count: true,
    }),
    ctx.db.read.claim.findMany({
      where: { ...ofDocuments, verdicts: { some: {} } },
      select: {
        documentId: true,
        text: true,
        checkability: true,
        document: { select: { authorId: true } },
        verdicts: { select: { reviewerId: true, code: true, textSha256: true } },
      },
    }),
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

type TouchedClaim = {
  readonly text: string;
  readonly checkability: string;
  readonly verdicts: readonly { readonly reviewerId: string; readonly code: string; readonly textSha256: string }[];
};

function stateShown({ text, checkability, verdicts }: TouchedClaim, onlooker: Onlooker): ClaimState {
  const state = stateOf({
    checkability: checkability as Checkability,
    textSha256: sha256(text),
    verdicts: verdicts.map((verdict) => ({ ...verdict, code: verdict.code as Verdict["code"] })),
  });
  const cast = verdicts.map(({ reviewerId }) => ({ reviewer: { id: reviewerId } }));
  return visibleVerdicts(cast, onlooker).withheld > 0 ? untellingState(state) : state;
}

function standing(claim: ClaimRecord): StandingClaim {
  return {
    id: claim.id,
    ordinal: claim.ordinal,
    start: claim.start,
    end: claim.end,
    text: claim.text,
    block: claim.block,
    role: claim.role as ClaimRole,
    checkability: claim.checkability as Checkability,
    superseded: claim.supersededAt !== null,
    revision: claim.revision,
  };
}

function onlookerOn({ holder }: Grant<"read">): Onlooker {
  return onlookerOf(holder, holder?.wroteIt ?? false);
}
