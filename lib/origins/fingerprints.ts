/**
 * The fingerprints of a text: a few numbers, chosen so that two texts with a long passage in common have one in common
 * (winnowing: Schleimer, Wilkerson and Aiken 2003). They are signed 32-bit integers, which a column of either database
 * holds; by them the few texts worth comparing are found in one look-up, and the passages in the texts themselves.
 */

import type { Words } from "./words.ts";

/**
 * Words in a shingle. Five in a row are an idiom ("at the end of the"), which every second text has; of a text in which
 * every tenth word was replaced, half of the shingles of six are left, and fewer of longer ones.
 */
export const SHINGLE = 6;

// Of so many shingles in a row at least one is chosen: with a shingle of six, every passage of 16 words is found by one.
// A text keeps a sixth of its shingles, some 170 numbers for a thousand words.
const WINDOW = 11;

/** A passage that has so many words in common with another text has a fingerprint in common with it. */
export const SURELY_FOUND = SHINGLE + WINDOW - 1;

// An odd multiplier with well mixed bits: 2^32 over the golden ratio (Knuth, volume 3, section 6.4).
const MULTIPLIER = 0x9e3779b1;
const HIGHEST_POWER = Array.from({ length: SHINGLE - 1 }).reduce<number>((power) => Math.imul(power, MULTIPLIER), 1);

/** A number for each run of SHINGLE words, by the place of its first word; empty for a text of fewer. Linear. */
export function shinglesOf({ codes }: Words): Int32Array {
  const shingles = new Int32Array(Math.max(0, codes.length - SHINGLE + 1));
  let rolling = 0;
  for (const [at, code] of codes.entries()) {
    rolling = (Math.imul(rolling, MULTIPLIER) + code) | 0;
    const first = at - SHINGLE + 1;
    if (first < 0) continue;
    shingles[first] = mixed(rolling);
    rolling = (rolling - Math.imul(codes[first] ?? 0, HIGHEST_POWER)) | 0;
  }
  return shingles;
}

/** Spreads what differs in any bit over all of them, or the smallest would be chosen by a few words (MurmurHash3). */
function mixed(code: number): number {
  let bits = code;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

/**
 * The places of the chosen shingles, ascending: the smallest of every window, of equal ones the first. A text that is
 * shorter than a window has one, as long as it has a shingle. Linear: each place enters and leaves the queue once.
 */
export function chosenPlaces(shingles: Int32Array): number[] {
  const chosen: number[] = [];
  // Places of the window that no smaller shingle stands behind, so their shingles ascend; the first is the smallest.
  const queue = new Int32Array(shingles.length);
  let [head, tail] = [0, 0];
  for (const [place, shingle] of shingles.entries()) {
    while (tail > head && (shingles[queue[tail - 1] ?? 0] ?? 0) > shingle) tail -= 1;
    queue[tail++] = place;
    if ((queue[head] ?? 0) <= place - WINDOW) head += 1;
    const isWhole = place >= WINDOW - 1 || place === shingles.length - 1;
    const smallest = queue[head] ?? 0;
    if (isWhole && smallest !== chosen.at(-1)) chosen.push(smallest);
  }
  return chosen;
}

/** The fingerprints of a text: distinct, ascending, signed 32-bit integers. */
export function fingerprintsOf(words: Words): Int32Array {
  const shingles = shinglesOf(words);
  return Int32Array.from(new Set(chosenPlaces(shingles).map((place) => shingles[place] ?? 0))).sort();
}
