import type { Grant } from "../auth/grant.ts";
import { type Context, inSnapshot } from "../context.ts";
import { onlookerOn } from "../reviews/blind.ts";
import { coverageOf } from "../reviews/coverage.ts";
import type { ReviewedClaim } from "../reviews/model.ts";
import { listReviewedClaims } from "../reviews/read.ts";
import { agreementOf, disagreementsOf } from "./agreement.ts";
import { isBlindToSome } from "./blindness.ts";
import { listHappenings } from "./log/read.ts";
import type { Overview } from "./model.ts";
import { progressOf } from "./progress.ts";
import { isToBeChecked, unmetGates } from "./remaining.ts";
import { readWorkload } from "./workload/read.ts";

/** Drives `countElements`, and may remember what it counted of the same texts before. */
export type ElementCounter = (texts: readonly string[], lang: string) => Promise<number>;

/** How a document stands, as the holder of the grant may see it. */
export async function readOverview(
  ctx: Context,
  grant: Grant<"read">,
  countElements: ElementCounter,
): Promise<Overview> {
  // One view of the database: the last point of the chart says what the coverage beside it says.
  const { lang, texts, ticked, ...overview } = await inSnapshot(ctx, (frozen) => readStanding(frozen, grant));
  return { ...overview, elements: { total: await countElements(texts, lang), ticked } };
}

async function readStanding(ctx: Context, grant: Grant<"read">) {
  const { documentId } = grant;
  const [{ lang, dueAt, signOffs }, claims] = await Promise.all([
    ctx.db.read.document.findUniqueOrThrow({
      where: { id: documentId },
      select: { lang: true, dueAt: true, signOffs: { where: { reopenedAt: null }, select: { signedAt: true } } },
    }),
    listReviewedClaims(ctx, grant),
  ]);
  const toCheck = claims.filter(({ state }) => isToBeChecked(state));
  const [progress, ticked, open, workload] = await Promise.all([
    readProgress(ctx, grant, claims),
    countTicks(ctx, grant, new Set(toCheck.map(({ id }) => id))),
    countQuestions(ctx, grant),
    readWorkload(ctx, grant, claims),
  ]);
  return {
    lang,
    texts: toCheck.map(({ text }) => text),
    documentId,
    dueAt: dueAt?.toISOString() ?? null,
    signedOffAt: signOffs[0]?.signedAt.toISOString() ?? null,
    coverage: coverageOf(claims.map(({ state }) => state)),
    progress,
    gates: unmetGates(claims),
    agreement: agreementOf(claims),
    disagreements: disagreementsOf(claims),
    ticked,
    ...open,
    workload,
  };
}

async function readProgress(
  ctx: Context,
  grant: Grant<"read">,
  claims: readonly ReviewedClaim[],
): Promise<Overview["progress"]> {
  const happenings = await listHappenings(ctx, grant);
  const judged = happenings.filter(({ kind, actor }) => FILING.has(kind) && actor !== grant.actor.pseudonym);
  const ids = new Set(judged.flatMap(({ claimId }) => claimId ?? []));
  const untelling = isBlindToSome(claims, ids, onlookerOn(grant));
  return { points: progressOf(happenings, { until: ctx.now().toISOString(), untelling }), untelling };
}

/** What is logged of a verdict that is filed. */
const FILING: ReadonlySet<string> = new Set(["verdict.filed", "verdict.applied"]);

/** The ticks on some claims of the document, by mark. */
async function countTicks(
  ctx: Context,
  { documentId }: Grant<"read">,
  claimIds: ReadonlySet<string>,
): Promise<Record<string, number>> {
  const rows = await ctx.db.read.tick.groupBy({ by: ["claimId", "mark"], where: { documentId }, _count: true });
  const ticked: Record<string, number> = {};
  for (const { claimId, mark, _count } of rows) if (claimIds.has(claimId)) ticked[mark] = (ticked[mark] ?? 0) + _count;
  return ticked;
}

/** What waits for an answer on the claims that stand. */
async function countQuestions(ctx: Context, { documentId }: Grant<"read">) {
  const standing = { documentId, claim: { supersededAt: null } };
  const [queries, openComments] = await Promise.all([
    ctx.db.read.query.findMany({
      where: { ...standing, withdrawnAt: null },
      select: { answeredAt: true, onAuthor: true },
    }),
    ctx.db.read.note.count({ where: { ...standing, kind: "comment", replyToId: null, resolvedAt: null } }),
  ]);
  const answered = queries.filter(({ answeredAt }) => answeredAt !== null);
  const questions = {
    open: queries.length - answered.length,
    answered: answered.length,
    onAuthor: answered.filter(({ onAuthor }) => onAuthor).length,
  };
  return { questions, openComments };
}
