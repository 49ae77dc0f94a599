/**
 * Whether a sentence ends at a run of stops. In edited text a capital decides nearly always; what is asked here is what
 * the stop itself leaves open, what a small letter behind it means, and what holds where scripts have no capitals.
 */
import { classAt, classBefore, DIGIT, isSpaceAt, LETTER, LOWER, UPPER } from "../text/characters.ts";
import { EXCLAIMED_NAMES } from "./abbreviations.ts";
import type { Junction } from "./junction.ts";
import { markerAt } from "./list-marker.ts";
import { opensSentence, periodEnds } from "./period.ts";
import { CLAUSE, ELLIPSIS, markAt, OPENER, PERIOD, PICTURE, STRONG, WIDE } from "./punctuation.ts";
import type { Rules } from "./rules.ts";
import { isRoman, wordBefore, wordFrom } from "./word-shape.ts";

// Japanese says who spoke behind the closing bracket (「…。」と言った), and its particles bind a picture to the sentence.
const PARTICLES = "とってはがをにのも、";
// Chinese says who spoke in the same place: “你好！”她说。
const SPEAKER = /^[^\p{P}\s]{1,5}?[说說道问問喊叫]/u;
const LONGEST_SPEAKER = 8;

/** True when the sentence from `begin` on ends at the junction. */
export function endsSentence(text: string, begin: number, junction: Junction, rules: Rules): boolean {
  const { kind, stop, end, next, head } = junction;
  const first = text.charAt(next);
  if (",;:、，；：،؛)]".includes(first)) return false;
  const behind = classAt(text, head);
  if (kind === WIDE) {
    if (text[stop] === "．" && (classAt(text, next) & DIGIT) !== 0) return false;
    const closed = junction.closedQuote || junction.closedBracket;
    return !(closed && (PARTICLES.includes(first) || SPEAKER.test(text.slice(next, next + LONGEST_SPEAKER))));
  }
  if (kind === PICTURE) return next > end ? (behind & UPPER) !== 0 : isUncased(behind) && !PARTICLES.includes(first);
  if (kind === CLAUSE) return head === next && opensSentence(text, head, rules) && !isPronoun(text, head);
  if (kind === PERIOD && isThaiAt(text, stop - 1)) return false;
  if (next === end) return endsUnspaced(text, begin, junction, rules);
  if ((behind & LOWER) !== 0) return endsBeforeSmall(text, begin, junction, rules);
  if (kind === PERIOD) return periodEnds(text, begin, junction, rules);
  if (kind === ELLIPSIS) return endsAtEllipsis(text, junction);
  return !isNamesMark(text, begin, junction) || opensSentence(text, head, rules);
}

/** The mark of "Yahoo!", which a capital may follow within the sentence: "Yahoo! News". */
function isNamesMark(text: string, begin: number, { stop, end }: Junction): boolean {
  if (text[stop] !== "!" || end > stop + 1) return false;
  return EXCLAIMED_NAMES.has(wordBefore(text, stop, begin).toLowerCase());
}

/** Thai has no full stop: a point behind its letters shortens a word ("ดร.", "พ.ศ."). */
function isThaiAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x0e00 && unit <= 0x0e7f;
}

/**
 * Behind points, which most often leave something out, a capital tells. Where a script has none, or the points are set
 * apart as an omission is and the word is the English I, only a fourth point does.
 */
function endsAtEllipsis(text: string, { runEnd, stop, head }: Junction): boolean {
  const set = isSpaceAt(text, stop - 1) && isSpaceAt(text, stop + 1);
  if (isUncased(classAt(text, head)) || (set && isPronoun(text, head)))
    return pointsIn(text, stop, runEnd) > MOST_POINTS;
  return true;
}

/** The English I, whose capital proves nothing. */
function isPronoun(text: string, head: number): boolean {
  return wordFrom(text, head) === "I";
}

// Three points leave something out; a fourth is the full stop of the sentence (Chicago Manual of Style).
const MOST_POINTS = 3;

