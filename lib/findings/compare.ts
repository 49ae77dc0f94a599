/**
 * Whether two sentences state the same thing, contradict each other, or neither. Everything in which two facts differ
 * is compared by itself (numbers, dates, names, negations, directions), and the other words are weighed together.
 */
import type { DifferenceKind } from "./model.ts";
import { FULL_WEIGHT, type Mark, type Reading } from "./reading.ts";

/** A reading with its words as numbered features, each weighed by how rare it is in the document. */
export type Weighed = {
  readonly reading: Reading;
  /** Feature numbers of its words, each once, ascending: the rarest first. */
  readonly features: Int32Array;
  /** The weight of each feature, in whole units. */
  readonly weights: Int32Array;
  /** Their sum. */
  readonly weight: number;
  /** The feature of each word, in the order of the sentence. */
  readonly sequence: readonly number[];
};

export type Relation =
  | { readonly kind: "same"; readonly reason: "near-words" | "same-figures"; readonly score: number }
  | { readonly kind: "conflict"; readonly reason: ConflictKind; readonly score: number };
export type ConflictKind = Exclude<DifferenceKind, "wording">;

// Share of the words, by weight, that two wordings of one fact have in common. A copy edit keeps 0.9 and more; one
// content word of six exchanged leaves 0.71, and that is another statement as often as not.
const NEAR = 0.75;
// A script without capitals hides its names, so an exchanged word may be one: there the words have to agree further.
const NEAR_WITHOUT_CAPITALS = 0.85;
// With every figure and every name the same, reworded sentences were seen to keep 0.37 to 0.50 of their words.
const SAME_FIGURES = 0.4;
// Figures and names that have to agree before the words may differ so much. Two are met by accident.
const LEAST_FIGURES = 3;
// A contradiction is told only where the rest says the same.
const CONFLICT = 0.8;
// A short frame has to be the same altogether: "… people died" fits many events.
const SHORT = 4 * FULL_WEIGHT;
const CONFLICT_WHEN_SHORT = 0.95;
// Share of the common words that stand in the same order. "The dog bit the man" keeps a third of it when turned round.
const IN_ORDER = 0.6;

/** The least share of common words that `relate` ever accepts without equal figures: what a search has to find. */
export const LEAST_IN_COMMON = 0.5;

/** What two sentences are to each other; null when they have nothing to do with each other. Symmetric. */
export function relate(a: Weighed, b: Weighed): Relation | null {
  if (!valuesEqual(a.reading.hedges, b.reading.hedges) || !valuesEqual(a.reading.telling, b.reading.telling))
    return null;
  if (!valuesEqual(a.reading.labels, b.reading.labels)) return null;
  const common = overlap(a, b);
  const similarity = common / (a.weight + b.weight - common);
  // No reason holds below this share, and most pairs that were looked up end here.
  if (similarity < SAME_FIGURES) return null;
  const differing = criticalDifferences(a.reading, b.reading);
  if (differing.length > 1) return null;
  if (!isOrderKept(a, b)) return null;
  const kind = differing[0];
  if (!kind) return agreement(a.reading, b.reading, similarity);
  return similarity >= LEAST_IN_COMMON ? conflict(a, b, kind, common) : null;
}

function agreement(a: Reading, b: Reading, similarity: number): Relation | null {
  const enough = hasCapitals(a) && hasCapitals(b) ? NEAR : NEAR_WITHOUT_CAPITALS;
  if (similarity >= enough) return { kind: "same", reason: "near-words", score: similarity };
  if (similarity < SAME_FIGURES || figureKey(a) === null || figureKey(a) !== figureKey(b)) return null;
  return { kind: "same", reason: "same-figures", score: similarity };
}

function hasCapitals(reading: Reading): boolean {
  return reading.words.some(({ surface }) => surface !== surface.toLowerCase());
}

/** All figures and names of a sentence as one key; null when they are too few to know a fact by. */
export function figureKey({ numbers, labels, dates, words }: Reading): string | null {
  if (numbers.length === 0) return null;
  const names = new Set(words.filter((word) => word.isName).map((word) => word.stem));
  const figures = new Set([...numbers, ...labels, ...dates].map(({ value }) => value));
  if (names.size === 0 || names.size + figures.size < LEAST_FIGURES) return null;
  return [...[...figures].sort(), "|", ...[...names].sort()].join(" ");
}

