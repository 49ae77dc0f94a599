import type { Grant } from "../auth/grant.ts";
import { bylineOf, findBylines } from "../auth/read.ts";
import type { Context } from "../context.ts";
import { listLapses } from "../evidence/lapses/read.ts";
import { groupBy } from "../group-by.ts";
import type { ClaimId } from "../ids.ts";
import { type Page, type PageRequest, pageOf } from "../page.ts";
import { listTicks } from "../ticks/read.ts";
import { type Onlooker, onlookerOn } from "./blind.ts";
import { listRecorded } from "./decisions/read.ts";
import { decidedBy } from "./decisions/recorded.ts";
import type { ElementClaims, Findings } from "./findings/model.ts";
import { elementClaimsOf, findingsOf, type TextFindings, triageOf } from "./findings/text-findings.ts";
import { fittedTo } from "./fitted.ts";
import type { ClaimDetail, ClaimRow, ReviewedClaim, Verdict } from "./model.ts";
import { numbersAmong } from "./places.ts";
import { readReviewed, type WholeRecord } from "./reviewed/read.ts";
import { CLAIM_COLUMNS, type ClaimRecord, rowOf, standing } from "./reviewed.ts";

/** All claims that stand in a document in reading order, as the holder of the grant may see them. */
export async function listClaims(ctx: Context, grant: Grant<"read">): Promise<ClaimRow[]> {
  const rowsFor = await readRows(ctx, grant, numbered(await standingClaims(ctx, grant), 1), {});
  return rowsFor(onlookerOn(grant));
}

/** Claims in reading order. They do not overlap, so where they start is where they stand. */
function standingClaims(ctx: Context, { documentId }: Grant<"read">) {
  return ctx.db.read.claim.findMany({
    where: { documentId, supersededAt: null },
    orderBy: { start: "asc" },
    select: CLAIM_COLUMNS,
  });
}

/** Claims with their numbers; the first has `from`. */
function numbered<C>(claims: readonly C[], from: number): (C & { ordinal: number })[] {
  // The number first: behind what is spread, V8 takes three times as long, and what reads it as well.
  return claims.map((claim, index) => ({ ordinal: from + index, ...claim }));
}

/** One page of them. What was split or merged between two pages may be in both, and no word is in neither. */
export async function listClaimsPage(ctx: Context, grant: Grant<"read">, page: PageRequest): Promise<Page<ClaimRow>> {
  const standing = { documentId: grant.documentId, supersededAt: null };
  const last = page.cursor
    ? await ctx.db.read.claim.findFirst({ where: { id: page.cursor, documentId: grant.documentId } })
    : null;
  const claims = await ctx.db.read.claim.findMany({
    where: { ...standing, ...(last && { start: await whatFollows(ctx, grant, last) }) },
    orderBy: { start: "asc" },
    take: page.limit + 1,
    select: CLAIM_COLUMNS,
  });
  const [first] = claims;
  const before =
    last && first ? await ctx.db.read.claim.count({ where: { ...standing, start: { lt: first.start } } }) : 0;
  const { rows, next } = pageOf(numbered(claims, before + 1), page.limit);
  const rowsFor = await readRows(ctx, grant, rows, { claimId: { in: rows.map(({ id }) => id) } });
  return { rows: rowsFor(onlookerOn(grant)), next };
}

/**
 * The rows of some claims, read once for all who are to see them: answers what the holder of a grant on the same
 * document may see. Claims that do not stand are left out.
 */
export async function findRows(
  ctx: Context,
  grant: Grant<"read">,
  claimIds: readonly ClaimId[],
): Promise<(viewer: Grant<"read">) => ClaimRow[]> {
  const claims = await ctx.db.read.claim.findMany({
    where: { id: { in: [...claimIds] }, documentId: grant.documentId, supersededAt: null },
    orderBy: { start: "asc" },
    select: CLAIM_COLUMNS,
  });
  if (claims.length === 0) return () => [];
  const numberOf = await numbersOf(ctx, grant, claims);
  const numberedClaims = claims.map((claim) => ({ ordinal: numberOf(claim), ...claim }));
  const rowsFor = await readRows(ctx, grant, numberedClaims, { claimId: { in: claims.map(({ id }) => id) } });
  return (viewer) => {
    if (viewer.documentId !== grant.documentId) throw new Error("these rows are of another document than the grant");
    return rowsFor(onlookerOn(viewer));
  };
}

