import { CAPITAL_NOUNS } from "./languages.ts";
import type { Token } from "./tokens.ts";

/**
 * True when most words are written with a capital, as headlines are: then a capital names nobody. Never for a language
 * that writes all nouns so. `tag` is the first part of a language tag.
 */
export function isHeadline(tokens: readonly Token[], tag: string): boolean {
  if (CAPITAL_NOUNS.has(tag)) return false;
  // Three words that are written large in headlines are the least that shows a habit.
  const large = tokens.slice(1).filter(isLargeInHeadlines);
  return large.length >= 3 && large.filter((token) => token.isCapital).length >= 0.7 * large.length;
}

/** Words of three letters that stay small in headlines, as all shorter ones do; "was" and "who" do not. */
const SMALL: ReadonlySet<string> = new Set("and but for nor the via per off out yet".split(" "));

function isLargeInHeadlines({ kind, folded, surface }: Token): boolean {
  return kind === "word" && surface.length >= 3 && !SMALL.has(folded);
}
