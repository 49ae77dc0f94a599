import { GramCount } from "./gram-count.ts";
import { gramText } from "./grams.ts";
import type { CheckedClaim } from "./model.ts";
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
  /** In how many claims each run of characters stands, by its number. */
  readonly gramFrequencies: Int32Array;
  /** Words in a title and in a text, characters in a `gramText`; 1 where there are none, since it is divided by. */
  readonly averages: { readonly title: number; readonly text: number; readonly gramText: number };
};

/** Makes the index of some claims; `lang` is the tag of the language they are in. Linear in their length. */
export function indexClaims(claims: Iterable<CheckedClaim>, lang: string): ClaimIndex {
  const primary = lang.toLowerCase().split("-")[0] ?? "";
  const ids: CheckedClaim["id"][] = [];
  const reader = new WordReader(primary);
  const gramTexts: string[] = [];
  const grams = new GramCount();
  const table = new TermTable();
  for (const claim of claims) {
    const title = reader.read(claim.title);
    const text = reader.read(claim.text);
    table.add(title, text);
    const runs = gramText(title.concat(text));
    grams.add(runs);
    ids.push(claim.id);
    gramTexts.push(runs);
  }
  const postings = table.postings();
  return {
    ...postings,
    ids,
    lang: primary,
    terms: table.terms,
    gramTexts,
    gramFrequencies: grams.frequencies,
    averages: {
      title: mean(postings.titleLengths),
      text: mean(postings.textLengths),
      gramText: mean(gramTexts.map(({ length }) => length)),
    },
  };
}

/** In how many claims a term stands. */
export function frequencyOf(term: number, { postings: { starts } }: Postings): number {
  return (starts[term + 1] ?? 0) - (starts[term] ?? 0);
}

/** The distinct terms of a claim. */
export function termsIn(place: number, { termsOf: { starts, values } }: Postings): Int32Array {
  return values.subarray(starts[place], starts[place + 1]);
}

function mean(lengths: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < lengths.length; at++) sum += lengths[at] ?? 0;
  return sum > 0 ? sum / lengths.length : 1;
}
