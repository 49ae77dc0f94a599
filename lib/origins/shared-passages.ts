import type { Span } from "../text/span.ts";
import { isFormula } from "./boilerplate.ts";
import { chosenPlaces, SHINGLE, SURELY_FOUND, shinglesOf } from "./fingerprints.ts";
import { type Run, sharedRuns } from "./shared-runs.ts";
import type { Words } from "./words.ts";

/** A passage that two texts have in common, word for word but for a few words that one of them changed. */
export type SharedPassage = {
  /** Where it stands in each text, from its first word to its last. */
  readonly left: Span;
  readonly right: Span;
  /** The words that are the same; at least SHORTEST_PASSAGE. */
  readonly words: number;
  /**
   * How many of the words of each text stand from the first to the last of the passage, those that one of them changed
   * as well; of `Words.count`, so that a character of a script without spaces is one.
   */
  readonly covered: { readonly left: number; readonly right: number };
  /** How many of these stand between quotation marks in each text, and how many in both. */
  readonly quoted: { readonly left: number; readonly right: number; readonly both: number };
};

/**
 * Words that two texts need to have in common in one passage. Sentences of the news have some twenty words. What is
 * shorter is a title, an office, the name of a law or a quotation of one sentence, which many have from many places.
 * It is also the length from which no passage is missed when candidates are looked up.
 */
export const SHORTEST_PASSAGE = SURELY_FOUND;

// Words that may be changed, put in or left out between two runs of one passage: an editor's change of half a sentence.
const WIDEST_GAP = 10;

/**
 * The passages that two texts have in common, ascending and disjoint in `left`. What is furniture is left out: formulas
 * such as "All rights reserved", and passages of which most fingerprints are in `commonplaces`. Linear in both texts.
 */
export function sharedPassages(
  left: Words,
  right: Words,
  commonplaces: ReadonlySet<number> = new Set(),
): SharedPassage[] {
  const isFurniture = furnitureOf(left, commonplaces);
  return bridged(sharedRuns(left, right))
    .filter((runs) => wordsIn(left, runs) >= SHORTEST_PASSAGE && !isFurniture(runs))
    .map((runs) => passageOf(left, right, runs));
}

/** At least one run, and those that go on after a small gap in both texts. */
type Chain = readonly [Run, ...Run[]];

function bridged(runs: readonly Run[]): Chain[] {
  const chains: [Run, ...Run[]][] = [];
  for (const run of runs) {
    const chain = chains.at(-1);
    const last = chain?.at(-1);
    if (chain && last && goesOn(last, run)) chain.push(run);
    else chains.push([run]);
  }
  return chains;
}

function goesOn(last: Run, run: Run): boolean {
  const gap = run.right - last.right - last.words;
  return gap >= 0 && gap <= WIDEST_GAP && run.left - last.left - last.words <= WIDEST_GAP;
}

/** How many words the runs have, whole ones. */
function wordsIn({ halves }: Words, runs: Chain): number {
  let sum = 0;
  for (const run of runs) for (let word = 0; word < run.words; word += 1) sum += halves[run.left + word] ?? 0;
  return Math.floor(sum / 2);
}

function passageOf(left: Words, right: Words, runs: Chain): SharedPassage {
  const last = runs[runs.length - 1] ?? runs[0];
  const [leftEnd, rightEnd] = [last.left + last.words, last.right + last.words];
  return {
    left: spanOf(left, runs[0].left, leftEnd),
    right: spanOf(right, runs[0].right, rightEnd),
    words: wordsIn(left, runs),
    covered: { left: leftEnd - runs[0].left, right: rightEnd - runs[0].right },
    quoted: quotedIn(left, right, runs),
  };
}

function quotedIn(left: Words, right: Words, runs: Chain): SharedPassage["quoted"] {
  const halves = { left: 0, right: 0, both: 0 };
  for (const run of runs)
    for (let word = 0; word < run.words; word += 1) {
      const [inLeft, inRight] = [left.quoted[run.left + word] === 1, right.quoted[run.right + word] === 1];
      const weight = left.halves[run.left + word] ?? 0;
      if (inLeft) halves.left += weight;
      if (inRight) halves.right += weight;
      if (inLeft && inRight) halves.both += weight;
    }
  return { left: halves.left >> 1, right: halves.right >> 1, both: halves.both >> 1 };
}

function spanOf({ starts, ends }: Words, from: number, to: number): Span {
  return { start: starts[from] ?? 0, end: ends[to - 1] ?? 0 };
}

/** Tells whether what two texts have in common is furniture of their pages. */
function furnitureOf(left: Words, commonplaces: ReadonlySet<number>): (runs: Chain) => boolean {
  const votes = votesOf(left, commonplaces);
  return (runs) => {
    const last = runs[runs.length - 1] ?? runs[0];
    const { start, end } = spanOf(left, runs[0].left, last.left + last.words);
    if (isFormula(left.text.slice(start, end), wordsIn(left, runs))) return true;
    let vote = 0;
    for (const run of runs)
      for (let word = run.left; word <= run.left + run.words - SHINGLE; word += 1) vote += votes[word] ?? 0;
    return vote > 0;
  };
}

/** For each word 1 where a fingerprint begins that is common to very many texts, -1 where one does that is not. */
function votesOf(words: Words, commonplaces: ReadonlySet<number>): Int8Array {
  const votes = new Int8Array(words.count);
  if (commonplaces.size === 0) return votes;
  const shingles = shinglesOf(words);
  for (const place of chosenPlaces(shingles)) votes[place] = commonplaces.has(shingles[place] ?? 0) ? 1 : -1;
  return votes;
}
