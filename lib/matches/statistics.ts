/**
 * What the claims as a whole tell of a single one: how common each term and each run of characters is, and how long a
 * claim usually is. Where a database brings up some hundred claims of a hundred thousand, they are ranked by what is
 * common among all: among themselves the words that brought them up are common, and would count for nothing.
 */
export type CorpusStatistics = {
  /** How many claims there are. */
  readonly size: number;
  /** In how many claims each term stands. */
  readonly frequencies: ReadonlyMap<string, number>;
  /** In how many claims each run of characters stands, by its number. */
  readonly gramFrequencies: Int32Array;
  /** Words in a title and in a text, characters in a `gramText`; 1 where there are none, since it is divided by. */
  readonly averages: { readonly title: number; readonly text: number; readonly gramText: number };
};

/** How much a term says. */
export function rarityOfTerm(term: string, { frequencies, size }: CorpusStatistics): number {
  return rarity(frequencies.get(term) ?? 0, size);
}

/** How much a run of characters says. */
export function rarityOfGram(gram: number, { gramFrequencies, size }: CorpusStatistics): number {
  return rarity(gramFrequencies[gram] ?? 0, size);
}

/** How much it says to hold what `holding` of `all` claims hold: the inverse document frequency of BM25, above zero. */
function rarity(holding: number, all: number): number {
  return Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
}

/** The mean of some lengths; 1 when there is nothing to take one of. */
export function meanOf(lengths: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < lengths.length; at++) sum += lengths[at] ?? 0;
  return sum > 0 ? sum / lengths.length : 1;
}
