// Beyond, what is run together is no word of a claim but an address or a key; the bound keeps it linear.
const LONGEST = 40;
const LONGEST_PART = 18;
const SHORTEST_PART = 3;
// A part of one claim may be a slip, and of the short ones there are so many that chance makes a word of any two.
const LEAST_CLAIMS = 2;
const LEAST_CLAIMS_SHORT = 5;

/**
 * The words that are run together in a word which is in no claim, as in the hashtag "cleanriverday": the parts that
 * are words of the claims and reach from end to end, the longest parts preferred. Null when there are none. `claimsWith`
 * says in how many claims a word stands.
 */
export function partsOf(word: string, claimsWith: (word: string) => number): string[] | null {
  if (word.length < 2 * SHORTEST_PART || word.length > LONGEST) return null;
  // For each place of the word the best way to reach it: its worth, and where its last part begins.
  const worth = new Array<number>(word.length + 1).fill(-1);
  const from = new Array<number>(word.length + 1).fill(0);
  worth[0] = 0;
  for (let end = SHORTEST_PART; end <= word.length; end++)
    for (let start = Math.max(0, end - LONGEST_PART); start <= end - SHORTEST_PART; start++) {
      const before = worth[start] ?? -1;
      if (before < 0 || (start === 0 && end === word.length) || !isKnown(word.slice(start, end), claimsWith)) continue;
      // Squares prefer "clean river" to "cle anri ver".
      const total = before + (end - start) ** 2;
      if (total > (worth[end] ?? -1)) {
        worth[end] = total;
        from[end] = start;
      }
    }
  if ((worth[word.length] ?? -1) < 0) return null;
  const parts: string[] = [];
  for (let end = word.length; end > 0; end = from[end] ?? 0) parts.unshift(word.slice(from[end], end));
  return parts;
}

function isKnown(part: string, claimsWith: (word: string) => number): boolean {
  return claimsWith(part) >= (part.length === SHORTEST_PART ? LEAST_CLAIMS_SHORT : LEAST_CLAIMS);
}