/**
 * Where the claims begin that come after one: behind where it begins; but when it was merged with what came after it,
 * with the claim that has the words of both.
 */
async function whatFollows(
  ctx: Context,
  { documentId }: Grant<"read">,
  { start, end, supersededAt }: { readonly start: number; readonly end: number; readonly supersededAt: Date | null },
): Promise<{ gt: number } | { gte: number }> {
  if (supersededAt === null) return { gt: start };
  const inItsPlace = await ctx.db.read.claim.findFirst({
    where: { documentId, supersededAt: null, start: { lte: start } },
    orderBy: { start: "desc" },
  });
  return inItsPlace && inItsPlace.end > end ? { gte: inItsPlace.start } : { gt: start };
}

/** Drives `readFindings`, and may remember what it read of the same words before. */
type FindingsReader = (rows: readonly ClaimRow[], lang: string) => Promise<TextFindings>;

/** What the text says of itself as a whole: what to check first, facts said twice, names spelt in two ways. */
export async function listFindings(ctx: Context, grant: Grant<"read">, reader: FindingsReader): Promise<Findings> {
  const { rows, lang } = await rowsAndLanguage(ctx, grant);
  return findingsOf(rows, await reader(rows, lang));
}

/** Which claims have checkable elements of which kinds. */
export async function listElementClaims(
  ctx: Context,
  grant: Grant<"read">,
  reader: FindingsReader,
): Promise<ElementClaims> {
  const { rows, lang } = await rowsAndLanguage(ctx, grant);
  return elementClaimsOf(rows, await reader(rows, lang));
}

async function rowsAndLanguage(ctx: Context, grant: Grant<"read">) {
  const { lang } = await ctx.db.read.document.findUniqueOrThrow({
    where: { id: grant.documentId },
    select: { lang: true },
  });
  return { rows: await listClaims(ctx, grant), lang };
}

