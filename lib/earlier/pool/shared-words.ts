import type { CheckedClaim } from "../../matches/model.ts";
import { WordReader } from "../../matches/word-reader.ts";

/** How many words a text and a claim with its title share, and how many the claim's own text has. */
type Shared = { readonly shared: number; readonly inClaim: number };

/**
 * Counts what claims share with a text: words as they are searched, small ones left out and each counted once. `lang` is a
 * primary subtag. Linear in the texts.
 */
export function sharedWith(text: string, lang: string): (claim: Pick<CheckedClaim, "text" | "title">) => Shared {
  const reader = new WordReader(lang);
  const termsOf = (words: string) => new Set(reader.read(words).flatMap(({ term }) => term ?? []));
  const asked = termsOf(text);
  return (claim) => {
    const own = termsOf(claim.text);
    const told = new Set([...own, ...termsOf(claim.title)]);
    return { shared: [...asked].filter((term) => told.has(term)).length, inClaim: own.size };
  };
}
