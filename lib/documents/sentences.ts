/**
 * Cuts one block (a paragraph, a heading, a list item) into sentences.
 *
 * One pass from left to right. At each run of stops the scanner takes in what belongs to the sentence before it, looks
 * at the next word, and asks whether a sentence ends there. Every look, back or forward, is bounded, so the cost is
 * linear in the block for any text at all.
 */
import {
  classAt,
  classBefore,
  DIGIT,
  isSpaceAt,
  LETTER,
  LOWER,
  skipSpace,
  trimEnd,
  UPPER,
} from "../text/characters.ts";
import type { Span } from "../text/span.ts";
import { asidesIn } from "./asides.ts";
import { isStopAt, type Junction, junctionAt } from "./junction.ts";
import { markerAt } from "./list-marker.ts";
import { periodEnds, wordBefore } from "./period.ts";
import { ELLIPSIS, markAt, OPENER, PERIOD, QUOTE, STRONG, WIDE } from "./punctuation.ts";
import type { Rules } from "./rules.ts";

/**
 * The sentences of `text` in [from, to): trimmed, ascending, disjoint, and covering all of it that is not white space.
 * Empty only when nothing but white space stands there. A piece without a letter or a figure is never a sentence of
 * its own: it goes with the one before it.
 */
export function sentencesIn(text: string, from: number, to: number, rules: Rules): Span[] {
  const last = trimEnd(text, from, to);
  const sentences: Span[] = [];
  const asides = asidesIn(text, from, last);
  let aside = 0;
  let begin = skipSpace(text, from, last);
  if (begin === last) return [];
  let marker = markerAt(text, begin, last);
  let expected = marker?.next ?? null;
  let quoteOpen = false;
  let firstWord = begin;
  let at = marker?.end ?? begin;

  const cutAt = (end: number, next: number) => {
    sentences.push({ start: begin, end });
    begin = next;
    firstWord = next;
    marker = markerAt(text, begin, last);
    expected = marker?.next ?? expected;
    at = marker?.end ?? begin;
  };

  while (at < last) {
    if (!isStopAt(text, at, rules)) {
      // "1. Buy it 2. Try it" is a list set in one line, once its first marker has opened a sentence.
      if (expected !== null && isSpaceAt(text, at) && opensEntry(text, at + 1, expected, last)) {
        const end = trimEnd(text, begin, at);
        if (end > begin) {
          cutAt(end, at + 1);
          continue;
        }
      }
      if (markAt(text, at) === QUOTE) quoteOpen = opensQuote(text, at, quoteOpen);
      at += 1;
      continue;
    }
    const junction = junctionAt(text, at, last, quoteOpen, rules);
    if (junction.next >= last) break;
    while ((asides[aside]?.close ?? last) < junction.end) aside += 1;
    while (firstWord < junction.end && !isWordAt(text, firstWord)) firstWord += 1;
    const hasWord = firstWord < junction.end;
    // The brackets of an aside within a sentence hold its stops back; an aside that is the sentence does not.
    const held = (asides[aside]?.open ?? last) < at && (asides[aside]?.open ?? 0) > begin;
    if (hasWord && !held && endsSentence(text, begin, junction, rules)) {
      if (junction.closedQuote) quoteOpen = false;
      cutAt(junction.end, junction.next);
    } else at = junction.runEnd;
  }

  const previous = sentences.at(-1);
  while (firstWord < last && !isWordAt(text, firstWord)) firstWord += 1;
  if (previous && firstWord === last) sentences[sentences.length - 1] = { start: previous.start, end: last };
  else sentences.push({ start: begin, end: last });
  return sentences;
}

function isWordAt(text: string, at: number): boolean {
  return (classAt(text, at) & (LETTER | DIGIT)) !== 0;
}

function opensEntry(text: string, at: number, label: string, to: number): boolean {
  if (!text.startsWith(label, at)) return false;
  const behind = at + label.length;
  return behind < to && isSpaceAt(text, behind) && isWordAt(text, skipSpace(text, behind, to));
}

/** Whether a straight quote leaves a quotation open; an apostrophe changes nothing. */
function opensQuote(text: string, at: number, open: boolean): boolean {
  if (text[at] === "'") return open;
  const spaceBefore = at === 0 || isSpaceAt(text, at - 1) || markAt(text, at - 1) === OPENER;
  const spaceBehind = at + 1 >= text.length || isSpaceAt(text, at + 1);
  if (spaceBefore !== spaceBehind) return spaceBefore;
  return !open;
}

function endsSentence(text: string, begin: number, junction: Junction, rules: Rules): boolean {
  const first = text.charAt(junction.next);
  if (",;:、，；：،؛)]".includes(first)) return false;
  const closed = junction.closedQuote || junction.closedBracket;
  // Japanese says who spoke behind the closing bracket: 「…。」と言った.
  if (junction.kind === WIDE) return !(closed && "とってはがをにのも、".includes(first));
  if (junction.next === junction.end) return endsUnspaced(text, junction, rules);
  const small = (classAt(text, junction.head) & LOWER) !== 0;
  if (small) return endsBeforeSmall(text, begin, junction, rules);
  if (junction.kind === PERIOD) return periodEnds(text, begin, junction, rules);
  return true;
}

/** A small letter follows: the sentence goes on, unless the text is one that begins sentences so. */
function endsBeforeSmall(text: string, begin: number, junction: Junction, rules: Rules): boolean {
  if (junction.closedQuote || junction.closedBracket || junction.head !== junction.next) return false;
  if (junction.kind === STRONG) return rules.informal;
  if (junction.kind === ELLIPSIS || !rules.informal) return false;
  const word = wordBefore(text, junction.stop, begin);
  return word.length > 1 && !word.includes(".") && !rules.abbreviations.has(word.toLowerCase());
}

// Far enough to see the rest of an address, near enough to keep a text without spaces linear.
const TOKEN_REACH = 48;

/** No space follows the stop: "Hello world.Today" ends a sentence, "example.Com", "Y!J" and "1.5" do not. */
function endsUnspaced(text: string, junction: Junction, rules: Rules): boolean {
  const mark = text.charAt(junction.stop);
  if (junction.kind === STRONG && mark !== "!" && mark !== "?") return mark !== rules.ownStop;
  const before = classBefore(text, junction.stop);
  const next = classAt(text, junction.next);
  if (markAt(text, junction.next) === OPENER) return (classAt(text, junction.head) & LOWER) === 0;
  if (junction.kind === ELLIPSIS) return false;
  if ((next & UPPER) === 0 || (before & (LOWER | DIGIT)) === 0) return false;
  if ((classAt(text, junction.next + 1) & LOWER) === 0 && !isSpaceAt(text, junction.next + 1)) return false;
  return !inAddress(text, junction);
}

function inAddress(text: string, { stop, next }: Junction): boolean {
  for (let at = stop - 1; at >= 0 && stop - at < TOKEN_REACH && !isSpaceAt(text, at); at -= 1)
    if ("@/\\_.".includes(text.charAt(at))) return true;
  for (let at = next; at < text.length && at - next < TOKEN_REACH && !isSpaceAt(text, at); at += 1) {
    if ("@/\\_".includes(text.charAt(at))) return true;
    if (text[at] === "." && isWordAt(text, at + 1)) return true;
  }
  return false;
}
