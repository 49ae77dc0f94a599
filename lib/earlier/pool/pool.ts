import type { ClaimIndex } from "../../matches/claim-index.ts";
import type { CheckedClaim, Match } from "../../matches/model.ts";
import { search } from "../../matches/search.ts";
import { sharedWith } from "./shared-words.ts";

/** A claim that was checked before, as it is looked for. */
export type PooledClaim = CheckedClaim & {
  readonly id: string;
  /** Of the document it stands in; null for a fact-check. */
  readonly documentId: string | null;
};

/** The claims of one kind and language that were checked before, ready to be searched. */
export type Pool = {
  readonly index: ClaimIndex;
  readonly claims: ReadonlyMap<string, PooledClaim>;
};

/** A claim of a pool that a text may repeat, and how near it is. */
export type Near = { readonly claim: PooledClaim; readonly score: Match["score"] };

// Below it nothing is shown. Of the bench's invented posts about what nobody checked at most one in a hundred finds
// something above it, whether among 20 claims or 10,000; sentences that repeat a claim in other words, or with another
// figure or name, begin at 0.9 (docs/decisions/0031).
const FLOOR = 0.8;

// Or all words of a claim that has fewer. A short sentence that shares its one rare word with a claim scores high: "Each
// of the passengers paid."
const LEAST_SHARED = 3;

// What is common cannot be told from fewer claims: of a single one every word is in all claims, and says nothing. So a
// small pool is searched as if its claims were some of these many, and a score means the same in each. Nor is it asked
// which words keep company: in few claims they met by chance.
const LEAST_SIZE = 1_000;

/** The pool of some claims that were indexed. */
export function poolOf(claims: readonly PooledClaim[], index: ClaimIndex): Pool {
  const { statistics } = index;
  return {
    index: { ...index, statistics: { ...statistics, size: Math.max(LEAST_SIZE, statistics.size) } },
    claims: new Map(claims.map((claim) => [claim.id, claim])),
  };
}

/**
 * The claims of a pool that a text repeats or nearly repeats, best first; of those of `documentId` none, since a document
 * is not checked by itself. What is nobody's repetition is found by nothing: see the floor above.
 */
export function nearIn(text: string, pool: Pool, documentId: string): Near[] {
  const near = foundIn(text, pool).filter(({ claim, score }) => score >= FLOOR && claim.documentId !== documentId);
  // Most sentences are near nothing, and then their words are not read a second time.
  if (near.length === 0) return [];
  const wordsIn = sharedWith(text, pool.index.lang);
  return near.filter(({ claim }) => {
    const { shared, inClaim } = wordsIn(claim);
    return shared >= Math.min(LEAST_SHARED, inClaim);
  });
}

/** The claims of a pool that have to do with what somebody looks for, best first. */
export function foundIn(words: string, { index, claims }: Pool): Near[] {
  return search(words, index).flatMap(({ id, score }) => {
    const claim = claims.get(String(id));
    return claim ? [{ claim, score }] : [];
  });
}
