import { LOWER, UPPER } from "../text/characters.ts";
import { type Sentence, type Token, WORD } from "./tokens.ts";

/**
 * How the capitals of a sentence are to be read: as usual; `nouns` where every noun has one (German) or every word of
 * a headline; `none` where they say nothing, because all letters are capitals or the script has none.
 */
export type Capitals = "names" | "nouns" | "none";

// Under four words a share says nothing: "NATO attacks" is no headline.
const FEWEST_WORDS = 4;

/** Tells from all words of a sentence what a capital in it says. */
export function capitalsOf({ text, tokens, lang }: Sentence): Capitals {
  let words = 0;
  let capitals = 0;
  let shouted = 0;
  let long = 0;
  for (const token of tokens) {
    if (token.kind !== WORD || !(token.first & (UPPER | LOWER))) continue;
    words += 1;
    const isLong = token.lower.length >= 4;
    if (isLong) long += 1;
    if (!(token.first & UPPER)) continue;
    if (isLong) capitals += 1;
    if (token.lower.length > 1 && isShouted(text, token)) shouted += 1;
  }
  if (words === 0) return "none";
  if (words >= FEWEST_WORDS && shouted > words * 0.6) return "none";
  // In a headline nearly every long word has a capital; in prose, with its verbs, hardly half.
  const isHeadline = long >= FEWEST_WORDS && capitals > long * 0.8 && !/[.!;]\W{0,3}$/.test(text.slice(-4));
  if (lang === "de" || isHeadline) return "nouns";
  return "names";
}

function isShouted(text: string, { start, end }: Token): boolean {
  const word = text.slice(start, end);
  return word === word.toUpperCase();
}
