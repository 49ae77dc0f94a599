import type { Asked } from "./asked.ts";
import type { Candidate } from "./candidates.ts";
import { type ClaimIndex, frequencyOf, termsIn } from "./claim-index.ts";

/** For asked terms, how strongly the terms that stand beside them in claims go with them, in (0, 1]. */
export type Company = ReadonlyMap<number, ReadonlyMap<number, number>>;

// A word of more claims goes with everything, and the bound keeps a search from reading them all.
const COMMON = 1_000;
// Words that met once met by chance.
const LEAST_MET = 2;
// More words than a post has; it bounds what a whole article costs that is asked about.
const MOST_TERMS = 100;

/**
 * What goes with the words that are asked, as the claims themselves tell: "insulin" with "diabetes", where the two stand
 * in the same claims. The strength is the cosine between the claims that hold the one and those that hold the other; it
 * is found for the terms of the `candidates`. The cost is the number of words in the claims that hold a term, at most
 * 1,000 claims for each of at most 100 terms.
 */
export function companyOf(asked: Asked, candidates: readonly Candidate[], index: ClaimIndex): Company {
  const company = new Map<number, ReadonlyMap<number, number>>();
  // Claims that were brought up for these very words say nothing of who else keeps them company.
  if (index.ids.length < index.statistics.size) return company;
  const others = new Set(candidates.flatMap(({ place }) => [...termsIn(place, index)]));
  const met = new Int32Array(index.terms.size);
  for (const term of asked.terms.keys()) {
    const frequency = frequencyOf(term, index);
    if (frequency < LEAST_MET || frequency > COMMON || company.size === MOST_TERMS) continue;
    company.set(term, metBy(term, others, met.fill(0), index));
  }
  return company;
}

/** `met` has room for every term and holds zeros. */
function metBy(
  term: number,
  others: ReadonlySet<number>,
  met: Int32Array,
  index: ClaimIndex,
): ReadonlyMap<number, number> {
  const { starts, values } = index.postings;
  for (const place of values.subarray(starts[term], starts[term + 1]))
    for (const other of termsIn(place, index)) met[other] = (met[other] ?? 0) + 1;
  const strengths = new Map<number, number>();
  for (const other of others) {
    const times = met[other] ?? 0;
    if (times >= LEAST_MET && other !== term)
      strengths.set(other, times / Math.sqrt(frequencyOf(term, index) * frequencyOf(other, index)));
  }
  return strengths;
}

/** The share of the asked words that a claim lacks, as far as it has words which go with them; in [0, 1]. */
export function companyIn(place: number, asked: Asked, company: Company, index: ClaimIndex): number {
  const own = termsIn(place, index);
  let found = 0;
  for (const [term, strengths] of company) {
    if (own.includes(term)) continue;
    let strongest = 0;
    for (const other of own) strongest = Math.max(strongest, strengths.get(other) ?? 0);
    found += strongest * (asked.terms.get(term) ?? 0);
  }
  return found / asked.termMass;
}