function criticalDifferences(a: Reading, b: Reading): ConflictKind[] {
  const kinds: ConflictKind[] = [];
  if (!sequenceEqual(a.numbers, b.numbers)) kinds.push("number");
  if (!areDatesCompatible(a.dates, b.dates)) kinds.push("date");
  if (a.negations.length !== b.negations.length) kinds.push("negation");
  if (oppositesIn(a, b) > 0) kinds.push("direction");
  if (!areNamesCompatible(a, b)) kinds.push("name");
  return kinds;
}

function conflict(a: Weighed, b: Weighed, kind: ConflictKind, common: number): Relation | null {
  if (a.reading.isPointing || b.reading.isPointing) return null;
  if (a.reading.isOneOfSeveral || b.reading.isOneOfSeveral) return null;
  if (!canContradict(a.reading, b.reading, kind)) return null;
  // Names that differ are the contradiction itself, and no part of the frame.
  const apart = kind === "name" ? weightOfDifferingNames(a, b) : 0;
  const score = common / (a.weight + b.weight - common - apart);
  const isShort = Math.min(a.weight, b.weight) < SHORT;
  return score >= (isShort ? CONFLICT_WHEN_SHORT : CONFLICT) ? { kind: "conflict", reason: kind, score } : null;
}

function canContradict(a: Reading, b: Reading, kind: ConflictKind): boolean {
  switch (kind) {
    case "number":
      return (
        a.numbers.length === b.numbers.length && unlike(a.numbers, b.numbers) === 1 && valuesEqual(a.dates, b.dates)
      );
    case "date":
      return a.dates.length > 0 && b.dates.length > 0 && shareOne(a.once, b.once);
    case "negation":
      return Math.abs(a.negations.length - b.negations.length) === 1;
    case "direction":
      return oppositesIn(a, b) === 1 && valuesEqual(a.dates, b.dates);
    case "name":
      return shareOne(a.sole, b.sole) && valuesEqual(a.dates, b.dates) && isOneNameExchanged(a, b);
  }
}

function shareOne(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((stem) => b.has(stem));
}

/** How many places of two equally long lists differ. */
function unlike(a: readonly Mark[], b: readonly Mark[]): number {
  return a.filter((mark, index) => mark.value !== b[index]?.value).length;
}

function sequenceEqual(a: readonly Mark[], b: readonly Mark[]): boolean {
  return a.length === b.length && unlike(a, b) === 0;
}

/** The same values, in any order. */
function valuesEqual(a: readonly Mark[], b: readonly Mark[]): boolean {
  if (a.length !== b.length) return false;
  if (a.length === 0) return true;
  return sequenceEqual(sorted(a), sorted(b));
}

function sorted(marks: readonly Mark[]): Mark[] {
  return [...marks].sort((one, other) => (one.value < other.value ? -1 : Number(one.value > other.value)));
}

/** "In 1965" agrees with "on 5 September 1965", which only says more; a sentence without a date agrees with neither. */
function areDatesCompatible(a: readonly Mark[], b: readonly Mark[]): boolean {
  if (valuesEqual(a, b)) return true;
  const [fewer, more] = a.length < b.length ? [a, b] : [b, a];
  const values = new Set(more.map(({ value }) => value));
  return fewer.length > 0 && fewer.every(({ value }) => values.has(value));
}

/** How many pairs of opposites the sentences stand on different sides of. */
function oppositesIn(a: Reading, b: Reading): number {
  const sides = new Map(a.directions.map(({ pair, side }) => [pair, side]));
  const opposed = b.directions.filter(({ pair, side }) => sides.has(pair) && sides.get(pair) !== side);
  return new Set(opposed.map(({ pair }) => pair)).size;
}

/** The same names; or one sentence has a name more that stands beside one they share: "Rajavi", "Marjan Rajavi". */
function areNamesCompatible(a: Reading, b: Reading): boolean {
  const [onlyA, onlyB] = [namesOnlyIn(a, b), namesOnlyIn(b, a)];
  if (onlyA.size > 0 && onlyB.size > 0) return false;
  return isBesideShared(a, onlyA) && isBesideShared(b, onlyB);
}

