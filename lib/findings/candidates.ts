/**
 * Finds the few pairs of sentences worth comparing, so that the work does not grow with the square of the document.
 *
 * Two sentences whose common words weigh a share `t` of all their words must share one of the rarest words that make up
 * the first 1 − t of either (prefix filtering: Chaudhuri, Ganti and Kaushik 2006). An index over those words finds every such pair, without
 * chance and without a miss, which MinHash would have; what is left over is found by its figures.
 */

import { groupBy } from "../group-by.ts";
import { figureKey, LEAST_IN_COMMON, type Weighed } from "./compare.ts";
import type { Statement } from "./reading.ts";

/** Two statements by their number, the smaller first. */
export type Pair = readonly [number, number];

// Statements a word may stand in before it is counted as rarer than it is: up to four, chance alone explains nothing.
const RARE = 4;

/** Each statement with its words weighed by their rarity among all statements. */
export function weigh(statements: readonly Statement[]): Weighed[] {
  const stems = stemsOf(statements);
  const byRarity = [...stems].sort(([, one], [, other]) => one.statements - other.statements);
  const numbers = new Map(byRarity.map(([stem], index) => [stem, index]));
  const weightOf = byRarity.map(([, { weight, statements }]) => Math.ceil(weight * rarity(statements)));
  return statements.map(({ reading }) => {
    const sequence = reading.words.map((word) => numbers.get(word.stem) ?? 0);
    const features = Int32Array.from(new Set(sequence)).sort();
    const weights = features.map((feature) => weightOf[feature] ?? 0);
    return { reading, features, weights, weight: weights.reduce((sum, weight) => sum + weight, 0), sequence };
  });
}

/** In how many statements each stem stands, and the most that it weighs in any: "died" is no less than "die". */
function stemsOf(statements: readonly Statement[]): Map<string, { statements: number; weight: number }> {
  const stems = new Map<string, { statements: number; weight: number }>();
  for (const { reading } of statements) {
    const met = new Set<string>();
    for (const { stem, weight } of reading.words) {
      const known = stems.get(stem) ?? { statements: 0, weight: 0 };
      const isNew = met.size < met.add(stem).size;
      stems.set(stem, { statements: known.statements + (isNew ? 1 : 0), weight: Math.max(known.weight, weight) });
    }
  }
  return stems;
}

/**
 * How much a word says that stands in so many statements: 1 for a rare one, 0.3 for one in every hundredth sentence of
 * a book. It knows nothing of how long the document is, so that a sentence more changes nothing for the others.
 */
function rarity(frequency: number): number {
  return 1 / (1 + Math.log2(Math.max(1, frequency / RARE)) / 3);
}

// A word in more statements than this finds nobody; without a limit, a text of thirty words would be compared
// all with all. Of two sentences of an article that say the same, the rarest common word stands in far fewer.
const MOST_STATEMENTS_OF_A_WORD = 300;
// So many sentences with the same figures are a table, and their figures say nothing.
const MOST_OF_THE_SAME_FIGURES = 30;

/** The pairs worth comparing, each once. */
export function likelyPairs(weighed: readonly Weighed[]): Pair[] {
  return [...pairsByWords(weighed), ...pairsByFigures(weighed)];
}

function pairsByWords(weighed: readonly Weighed[]): Pair[] {
  const pairs: Pair[] = [];
  const index = new Map<number, number[]>();
  const frequent = frequentFeatures(weighed);
  const lastMet = new Int32Array(weighed.length).fill(-1);
  for (const [number, one] of weighed.entries()) {
    for (const feature of prefixOf(one)) {
      if (frequent.has(feature)) continue;
      const before = index.get(feature) ?? [];
      for (const other of before) {
        if (lastMet[other] === number) continue;
        lastMet[other] = number;
        if (fitsInWeight(one, weighed[other])) pairs.push([other, number]);
      }
      before.push(number);
      index.set(feature, before);
    }
  }
  return pairs;
}

/** The rarest features of a statement, as many as it needs to share one with every statement that is alike. */
function prefixOf({ features, weights, weight }: Weighed): Int32Array {
  let rest = weight;
  let length = 0;
  while (length < features.length && rest >= LEAST_IN_COMMON * weight) {
    rest -= weights[length] ?? 0;
    length += 1;
  }
  return features.subarray(0, length);
}

function frequentFeatures(weighed: readonly Weighed[]): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const one of weighed) for (const feature of one.features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > MOST_STATEMENTS_OF_A_WORD).map(([feature]) => feature));
}

/** Sentences of which one weighs much more than the other have too little in common, whatever they share. */
function fitsInWeight(a: Weighed, b: Weighed | undefined): boolean {
  return b !== undefined && Math.min(a.weight, b.weight) >= LEAST_IN_COMMON * Math.max(a.weight, b.weight);
}

function pairsByFigures(weighed: readonly Weighed[]): Pair[] {
  const known = weighed.map(({ reading }, number) => ({ number, key: figureKey(reading) }));
  const tables = groupBy(known, ({ key }) => key);
  tables.delete(null);
  return [...tables.values()]
    .filter((table) => table.length <= MOST_OF_THE_SAME_FIGURES)
    .flatMap((table) => table.flatMap((a, at) => table.slice(at + 1).map((b): Pair => [a.number, b.number])));
}
