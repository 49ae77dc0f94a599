import type { Grant, WorkspaceGrant } from "../auth/grant.ts";
import { findBylines } from "../auth/read.ts";
import type { Context } from "../context.ts";
import type { ClaimId } from "../ids.ts";
import { differencesBetween } from "../matches/differences.ts";
import { MOST_MATCHES } from "../matches/model.ts";
import { type Page, type PageRequest, pageOf } from "../page.ts";
import { checkedElsewhere } from "./checked/fact-check.ts";
import { findChecked } from "./checked/read.ts";
import { type Checked, type ClaimMatch, MATCH_KINDS } from "./model.ts";
import { inOrder } from "./order.ts";
import { foundIn, nearIn } from "./pool/pool.ts";
import { listLanguages, type Pools } from "./pool/read.ts";

// As many of a kind as a person looks through beside a sentence.
const MOST_OF_A_KIND = 10;

/**
 * What was checked before and may be this claim, own first, each kind best first; what somebody decided on is among them
 * even where it would not be found any more. Null when the document has no such claim.
 */
export async function listMatches(
  ctx: Context,
  grant: Grant<"read">,
  claimId: ClaimId,
  pools: Pools,
): Promise<ClaimMatch[] | null> {
  const { documentId, holder } = grant;
  const claim = await ctx.db.read.claim.findFirst({
    where: { id: claimId, documentId },
    select: {
      text: true,
      document: { select: { lang: true } },
      matches: { where: { standing: { not: null } } },
    },
  });
  if (!claim) return null;
  const { text, document, matches: decided } = claim;
  const scores = await scoresOf(ctx, { text, lang: document.lang, documentId }, pools);
  const [checked, byline] = await Promise.all([
    findChecked(ctx, holder, [...scores.keys(), ...decided.map(({ matchId }) => matchId)]),
    findBylines(
      ctx,
      decided.flatMap(({ decidedById }) => decidedById ?? []),
    ),
  ]);
  const decisionOn = new Map(decided.map((decision) => [decision.matchId, decision]));
  const matches = [...checked.values()].map((each): ClaimMatch => {
    const decision = decisionOn.get(each.id);
    return {
      ...each,
      score: scores.get(each.id) ?? null,
      differences: differencesBetween(text, each.text, document.lang).map((told) => ({
        kind: told.kind,
        inQuery: [...told.inQuery],
        inMatch: [...told.inMatch],
      })),
      standing: (decision?.standing ?? null) as ClaimMatch["standing"],
      decidedBy: decision?.decidedById ? byline(decision.decidedById) : null,
      decidedAt: decision?.decidedAt?.toISOString() ?? null,
    };
  });
  return inOrder(matches);
}

/** How near the nearest of each kind are, by id. */
async function scoresOf(
  ctx: Context,
  { text, lang, documentId }: { readonly text: string; readonly lang: string; readonly documentId: string },
  pools: Pools,
): Promise<ReadonlyMap<string, number>> {
  const near = await Promise.all(
    MATCH_KINDS.map(async (kind) => nearIn(text, await pools(ctx, kind, lang), documentId).slice(0, MOST_OF_A_KIND)),
  );
  return new Map(near.flat().map(({ claim, score }) => [claim.id, score]));
}

/** Fact-checks that feeds told of: the latest first, or with `query` those that have to do with it, best first. */
export async function listFactChecks(
  ctx: Context,
  _grant: WorkspaceGrant<"read">,
  { query, ...page }: PageRequest & { readonly query?: string | undefined },
  pools: Pools,
): Promise<Page<Checked>> {
  if (query !== undefined) return { rows: await searchFactChecks(ctx, query, page.limit, pools), next: null };
  const rows = await ctx.db.read.factCheck.findMany({
    orderBy: { number: "desc" },
    ...(page.cursor && { cursor: { id: page.cursor }, skip: 1 }),
    take: page.limit + 1,
  });
  return pageOf(rows.map(checkedElsewhere), page.limit);
}

/** In all languages that there are, since a few words do not tell theirs. At most `MOST_MATCHES`. */
async function searchFactChecks(ctx: Context, query: string, limit: number, pools: Pools): Promise<Checked[]> {
  const languages = await listLanguages(ctx);
  const found = await Promise.all(languages.map(async (lang) => foundIn(query, await pools(ctx, "fact-check", lang))));
  const best = found
    .flat()
    .sort((a, b) => b.score - a.score)
    .slice(0, Math.min(limit, MOST_MATCHES));
  const ids = best.map(({ claim }) => claim.id);
  const rows = await ctx.db.read.factCheck.findMany({ where: { id: { in: ids } } });
  const byId = new Map(rows.map((row) => [row.id, checkedElsewhere(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
