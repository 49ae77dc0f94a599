/**
 * Cuts one block (a paragraph, a heading, a list item) into sentences.
 *
 * One pass from left to right, from mark to mark. At each run of stops the scanner takes in what belongs to the
 * sentence before it, looks at the next word, and asks whether a sentence ends there. Every look, back or forward, is
 * bounded, so the cost is linear in the block for any text at all.
 */
import { classAt, DIGIT, isSpaceAt, LETTER, skipSpace, trimEnd } from "../text/characters.ts";
import type { Span } from "../text/span.ts";
import { isAgencyLine } from "./agency-line.ts";
import { type Aside, asidesIn } from "./asides.ts";
import { endsSentence } from "./ending.ts";
import { type Junction, junctionAt } from "./junction.ts";
import { entryMarkAt } from "./list-marker.ts";
import { opensSentence } from "./period.ts";
import { CLOSER, markAt, nextMark, OPENER, QUOTE } from "./punctuation.ts";
import type { Rules } from "./rules.ts";
import { isStopAt } from "./run.ts";

/** One block being read, and what the reading carries from one sentence into the next. */
type Reading = {
  readonly text: string;
  readonly last: number;
  readonly rules: Rules;
  /** The asides of the block, found when its first bracket is met. */
  asides: readonly Aside[] | null;
  /** The first aside that closes behind the place reached. */
  aside: number;
  /** A straight quotation mark has opened and not yet closed. */
  quoteOpen: boolean;
  /** The mark of the entry that would come next in a list set in one line. */
  entry: string | null;
};

/** Where a sentence ends and the next begins. */
type Cut = { readonly end: number; readonly next: number };

/**
 * The sentences of `text` in [from, to): trimmed, ascending, disjoint, and covering all of it that is not white space.
 * Empty only when nothing but white space stands there. A piece without a letter or a figure is never a sentence of
 * its own: it goes with the one before it.
 */
export function sentencesIn(text: string, from: number, to: number, rules: Rules): Span[] {
  const last = trimEnd(text, from, to);
  const reading: Reading = { text, last, rules, asides: null, aside: 0, quoteOpen: false, entry: null };
  const sentences: Span[] = [];
  let begin = skipSpace(text, from, last);
  while (begin < last) {
    const { end, next } = cutBehind(reading, begin);
    const previous = sentences.at(-1);
    if (end === last && previous && !hasWord(text, begin, end))
      sentences[sentences.length - 1] = { start: previous.start, end };
    else sentences.push({ start: begin, end });
    begin = next;
  }
  return sentences;
}

/** The end of the sentence that begins at `begin`. */
function cutBehind(reading: Reading, begin: number): Cut {
  const { text, last, rules } = reading;
  const marker = entryMarkAt(text, begin, last);
  reading.entry = marker?.next ?? reading.entry;
  let at = marker?.end ?? begin;
  let firstWord = begin;
  for (;;) {
    at = reading.entry === null ? nextMark(text, at, last) : nextMarkOrSpace(text, at, last);
    if (at >= last) break;
    if (!isStopAt(text, at, rules)) {
      const cut = cutBetween(reading, begin, at);
      if (cut !== null) return cut;
      passMark(reading, at);
      at += 1;
      continue;
    }
    const junction = junctionAt(text, at, last, reading.quoteOpen, rules);
    if (junction.next >= last) break;
    if (isOmission(text, junction)) {
      at = junction.runEnd + 1;
      continue;
    }
    while (firstWord < junction.end && !isWordAt(text, firstWord)) firstWord += 1;
    const worded = firstWord < junction.end;
    if (worded && !isHeld(reading, begin, junction) && endsSentence(text, begin, junction, rules)) {
      if (junction.closedQuote) reading.quoteOpen = false;
      return junction;
    }
    // One run of stops and closing marks is judged once; going on behind its first stop would read it over and over.
    for (at = junction.runEnd; at < junction.end; at += 1) passMark(reading, at);
  }
  return { end: last, next: last };
}

/** A boundary without a stop: before the next entry of a list in one line, behind a dateline or an aside of its own. */
function cutBetween(reading: Reading, begin: number, at: number): Cut | null {
  const { text, last, entry } = reading;
  if (entry !== null && isSpaceAt(text, at) && opensEntry(text, at + 1, entry, last)) {
    const end = trimEnd(text, begin, at);
    if (end > begin) return { end, next: at + 1 };
  }
  const stands =
    (text[at] === ":" && isAgencyLine(text, begin, at)) || (text[at] === ")" && standsAlone(reading, begin, at));
  const next = stands ? skipSpace(text, at + 1, last) : last;
  return next < last ? { end: at + 1, next } : null;
}

/** "(Laughter) The court rose.": an aside opens the sentence, and a word that opens one follows. */
function standsAlone(reading: Reading, begin: number, close: number): boolean {
  const { text, last, rules } = reading;
  return asideAt(reading, close)?.open === begin && opensSentence(text, skipSpace(text, close + 1, last), rules);
}

function opensEntry(text: string, at: number, label: string, to: number): boolean {
  if (!text.startsWith(label, at)) return false;
  const behind = at + label.length;
  return behind < to && isSpaceAt(text, behind) && isWordAt(text, skipSpace(text, behind, to));
}

function nextMarkOrSpace(text: string, at: number, end: number): number {
  let position = at;
  while (position < end && markAt(text, position) === 0 && !isSpaceAt(text, position)) position += 1;
  return position;
}

/** Takes note of a mark that ends nothing: a quotation mark opens or closes, a bracket is the first of the block. */
function passMark(reading: Reading, at: number): void {
  const { text, last } = reading;
  const mark = markAt(text, at);
  if (mark === QUOTE) reading.quoteOpen = opensQuote(text, at, reading.quoteOpen);
  else if (mark === OPENER || mark === CLOSER) reading.asides ??= asidesIn(text, at, last);
}

/** Whether a straight quote leaves a quotation open; an apostrophe changes nothing. */
function opensQuote(text: string, at: number, open: boolean): boolean {
  if (text[at] === "'") return open;
  const spaceBefore = at === 0 || isSpaceAt(text, at - 1) || markAt(text, at - 1) === OPENER;
  const spaceBehind = at + 1 >= text.length || isSpaceAt(text, at + 1);
  if (spaceBefore !== spaceBehind) return spaceBefore;
  return !open;
}

/** "[...]" and "(?)" mark what an editor left out or doubts. */
function isOmission(text: string, { stop, runEnd }: Junction): boolean {
  const pair = text.charAt(stop - 1) + text.charAt(runEnd);
  return pair === "[]" || pair === "()";
}

/** The brackets of an aside within a sentence hold its stops back; an aside that is the sentence does not. */
function isHeld(reading: Reading, begin: number, { stop, end }: Junction): boolean {
  const aside = asideAt(reading, end);
  return aside !== undefined && aside.open < stop && aside.open > begin;
}

/** The first aside that does not close before `at`. Ask for places in ascending order. */
function asideAt(reading: Reading, at: number): Aside | undefined {
  const { asides } = reading;
  if (asides === null) return undefined;
  while ((asides[reading.aside]?.close ?? at) < at) reading.aside += 1;
  return asides[reading.aside];
}

function hasWord(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (isWordAt(text, at)) return true;
  return false;
}

function isWordAt(text: string, at: number): boolean {
  return (classAt(text, at) & (LETTER | DIGIT)) !== 0;
}
