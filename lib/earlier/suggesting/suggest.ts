import { MATCH_KINDS, type MatchKind } from "../model.ts";
import { nearIn, type Pool } from "../pool/pool.ts";

/** That a claim may be one that was checked before, as it is stored. */
export type SuggestedMatch = {
  readonly claimId: string;
  readonly matchId: string;
  readonly kind: MatchKind;
  /** In thousandths: the log holds whole numbers only. */
  readonly score: number;
};

/** The nearest of each kind for every claim of a document, in steps of a claim and a kind: some milliseconds each. */
export function* suggestedMatches(
  claims: readonly { readonly id: string; readonly text: string }[],
  pools: Readonly<Record<MatchKind, Pool>>,
  documentId: string,
): Generator<undefined, SuggestedMatch[]> {
  const suggested: SuggestedMatch[] = [];
  for (const { id, text } of claims)
    for (const kind of MATCH_KINDS) {
      const [best] = nearIn(text, pools[kind], documentId);
      if (best) suggested.push({ claimId: id, matchId: best.claim.id, kind, score: Math.round(1000 * best.score) });
      yield;
    }
  return suggested;
}
