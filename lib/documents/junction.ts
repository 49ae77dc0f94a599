import { isSpaceAt, skipSpace } from "../text/characters.ts";
import { matchLength } from "../text/match.ts";
import { closerAt, noteNumberLength, spacedCloserAt } from "./closers.ts";
import { CLOSER, markAt, OPENER, PERIOD, QUOTE } from "./punctuation.ts";
import type { Rules } from "./rules.ts";
import { readRun } from "./run.ts";

/** A run of stops ("?!", "...", ". . .") and what stands around it. Positions are UTF-16 code units. */
export type Junction = {
  /** The first stop of the run. */
  readonly stop: number;
  /** The end of the stops that follow one another without anything between. */
  readonly runEnd: number;
  /** PERIOD for one full stop, ELLIPSIS for several, PICTURE for a smiley, CLAUSE for a semicolon, else the strongest. */
  readonly kind: number;
  /** The end of the sentence, should it end here: behind the stops and all that closes with them. */
  readonly end: number;
  readonly closedQuote: boolean;
  readonly closedBracket: boolean;
  /** The first character behind `end` that is not white space. */
  readonly next: number;
  /** The first character from `next` on that is no quote, bracket or dash: what the next words really begin with. */
  readonly head: number;
};

// Nobody opens more marks than this before a word; the bound keeps a text of brackets linear.
const MOST_OPENING_MARKS = 8;

const CLIPPED_WORD = /['’][nst] (?=\p{Lu})/uy;
const DASHES = "-–—―•*";

/** Reads the run of stops that starts at `stop` in a block that ends at `to`. */
export function junctionAt(text: string, stop: number, to: number, quoteOpen: boolean, rules: Rules): Junction {
  const { runEnd, kind } = readRun(text, stop, to, rules);
  let end = runEnd;
  let closedQuote = false;
  let closedBracket = false;
  let open = quoteOpen;
  for (;;) {
    const at = end < to && isSpaceAt(text, end) ? end + 1 : end;
    const closing = at === end ? closerAt(text, at, to, open, rules) : spacedCloserAt(text, at, to, open);
    if (closing === 0) break;
    const mark = text.charAt(at);
    if (mark === '"') open = false;
    if (markAt(text, at) === QUOTE || "”’»›“‘«‹」』".includes(mark)) closedQuote = true;
    else if (markAt(text, at) === CLOSER) closedBracket = true;
    end = at + closing;
  }
  if (end === runEnd && kind === PERIOD) end += noteNumberLength(text, stop, end, to);
  const next = skipSpace(text, end, to);
  return { stop, runEnd, kind, end, closedQuote, closedBracket, next, head: headOf(text, next, to) };
}

function headOf(text: string, next: number, to: number): number {
  let at = next;
  for (let passed = 0; at < to && passed < MOST_OPENING_MARKS; passed += 1) {
    const mark = markAt(text, at);
    // Dutch begins a sentence with a small word and gives its capital to the next: 's Avonds, 't Is.
    if (mark !== 0 && matchLength(CLIPPED_WORD, text, at) > 0) return at + 3;
    if (mark !== OPENER && mark !== QUOTE && !DASHES.includes(text.charAt(at)) && !isSpaceAt(text, at)) break;
    at += 1;
  }
  return at;
}
