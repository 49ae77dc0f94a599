import type { Span } from "../text/span.ts";

/**
 * The number of each claim: its place among those that stand, from 1. One that was split or merged away has the number
 * of the claim that stands where it began. `starts` are those of the standing claims, ascending.
 */
export function numbersAmong(starts: readonly number[]): (claim: Pick<Span, "start">) => number {
  return ({ start }) => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return Math.max(1, low);
  };
}

/** Those of some claims of one text that have words of a span, in the order given. */
export function claimsOver<C extends Span>(claims: readonly C[], { start, end }: Span): C[] {
  return claims.filter((claim) => claim.start < end && start < claim.end);
}
