import { GramCount } from "./gram-count.ts";
import { gramText } from "./grams.ts";
import type { CheckedClaim } from "./model.ts";
import { type CorpusStatistics, meanOf } from "./statistics.ts";
import { type Postings, TermTable } from "./term-table.ts";
import { WordReader } from "./word-reader.ts";

/**
 * Checked claims made ready to be searched. A claim is known by its place in `ids`, a term by its number in `terms`.
 */
export type ClaimIndex = Postings & {
  readonly ids: readonly CheckedClaim["id"][];
  /** Primary subtag of the language the claims are in. */
  readonly lang: string;
  readonly terms: ReadonlyMap<string, number>;
  /** The words of each claim in order, as their spelling is compared. */
  readonly gramTexts: readonly string[];
  readonly statistics: CorpusStatistics;
};

/**
 * Makes the index of some claims; `lang` is the tag of the language they are in. When they are a part of many, such as
 * what a database brought up, `statistics` are those of the index of all. Linear in the length of the claims.
 */
export function indexClaims(claims: Iterable<CheckedClaim>, lang: string, statistics?: CorpusStatistics): ClaimIndex {
  const steps = indexingClaims(claims, lang, statistics);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps of a claim, for whoever must not be held up: a hundred thousand claims take seconds. */
export function* indexingClaims(
  claims: Iterable<CheckedClaim>,
  lang: string,
  statistics?: CorpusStatistics,
): Generator<undefined, ClaimIndex> {
  const primary = lang.toLowerCase().split("-")[0] ?? "";
  const reader = new WordReader(primary);
  const ids: CheckedClaim["id"][] = [];
  const gramTexts: string[] = [];
  const table = new TermTable();
  for (const claim of claims) {
    const title = reader.read(claim.title);
    const text = reader.read(claim.text);
    table.add(title, text);
    ids.push(claim.id);
    gramTexts.push(gramText(title.concat(text)));
    yield;
  }
  const { terms } = table;
  const postings = table.postings();
  const own = { ...postings, ids, lang: primary, terms, gramTexts };
  return { ...own, statistics: statistics ?? (yield* statisticsOf(own)) };
}

/** In how many claims of the index a term stands. */
export function frequencyOf(term: number, { postings: { starts } }: Postings): number {
  return (starts[term + 1] ?? 0) - (starts[term] ?? 0);
}

/** The distinct terms of a claim. */
export function termsIn(place: number, { termsOf: { starts, values } }: Postings): Int32Array {
  return values.subarray(starts[place], starts[place + 1]);
}

function* statisticsOf(index: Omit<ClaimIndex, "statistics">): Generator<undefined, CorpusStatistics> {
  const grams = new GramCount();
  for (const text of index.gramTexts) {
    grams.add(text);
    yield;
  }
  return {
    size: index.ids.length,
    frequencies: new Map(Array.from(index.terms, ([term, number]) => [term, frequencyOf(number, index)])),
    gramFrequencies: grams.frequencies,
    averages: {
      title: meanOf(index.titleLengths),
      text: meanOf(index.textLengths),
      gramText: meanOf(index.gramTexts.map(({ length }) => length)),
    },
  };
}
