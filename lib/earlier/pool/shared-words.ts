import type { CheckedClaim } from "../../matches/model.ts";
import { WordReader } from "../../matches/word-reader.ts";

/**
 * How many words, small ones left out and each counted once, a text and a claim with its title share, and how many the
 * claim's own text has. `lang` is a primary subtag. Linear in the texts.
 */
export function sharedWords(
  text: string,
  claim: Pick<CheckedClaim, "text" | "title">,
  lang: string,
): { readonly shared: number; readonly inClaim: number } {
  const reader = new WordReader(lang);
  const termsOf = (words: string) => new Set(reader.read(words).flatMap(({ term }) => term ?? []));
  const own = termsOf(claim.text);
  const told = new Set([...own, ...termsOf(claim.title)]);
  const shared = [...termsOf(text)].filter((term) => told.has(term)).length;
  return { shared, inClaim: own.size };
}
