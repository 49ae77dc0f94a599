import type { Analysis } from "./analyse.ts";
import type { ClaimIndex } from "./claim-index.ts";
import { gramsOf, gramText } from "./grams.ts";
import { partsOf } from "./parts.ts";
import { stem } from "./stem.ts";
import { rarity } from "./weight.ts";

/** What is looked for in the claims of an index, with how much each piece of it says. */
export type Asked = {
  /** By the term's number; terms that are in no claim are left out. */
  readonly terms: ReadonlyMap<number, number>;
  /** What all terms say together, those that are in no claim too; above 0. */
  readonly termMass: number;
  readonly grams: ReadonlyMap<number, number>;
  readonly gramMass: number;
};

/** What a text asks of the claims of an index. Linear in the text. */
export function askedOf(query: Analysis, index: ClaimIndex): Asked {
  const weights = new Map<string, number>();
  const want = (term: string, weight: number) => weights.set(term, Math.max(weight, weights.get(term) ?? 0));
  for (const { folded, term, weight } of query.words) {
    if (term === null) continue;
    const parts = index.terms.has(term) ? null : partsOf(folded, index.words);
    if (parts) for (const part of parts) want(stem(part, index.lang), weight);
    else want(term, weight);
  }
  const terms = new Map<number, number>();
  let termMass = 0;
  for (const [term, weight] of weights) {
    const number = index.terms.get(term);
    const says = weight * rarity(number === undefined ? 0 : frequencyOf(number, index), index.ids.length);
    termMass += says;
    if (number !== undefined) terms.set(number, says);
  }
  return { terms, termMass: termMass || 1, ...gramsAsked(query, index) };
}

/** In how many claims a term stands. */
export function frequencyOf(term: number, { postings: { starts } }: ClaimIndex): number {
  return (starts[term + 1] ?? 0) - (starts[term] ?? 0);
}

function gramsAsked(query: Analysis, index: ClaimIndex): Pick<Asked, "grams" | "gramMass"> {
  const grams = new Map<number, number>();
  let gramMass = 0;
  for (const gram of gramsOf(gramText(query))) {
    if (grams.has(gram)) continue;
    const says = rarity(index.gramFrequencies[gram] ?? 0, index.ids.length);
    grams.set(gram, says);
    gramMass += says;
  }
  return { grams, gramMass: gramMass || 1 };
}
