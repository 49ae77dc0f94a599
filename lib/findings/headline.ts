import { CAPITAL_NOUNS } from "./languages.ts";
import type { Token } from "./tokens.ts";

/**
 * True when most words are written with a capital, as headlines are: then a capital names nobody. Never for a language
 * that writes all nouns so. `tag` is the first part of a language tag.
 */
export function isHeadline(tokens: readonly Token[], tag: string): boolean {
  if (CAPITAL_NOUNS.has(tag)) return false;
  // Short words stay small in headlines; three long ones are the least that shows a habit.
  const long = tokens.slice(1).filter((token) => token.kind === "word" && token.surface.length >= 4);
  return long.length >= 3 && long.filter((token) => token.isCapital).length >= 0.7 * long.length;
}
