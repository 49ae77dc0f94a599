import { isPairAt } from "./characters.ts";

/**
 * For one text: from a position in UTF-16 code units, which is what strings are sliced by, to the same position in
 * Unicode code points, which is what the W3C's annotations count in. Half of a surrogate pair that stands alone is one
 * code point; a position inside a pair is that of the pair. The text is read once, each position costs a binary search.
 */
export function codePointsOf(text: string): (unit: number) => number {
  const pairs = pairsIn(text);
  return (unit) => unit - countBelow(pairs, unit);
}

/** The other way, for one text: from a position in code points to the same one in UTF-16 code units. */
export function codeUnitsOf(text: string): (point: number) => number {
  // Where each pair stands in code points: every pair before it is one less there.
  const pairs = pairsIn(text).map((unit, before) => unit - before);
  return (point) => point + countBelow(pairs, point);
}

/** Where surrogate pairs begin, ascending. */
function pairsIn(text: string): number[] {
  const pairs: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!isPairAt(text, at)) continue;
    pairs.push(at);
    at += 1;
  }
  return pairs;
}

/** How many of some ascending numbers are less than `limit`. */
function countBelow(ascending: readonly number[], limit: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
