import { analyse } from "./analyse.ts";
import { type Asked, askedOf } from "./asked.ts";
import { type Associations, associationsOf } from "./associations.ts";
import { candidatesFor } from "./candidates.ts";
import type { ClaimIndex } from "./claim-index.ts";
import { gramsOf } from "./grams.ts";
import { type Match, MOST_MATCHES } from "./model.ts";
import { perLength, saturated } from "./weight.ts";

// What is worth a closer look. A hundred more found nothing that ranked among the first twenty.
const LOOKED_AT = 100;

// How much the spelling and the company of words count beside the words themselves (docs/decisions/0025).
const SPELLING = 1.2;
const COMPANY = 2.25;

/** The claims that a text may repeat, best first, at most `MOST_MATCHES`; of equals the earlier in the index. */
export function search(text: string, index: ClaimIndex): Match[] {
  const asked = askedOf(analyse(text, index.lang), index);
  const associations = associationsOf(asked, index);
  return candidatesFor(asked, index, LOOKED_AT)
    .map(({ place, fit }) => ({
      id: index.ids[place] ?? place,
      score:
        fit / asked.termMass +
        SPELLING * spellingOf(place, asked, index) +
        COMPANY * companyOf(place, asked, associations, index),
    }))
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_MATCHES);
}

/** The share of the asked runs of characters that the claim has too, by what they say: BM25 over runs. */
function spellingOf(place: number, { grams, gramMass }: Asked, { gramTexts, averages }: ClaimIndex): number {
  const text = gramTexts[place] ?? "";
  const counts = new Map<number, number>();
  for (const gram of gramsOf(text)) if (grams.has(gram)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  let found = 0;
  for (const [gram, count] of counts)
    found += (grams.get(gram) ?? 0) * saturated(perLength(count, text.length, averages.gramText));
  return found / gramMass;
}

/** The share of the asked words that the claim lacks, as far as it has words that go with them. */
function companyOf(place: number, asked: Asked, associations: Associations, { termsOf }: ClaimIndex): number {
  const own = termsOf.values.subarray(termsOf.starts[place], termsOf.starts[place + 1]);
  let found = 0;
  for (const [term, company] of associations) {
    if (own.includes(term)) continue;
    let strongest = 0;
    for (const other of own) strongest = Math.max(strongest, company.get(other) ?? 0);
    found += strongest * (asked.terms.get(term) ?? 0);
  }
  return found / asked.termMass;
}
