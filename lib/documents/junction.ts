import { classAt, isPairAt, isSpaceAt, LETTER, LOWER, skipSpace, UNSEEN, UPPER } from "../text/characters.ts";
import {
  CLAUSE,
  CLOSER,
  ELLIPSIS,
  isStop,
  markAt,
  OPENER,
  PERIOD,
  PICTURE,
  QUOTE,
  STRONG,
  WIDE,
} from "./punctuation.ts";
import type { Rules } from "./rules.ts";

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
// Long enough for any link a person writes; the bound keeps a text of "](" linear.
const LONGEST_TARGET = 500;
// "&thetasym" is the longest name of a character that a page still shows by mistake.
const LONGEST_REFERENCE = 10;

const EMOTICON = /[:;=]['’]?-?[)(DPp]{1,4}(?!\S)|<3(?!\S)/y;
const NOTE_MARK = /\[(?:\d{1,3}|[a-z]|[ivx]{1,5}|note \d{1,2}|\^[\p{L}\p{N}-]{1,20})\]/uy;
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

/** True when the character at `at` is a stop under these rules, or a picture or a semicolon that may stand for one. */
export function isStopAt(text: string, at: number, rules: Rules): boolean {
  const mark = markAt(text, at);
  if (mark !== PICTURE) return isStop(mark);
  if (text[at] === rules.ownStop) return !isSpaceAt(text, at - 1);
  return drawingAt(text, at) > 0 || endsClause(text, at);
}

/** The length of the emoji or, behind a space, of the smiley at `at`; 0 when none stands there. */
function drawingAt(text: string, at: number): number {
  return pictureAt(text, at) || (isSpaceAt(text, at - 1) ? matchLength(EMOTICON, text, at) : starAt(text, at));
}

/** Japanese posts close a sentence with a star or a note behind its last kana: 行きたいです☆ */
function starAt(text: string, at: number): number {
  return "★☆♡♪".includes(text.charAt(at)) && /[ぁ-ゟ]/.test(text.charAt(at - 1)) ? 1 : 0;
}

/** True for a semicolon before a space that does not close a character reference such as "&amp;". */
function endsClause(text: string, at: number): boolean {
  if (text[at] !== ";" || !isSpaceAt(text, at + 1)) return false;
  return !/&#?[\dA-Za-z]{1,8}$/.test(text.slice(Math.max(0, at - LONGEST_REFERENCE), at));
}

function readRun(text: string, stop: number, to: number, rules: Rules): { runEnd: number; kind: number } {
  if (markAt(text, stop) === PICTURE && text[stop] !== rules.ownStop) {
    const drawing = drawingAt(text, stop);
    return drawing > 0 ? { runEnd: stop + drawing, kind: PICTURE } : { runEnd: stop + 1, kind: CLAUSE };
  }
  let kind = 0;
  let periods = 0;
  let at = stop;
  for (;;) {
    while (at < to && (isStop(markAt(text, at)) || text[at] === rules.ownStop)) {
      const mark = isStop(markAt(text, at)) ? markAt(text, at) : STRONG;
      if (mark === PERIOD) periods += 1;
      else if (mark === WIDE || kind !== WIDE) kind = mark === ELLIPSIS && kind === STRONG ? STRONG : mark;
      at += 1;
    }
    // ". . ." is one run, but in "raak. ...en toen" the second belongs to the next word.
    if (at + 1 >= to || !isSpaceAt(text, at) || !isStop(markAt(text, at + 1))) break;
    if (at === stop + 1 && leavesOut(text, at, to)) break;
    let behind = at + 1;
    while (behind < to && isStop(markAt(text, behind))) behind += 1;
    if (behind < to && !isSpaceAt(text, behind) && markAt(text, behind) !== CLOSER) break;
    at = behind;
    if (kind === 0) kind = ELLIPSIS;
  }
  if (kind === 0) kind = periods > 1 ? ELLIPSIS : PERIOD;
  return { runEnd: at, kind };
}

/**
 * True when ". . ." with a word behind it stands at `at`, behind a stop glued to its own word: "compounds. . . . The
 * practice" has a full stop, and then points for what was left out before the next sentence.
 */
function leavesOut(text: string, at: number, to: number): boolean {
  if (isSpaceAt(text, at - 2) || !text.startsWith(" . . . ", at)) return false;
  return at + 7 < to && (classAt(text, at + 7) & UPPER) !== 0;
}

/** The length of what closes at `at`, directly behind a stop or a closing mark; 0 when nothing does. */
function closerAt(text: string, at: number, to: number, quoteOpen: boolean, rules: Rules): number {
  if (at >= to) return 0;
  const mark = markAt(text, at);
  if (isStop(mark)) return 1;
  if (mark === CLOSER) return rules.markdown ? 1 + targetLength(text, at, to) : 1;
  if (mark === QUOTE) return endsWord(text, at + 1, to) || (quoteOpen && text[at] !== "'") ? 1 : 0;
  if (mark === 0 && (classAt(text, at) & LETTER) !== 0) return 0;
  const note = matchLength(NOTE_MARK, text, at);
  if (note > 0) return note;
  // German closes with “ and », Danish with «: an opening mark with nothing to open closes.
  if (mark === OPENER && "“‘«‹„".includes(text.charAt(at))) return endsWord(text, at + 1, to) ? 1 : 0;
  if (rules.markdown && "*_`~".includes(text.charAt(at))) return 1;
  if ("¹²³⁰⁴⁵⁶⁷⁸⁹".includes(text.charAt(at)) || (classAt(text, at) & UNSEEN) !== 0) return 1;
  return pictureAt(text, at);
}

/** The same behind one space: a French or Spanish » , a straight quote that is still open, a picture, a smiley. */
function spacedCloserAt(text: string, at: number, to: number, quoteOpen: boolean): number {
  if (at >= to) return 0;
  if (markAt(text, at) === 0) return 0;
  const mark = text.charAt(at);
  if (")]»›".includes(mark) || (mark === '"' && quoteOpen)) return endsWord(text, at + 1, to) ? 1 : 0;
  return pictureAt(text, at) || matchLength(EMOTICON, text, at) || bracketedNote(text, at, to);
}

function bracketedNote(text: string, at: number, to: number): number {
  const length = matchLength(NOTE_MARK, text, at);
  return length > 0 && endsWord(text, at + length, to) ? length : 0;
}

/** Figures set as a note behind a word or a bracket: "the Journal (1987).1 According"; 0 when they are no note. */
function noteNumberLength(text: string, stop: number, at: number, to: number): number {
  let end = at;
  while (end < to && end - at < 3 && text.charCodeAt(end) >= 0x30 && text.charCodeAt(end) <= 0x39) end += 1;
  if (end === at || !isSpaceAt(text, end)) return 0;
  const behindWord = [1, 2, 3].every((back) => (classAt(text, stop - back) & LOWER) !== 0);
  if (!behindWord && markAt(text, stop - 1) !== CLOSER) return 0;
  return (classAt(text, skipSpace(text, end, to)) & UPPER) !== 0 ? end - at : 0;
}

/** True when no word goes on at `at`: the end, white space, a closing mark, a stop or a comma. */
function endsWord(text: string, at: number, to: number): boolean {
  if (at >= to || isSpaceAt(text, at)) return true;
  const mark = markAt(text, at);
  return mark === CLOSER || mark === QUOTE || isStop(mark) || ",;:*_—–".includes(text.charAt(at));
}

/** The length of the emoji character at `at`, 0 for another. Marks that join emoji are UNSEEN or combining. */
function pictureAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd83c && unit <= 0xd83e && isPairAt(text, at)) return 2;
  // White faces and hearts, older than the emoji planes, and the selector that colours them.
  return (unit >= 0x2639 && unit <= 0x263b) || unit === 0x2764 || unit === 0x2665 || unit === 0xfe0f ? 1 : 0;
}

/** The length of "(address)" behind the bracket at `at`, 0 when none stands there. */
function targetLength(text: string, at: number, to: number): number {
  if (text[at] !== "]" || text[at + 1] !== "(") return 0;
  const last = Math.min(to, at + LONGEST_TARGET);
  for (let close = at + 2; close < last; close += 1) if (text[close] === ")") return close - at;
  return 0;
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

function matchLength(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}
