/** What closes with a sentence behind its stop: quotation marks, brackets, marks of notes, pictures. */
import { classAt, isSpaceAt, LETTER, LOWER, skipSpace, UNSEEN, UPPER } from "../text/characters.ts";
import { matchLength } from "../text/match.ts";
import { pictureAt, smileyAt } from "./pictures.ts";
import { CLOSER, isStop, markAt, OPENER, QUOTE } from "./punctuation.ts";
import type { Rules } from "./rules.ts";

// Long enough for any link a person writes; the bound keeps a text of "](" linear.
const LONGEST_TARGET = 500;

const NOTE_MARK = /\[(?:\d{1,3}|[a-z]|[ivx]{1,5}|note \d{1,2}|\^[\p{L}\p{N}-]{1,20})\]/uy;

/** The length of what closes at `at`, directly behind a stop or a closing mark; 0 when nothing does. */
export function closerAt(text: string, at: number, to: number, quoteOpen: boolean, rules: Rules): number {
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
export function spacedCloserAt(text: string, at: number, to: number, quoteOpen: boolean): number {
  if (at >= to || markAt(text, at) === 0) return 0;
  const mark = text.charAt(at);
  if (")]»›".includes(mark) || (mark === '"' && quoteOpen)) return endsWord(text, at + 1, to) ? 1 : 0;
  return pictureAt(text, at) || smileyAt(text, at) || bracketedNote(text, at, to);
}

function bracketedNote(text: string, at: number, to: number): number {
  const length = matchLength(NOTE_MARK, text, at);
  return length > 0 && endsWord(text, at + length, to) ? length : 0;
}

/** Figures set as a note behind a word or a bracket: "the Journal (1987).1 According"; 0 when they are no note. */
export function noteNumberLength(text: string, stop: number, at: number, to: number): number {
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

/** The length of "(address)" behind the bracket at `at`, 0 when none stands there. */
function targetLength(text: string, at: number, to: number): number {
  if (text[at] !== "]" || text[at + 1] !== "(") return 0;
  const last = Math.min(to, at + LONGEST_TARGET);
  for (let close = at + 2; close < last; close += 1) if (text[close] === ")") return close - at;
  return 0;
}
