import { SHINGLE, shinglesOf } from "./fingerprints.ts";
import type { Words } from "./words.ts";

/** A run of the same words in two texts, by the number of its first word in each and its length in words. */
export type Run = { readonly left: number; readonly right: number; readonly words: number };

// A phrase may come back in a text; of more places than this only the first are looked at, which keeps a text that
// repeats itself a million times linear.
const MOST_PLACES = 8;

/**
 * The runs of at least SHINGLE words that two texts have in common, ascending and disjoint in `left`. None goes on to
 * the right; none goes on to the left but into the run before it. Of several places in `right` it is the one that goes
 * on longest among the first eight, then the first.
 *
 * Every word of `left` is compared at most so many times, so time and memory are linear in both texts.
 */
export function sharedRuns(left: Words, right: Words): Run[] {
  const placesOf = placesBy(shinglesOf(right));
  const shingles = shinglesOf(left);
  const runs: Run[] = [];
  for (let at = 0; at < shingles.length; ) {
    let longest: Run = { left: at, right: 0, words: 0 };
    for (const place of placesOf(shingles[at] ?? 0)) {
      const words = sameWords(left, right, at, place);
      if (words > longest.words) longest = { left: at, right: place, words };
    }
    // Two shingles may have one number without having the same words.
    if (longest.words >= SHINGLE) runs.push(longest);
    at += longest.words >= SHINGLE ? longest.words : 1;
  }
  return runs;
}

/** How many words are the same from two places on. */
function sameWords({ codes: left }: Words, { codes: right }: Words, fromLeft: number, fromRight: number): number {
  const most = Math.min(left.length - fromLeft, right.length - fromRight);
  let words = 0;
  while (words < most && left[fromLeft + words] === right[fromRight + words]) words += 1;
  return words;
}

/** The first places of each shingle, ascending. */
function placesBy(shingles: Int32Array): (shingle: number) => readonly number[] {
  const places = new Map<number, number[]>();
  for (const [place, shingle] of shingles.entries()) {
    const known = places.get(shingle);
    if (!known) places.set(shingle, [place]);
    else if (known.length < MOST_PLACES) known.push(place);
  }
  return (shingle) => places.get(shingle) ?? [];
}
