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
import { entryMarkAt, markerAt } from "./list-marker.ts";
import { opensSentence, periodEnds, wordBefore, wordFrom } from "./period.ts";
import { ELLIPSIS, markAt, OPENER, PERIOD, PICTURE, QUOTE, STRONG, WIDE } from "./punctuation.ts";
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
  let marker = entryMarkAt(text, begin, last);
  let expected = marker?.next ?? null;
  let quoteOpen = false;
  let firstWord = begin;
  let at = marker?.end ?? begin;

  const cutAt = (end: number, next: number) => {
    sentences.push({ start: begin, end });
    begin = next;
    firstWord = next;
    marker = entryMarkAt(text, begin, last);
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
    // "[...]" and "(?)" mark what an editor left out or doubts.
    if (isOmission(text, junction)) {
      at = junction.runEnd + 1;
      continue;
    }
    while ((asides[aside]?.close ?? last) < junction.end) aside += 1;
    while (firstWord < junction.end && !isWordAt(text, firstWord)) firstWord += 1;
    const hasWord = firstWord < junction.end;
    // The brackets of an aside within a sentence hold its stops back; an aside that is the sentence does not.
    const held = (asides[aside]?.open ?? last) < at && (asides[aside]?.open ?? 0) > begin;
    if (hasWord && !held && endsSentence(text, begin, junction, rules)) {
      if (junction.closedQuote) quoteOpen = false;
      cutAt(junction.end, junction.next);
      continue;
    }
    // One run of stops and closing marks is judged once; going on behind its first stop would read it over and over.
    for (at = junction.runEnd; at < junction.end; at += 1)
      if (markAt(text, at) === QUOTE) quoteOpen = opensQuote(text, at, quoteOpen);
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

function isOmission(text: string, { stop, runEnd }: Junction): boolean {
  const pair = text.charAt(stop - 1) + text.charAt(runEnd);
  return pair === "[]" || pair === "()";
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
  if (junction.kind === WIDE) {
    if (text[junction.stop] === "．" && (classAt(text, junction.next) & DIGIT) !== 0) return false;
    return !(closed && "とってはがをにのも、".includes(first));
  }
  if (junction.kind === PICTURE) return junction.next > junction.end && (classAt(text, junction.head) & UPPER) !== 0;
  if (junction.next === junction.end) return endsUnspaced(text, junction, rules);
  const small = (classAt(text, junction.head) & LOWER) !== 0;
  if (small) return endsBeforeSmall(text, begin, junction, rules);
  if (junction.kind === PERIOD) return periodEnds(text, begin, junction, rules);
  // Without capitals nothing says that a sentence begins behind dots which most often leave something out.
  return junction.kind !== ELLIPSIS || !isUncased(classAt(text, junction.head));
}

/**
 * A small letter follows. In edited text the sentence then goes on; in messages and posts it often does not, and the
 * two are told apart by the words on both sides.
 */
function endsBeforeSmall(text: string, begin: number, junction: Junction, rules: Rules): boolean {
  // ". - si vous" is the next entry of a list, ". (see below)" an aside of its own; behind a longer dash somebody
  // says who spoke.
  const apart = text.startsWith("- ", junction.next) || "([".includes(text.charAt(junction.next));
  if (junction.kind === PERIOD && apart) return periodEnds(text, begin, junction, rules);
  if (junction.closedQuote || junction.closedBracket || junction.head !== junction.next) return false;
  if (markerAt(text, junction.next, text.length))
    return junction.kind !== PERIOD || periodEnds(text, begin, junction, rules);
  if (junction.kind === ELLIPSIS) return false;
  const word = wordBefore(text, junction.stop, begin);
  // "She works at Yahoo! in the accounting department": a name with its own mark.
  if (junction.kind === STRONG) return text[junction.stop] !== "!" || !isCapitalised(word) || rules.informal;
  if (word.length < 2 || word.includes(".") || rules.abbreviations.has(word.toLowerCase())) return false;
  return rules.informal || (word.length >= SHORTEST_PLAIN_WORD && rules.openers.has(wordFrom(text, junction.head)));
}

// Nearly every abbreviation that no list knows is shorter.
const SHORTEST_PLAIN_WORD = 4;

function isCapitalised(word: string): boolean {
  return (classAt(word, 0) & UPPER) !== 0;
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
  if (junction.kind === ELLIPSIS) return opensSentence(text, junction.head, rules);
  if (isUncased(before) && isUncased(next)) return mark !== "." || joinsWords(text, junction);
  if ((next & UPPER) === 0 || (before & (LOWER | DIGIT)) === 0) return false;
  // "1.Helado, 2.Carne" numbers a list.
  if ((before & DIGIT) !== 0 && isSpaceAt(text, junction.stop - 2)) return false;
  if ((classAt(text, junction.next + 1) & LOWER) === 0 && !isSpaceAt(text, junction.next + 1)) return false;
  return !inAddress(text, junction);
}

function isUncased(kind: number): boolean {
  return (kind & LETTER) !== 0 && (kind & (UPPER | LOWER)) === 0;
}

/** Words of a script without capitals on both sides of a stop, not the single letters of "ق.م". */
function joinsWords(text: string, { stop, next }: Junction): boolean {
  return [1, 2, 3].every((step) => isUncased(classAt(text, stop - step)) && isUncased(classAt(text, next + step - 1)));
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