/** The points of a run of stops; the one character … is three. */
function pointsIn(text: string, from: number, to: number): number {
  let points = 0;
  for (let at = from; at < to; at += 1) points += text[at] === "." ? 1 : markAt(text, at) === ELLIPSIS ? 3 : 0;
  return points;
}

/**
 * A small letter follows. In edited text the sentence then goes on; in messages and posts it often does not, and the
 * two are told apart by the words on both sides.
 */
function endsBeforeSmall(text: string, begin: number, junction: Junction, rules: Rules): boolean {
  const { kind, stop, runEnd, next, head } = junction;
  // ". - si vous" is the next entry of a list, ". (see below)" an aside of its own; behind a longer dash somebody
  // says who spoke.
  const aside = "([".includes(text.charAt(next));
  if (kind === PERIOD && (aside || text.startsWith("- ", next))) return periodEnds(text, begin, junction, rules);
  if (junction.closedQuote || junction.closedBracket || (head !== next && !(aside && kind === STRONG))) return false;
  if (markerAt(text, next, text.length)) return kind !== PERIOD || periodEnds(text, begin, junction, rules);
  if (kind === ELLIPSIS) return false;
  const word = wordBefore(text, stop, begin);
  // "She works at Yahoo! in the accounting department": a name with its own mark.
  if (kind === STRONG) return text[stop] !== "!" || runEnd - stop > 1 || !isName(word) || rules.informal;
  if (word.length < 2 || word.includes(".") || isListed(word, rules)) return false;
  if (rules.informal) return true;
  if (rules.ordinals && isRoman(word)) return false;
  const plain = word.length >= SHORTEST_PLAIN_WORD || rules.openers.has(word);
  return plain && rules.openers.has(wordFrom(text, head));
}

function isListed(word: string, { abbreviations }: Rules): boolean {
  return abbreviations.has(word) || abbreviations.has(word.toLowerCase());
}

// Most abbreviations that no list knows are shorter.
const SHORTEST_PLAIN_WORD = 3;

/** A capital and small letters; what is all in capitals is shouted. */
function isName(word: string): boolean {
  return (classAt(word, 0) & UPPER) !== 0 && (classAt(word, 1) & LOWER) !== 0;
}

// Far enough to see the rest of an address, near enough to keep a text without spaces linear.
const TOKEN_REACH = 48;

/** No space follows the stop: "Hello world.Today" ends a sentence, "example.Com", "Y!J" and "1.5" do not. */
function endsUnspaced(text: string, begin: number, junction: Junction, rules: Rules): boolean {
  const mark = text.charAt(junction.stop);
  // Urdu sets its stop between the names of letters too: پی۔ٹی۔آئی.
  if (mark === "۔") return joinsWords(text, junction);
  if (junction.kind === STRONG && mark !== "!" && mark !== "?") return mark !== rules.ownStop;
  const before = classBefore(text, junction.stop);
  const next = classAt(text, junction.next);
  // "St.Petersburg", "Fax.(03) 92": an abbreviation is one with or without its space.
  const period = junction.kind === PERIOD;
  if (markAt(text, junction.next) === OPENER)
    return (classAt(text, junction.head) & LOWER) === 0 && (!period || periodEnds(text, begin, junction, rules));
  if (junction.kind === ELLIPSIS) return opensSentence(text, junction.head, rules);
  if (isUncased(before) && mark !== ".") return (next & (LETTER | DIGIT)) !== 0;
  if (isUncased(before) && isUncased(next)) return joinsWords(text, junction);
  if ((next & UPPER) === 0 || (before & (LOWER | DIGIT)) === 0) return false;
  // "1.Helado, 2.Carne" numbers a list.
  if ((before & DIGIT) !== 0 && isSpaceAt(text, junction.stop - 2)) return false;
  if ((classAt(text, junction.next + 1) & LOWER) === 0 && !isSpaceAt(text, junction.next + 1)) return false;
  return !inAddress(text, junction) && (!period || periodEnds(text, begin, junction, rules));
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
    if (text[at] === "." && (classAt(text, at + 1) & (LETTER | DIGIT)) !== 0) return true;
  }
  return false;
}
