import { askedOf } from "./asked.ts";
import { candidatesFor } from "./candidates.ts";
import type { ClaimIndex } from "./claim-index.ts";
import { companyIn, companyOf } from "./company.ts";
import { type Match, MOST_MATCHES } from "./model.ts";
import { spellingIn } from "./spelling.ts";

// How many claims are looked at closely. Twice as many brought nothing more among the first twenty.
const LOOKED_AT = 100;

/**
 * How much each part of a score counts beside the words, which count 1. Fitted on two public sets of posts and debates
 * and rounded; a third more or less of either changes the ranking little. What each brings: docs/decisions/0025.
 */
const WEIGHTS = { spelling: 1.2, company: 2.25 };

/** The claims that a text may repeat, best first, at most `MOST_MATCHES`; of equals the earlier in the index. */
export function search(text: string, index: ClaimIndex): Match[] {
  const asked = askedOf(text, index);
  const candidates = candidatesFor(asked, index, LOOKED_AT);
  const company = companyOf(asked, candidates, index);
  const scored = candidates.map(({ place, fit }) => ({
    place,
    score:
      fit / asked.termMass +
      WEIGHTS.spelling * spellingIn(place, asked, index) +
      WEIGHTS.company * companyIn(place, asked, company, index),
  }));
  return scored
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .slice(0, MOST_MATCHES)
    .map(({ place, score }) => ({ id: index.ids[place] ?? place, score }));
}
