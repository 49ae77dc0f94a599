import type { Pair } from "../../../lib/findings/candidates.ts";
import type { Weighed } from "../../../lib/findings/compare.ts";

/** The naive reference: every pair of statements, which costs the square of the document. */
export function allPairs(weighed: readonly Weighed[]): Pair[] {
  return weighed.flatMap((_, one) => Array.from({ length: one }, (_, other): Pair => [other, one]));
}