/** Reads what the rows of some claims need, for whoever looks on; `only` narrows what is counted to them. */
async function readRows(
  ctx: Context,
  grant: Grant<"read">,
  claims: readonly ClaimRecord[],
  only: { readonly claimId?: { in: string[] } },
): Promise<(onlooker: Onlooker) => ClaimRow[]> {
  const where = { documentId: grant.documentId, ...only };
  const [verdicts, recordedOn, asked, evidence, notes, threads, lapses] = await Promise.all([
    ctx.db.read.verdict.findMany({
      where,
      select: { id: true, revision: true, claimId: true, reviewerId: true, code: true, textSha256: true },
    }),
    listRecorded(ctx, grant, only.claimId?.in),
    ctx.db.read.query.findMany({ where: { ...where, answeredAt: null, withdrawnAt: null }, select: { claimId: true } }),
    ctx.db.read.evidence.groupBy({ by: ["claimId"], where, _count: true }),
    ctx.db.read.note.groupBy({ by: ["claimId"], where, _count: true }),
    ctx.db.read.note.groupBy({
      by: ["claimId"],
      where: { ...where, kind: "comment", replyToId: null, resolvedAt: null },
      _count: true,
    }),
    listLapses(ctx, grant, only.claimId?.in),
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
  const threadsOn = new Map(threads.map(({ claimId, _count }) => [claimId, _count]));
  const lapsedOn = new Set(lapses.map(({ claimId }) => claimId));
  const askedOn = new Set(asked.map(({ claimId }) => claimId));
  return (onlooker) =>
    claims.map((claim) =>
      rowOf(
        standing(claim),
        verdictsOn.get(claim.id) ?? [],
        {
          evidenceCount: evidenceOn.get(claim.id) ?? 0,
          noteCount: notesOn.get(claim.id) ?? 0,
          openThreads: threadsOn.get(claim.id) ?? 0,
          lapsed: lapsedOn.has(claim.id),
        },
        { decided: decidedBy(recordedOn(claim.id)), queryOpen: askedOn.has(claim.id) },
        onlooker,
      ),
    );
}

/**
 * One claim with everything that hangs on it, or null when the document has no such claim. One that was split or merged
 * away has the number of the claim that stands in its place.
 */
export async function findClaim(ctx: Context, grant: Grant<"read">, claimId: ClaimId): Promise<ClaimDetail | null> {
  const [claim] = await findClaims(ctx, grant, [claimId]);
  return claim ?? null;
}

/** Some claims with everything that hangs on them, in the order asked for; those the document has not are left out. */
export async function findClaims(
  ctx: Context,
  grant: Grant<"read">,
  claimIds: readonly ClaimId[],
): Promise<ClaimDetail[]> {
  const claims = await ctx.db.read.claim.findMany({
    where: { id: { in: [...claimIds] }, documentId: grant.documentId },
    include: { document: { select: { lang: true } } },
  });
  if (claims.length === 0) return [];
  const numberOf = await numbersOf(ctx, grant, claims);
  const numberedClaims = claims.map((claim) => ({ ordinal: numberOf(claim), ...claim }));
  const [reviewed, ticks, byline] = await Promise.all([
    readReviewed(ctx, grant, numberedClaims, claimIds),
    listTicks(ctx, grant, claimIds),
    assignees(ctx, claims),
  ]);
  const ticksOn = groupBy(ticks, ({ claimId }) => claimId);
  const details = claims.flatMap(({ id, assigneeId, document }, at) => {
    const claim = reviewed[at];
    const assignee = assigneeId === null ? null : byline(assigneeId);
    const ticked = (ticksOn.get(id) ?? []).map(({ claimId: _, ...tick }) => tick);
    if (!claim) return [];
    const evidence = claim.evidence.map(fittedTo(claim.text, document.lang));
    return { ...claim, evidence, assignee, ticks: ticked, ...triageOf(claim.text, document.lang) };
  });
  const byId = new Map(details.map((detail) => [detail.id, detail]));
  return claimIds.flatMap((id) => byId.get(id) ?? []);
}

/** The people who are to check some claims; nobody is asked for where nobody is. */
async function assignees(ctx: Context, claims: readonly { readonly assigneeId: string | null }[]) {
  const ids = claims.flatMap(({ assigneeId }) => assigneeId ?? []);
  return ids.length > 0 ? findBylines(ctx, ids) : (userId: string) => bylineOf(userId, null);
}

/** The numbers of some claims. One is counted by an index; for several the places of all are read once. */
async function numbersOf(
  ctx: Context,
  { documentId }: Grant<"read">,
  [only, ...others]: readonly { readonly start: number }[],
): Promise<(claim: { readonly start: number }) => number> {
  const standing = { documentId, supersededAt: null };
  if (only && others.length === 0) {
    const count = await ctx.db.read.claim.count({ where: { ...standing, start: { lte: only.start } } });
    return () => Math.max(1, count);
  }
  const places = await ctx.db.read.claim.findMany({
    where: standing,
    orderBy: { start: "asc" },
    select: { start: true },
  });
  return numbersAmong(places.map(({ start }) => start));
}

/**
 * Every claim of a document with everything on it, in reading order: what a report is made from. Those that were split
 * or merged away are among them.
 */
export async function listReviewedClaims(ctx: Context, grant: Grant<"read">): Promise<ReviewedClaim[]> {
  // By hand: the client takes as long to put thousands of rows together as SQLite to read them.
  const claims = await ctx.db.read.$queryRaw<WholeRecord[]>`
    SELECT "id", "start", "end", "text", "block", "role", "checkability", "assigneeId", "tags", "supersededAt", "revision",
      "documentId", "versionId", "roleReason", "accuses"
    FROM "Claim" WHERE "documentId" = ${grant.documentId} ORDER BY "start", "id"`;
  const numberOf = numbersAmong(claims.flatMap(({ start, supersededAt }) => (supersededAt ? [] : start)));
  return readReviewed(
    ctx,
    grant,
    claims.map((claim) => ({ ordinal: numberOf(claim), ...claim })),
  );
}