function namesOnlyIn(a: Reading, b: Reading): ReadonlySet<string> {
  // A name at the start of a sentence or in a headline is not always known for one, so all words of `b` count.
  const others = new Set(b.words.map((word) => word.stem));
  return new Set(a.words.filter((word) => word.isName && !others.has(word.stem)).map((word) => word.stem));
}

function isBesideShared({ words }: Reading, extra: ReadonlySet<string>): boolean {
  if (extra.size === 0) return true;
  const isShared = (at: number) => words[at]?.isName === true && !extra.has(words[at]?.stem ?? "");
  return words.every((word, at) => !extra.has(word.stem) || isShared(at - 1) || isShared(at + 1));
}

function isOneNameExchanged(a: Reading, b: Reading): boolean {
  return isOneRun(a, namesOnlyIn(a, b)) && isOneRun(b, namesOnlyIn(b, a));
}

/** True when the words stand together: one name, of however many parts. */
function isOneRun({ words }: Reading, names: ReadonlySet<string>): boolean {
  const places = words.flatMap((word, at) => (names.has(word.stem) ? [at] : []));
  return places.length > 0 && (places.at(-1) ?? 0) - (places[0] ?? 0) === places.length - 1;
}

function weightOfDifferingNames(a: Weighed, b: Weighed): number {
  const weightOf = (one: Weighed, other: Weighed) => {
    const names = namesOnlyIn(one.reading, other.reading);
    const features = new Set(one.sequence.filter((_, at) => names.has(one.reading.words[at]?.stem ?? "")));
    return one.features.reduce((sum, feature, at) => sum + (features.has(feature) ? (one.weights[at] ?? 0) : 0), 0);
  };
  return weightOf(a, b) + weightOf(b, a);
}

/** The weight of the words that both sentences have. */
export function overlap(a: Weighed, b: Weighed): number {
  let sum = 0;
  let [i, j] = [0, 0];
  while (i < a.features.length && j < b.features.length) {
    const [one = 0, other = 0] = [a.features[i], b.features[j]];
    if (one === other) sum += a.weights[i] ?? 0;
    if (one <= other) i += 1;
    if (other <= one) j += 1;
  }
  return sum;
}

/** Who does what to whom is said by the order: of the names first, then of all words that say something. */
function isOrderKept(a: Weighed, b: Weighed): boolean {
  const [inA, inB] = [acting(a.reading, b.reading), acting(b.reading, a.reading)];
  if (inA.join(" ") !== inB.join(" ")) return false;
  // "Anna hit Ben" and "Anna was hit by Ben" have their names in one order and say opposite things.
  if (a.reading.isPassive !== b.reading.isPassive && inA.length > 1) return false;
  const common = sharedSequence(a, b);
  return common.length < 2 || longestRise(common) >= IN_ORDER * common.length;
}

/** The names that both have and neither has merely for a place, in the order of `a`. */
function acting(a: Reading, b: Reading): string[] {
  const namesOf = ({ words }: Reading) => words.filter((word) => word.isName);
  const placed = new Set([...namesOf(a), ...namesOf(b)].filter((word) => word.isPlaced).map((word) => word.stem));
  const others = new Set(namesOf(b).map((word) => word.stem));
  return namesOf(a).flatMap(({ stem }) => (others.has(stem) && !placed.has(stem) ? stem : []));
}

/** For each content word of `b` that `a` has, where it first stands in `a`. */
function sharedSequence(a: Weighed, b: Weighed): number[] {
  const first = new Map<number, number>();
  for (const [at, feature] of a.sequence.entries()) if (!first.has(feature)) first.set(feature, at);
  const seen = new Set<number>();
  const places: number[] = [];
  for (const [at, feature] of b.sequence.entries()) {
    const place = first.get(feature);
    // Articles stand everywhere and would hide a change of order.
    if (place === undefined || seen.has(feature) || (b.reading.words[at]?.weight ?? 0) < FULL_WEIGHT / 2) continue;
    seen.add(feature);
    places.push(place);
  }
  return places;
}

/** Length of the longest rising subsequence, by patience sorting (Schensted 1961). */
function longestRise(places: readonly number[]): number {
  const tails: number[] = [];
  for (const place of places) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tails[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    tails[low] = place;
  }
  return tails.length;
}
