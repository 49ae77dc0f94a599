import { type Asked, frequencyOf } from "./asked.ts";
import type { ClaimIndex } from "./claim-index.ts";

// A word of more claims says little, and its company is everybody.
const COMMON = 300;
// Words that met once met by chance.
const LEAST_MET = 2;

/** For each asked term, how strongly the terms that stand beside it in claims go with it, in (0, 1]. */
export type Associations = ReadonlyMap<number, ReadonlyMap<number, number>>;

/**
 * What goes with the words that are asked, as the claims themselves tell: "handcuffs" with "arrested", where the two
 * stand in the same claims. The strength is the cosine of the claims that hold either. The cost is the number of words
 * in the claims of the rarer terms, at most 300 claims for each.
 */
export function associationsOf(asked: Asked, index: ClaimIndex): Associations {
  const associations = new Map<number, ReadonlyMap<number, number>>();
  for (const term of asked.terms.keys()) {
    const frequency = frequencyOf(term, index);
    if (frequency >= LEAST_MET && frequency <= COMMON) associations.set(term, companyOf(term, frequency, index));
  }
  return associations;
}

function companyOf(term: number, frequency: number, index: ClaimIndex): ReadonlyMap<number, number> {
  const { postings, termsOf } = index;
  const met = new Map<number, number>();
  for (let slot = postings.starts[term] ?? 0; slot < (postings.starts[term + 1] ?? 0); slot++) {
    const place = postings.values[slot] ?? 0;
    for (let at = termsOf.starts[place] ?? 0; at < (termsOf.starts[place + 1] ?? 0); at++) {
      const other = termsOf.values[at] ?? 0;
      if (other !== term) met.set(other, (met.get(other) ?? 0) + 1);
    }
  }
  const company = new Map<number, number>();
  for (const [other, times] of met)
    if (times >= LEAST_MET) company.set(other, times / Math.sqrt(frequency * frequencyOf(other, index)));
  return company;
}
