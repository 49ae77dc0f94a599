import { classAt, DIGIT, LETTER, MARK, SPACE } from "../text/characters.ts";
import { BOUND_HEADS, BOUND_TAILS, CLITICS, DENYING_HEADS } from "./bound-words.ts";
import { DASHED, NOTHING, WHITE } from "./gaps.ts";
import type { Folded } from "./model.ts";
import { isUnspaced, kindOf, RAISED } from "./typography.ts";

/**
 * Whether a passage may begin before a unit, or end before it: only where a word, a number or a character does. "rose 4"
 * does not stand in "rose 40", nor "is able" in "his able", nor "smokers" in "non-smokers". Each answer looks at a
 * bounded number of units. Scripts without spaces are cut anywhere between two characters.
 */

const WORD = LETTER | DIGIT | MARK;
const APOSTROPHE = 0x27;
// Between the figures of one number: "4.5", "1,000", "9:30", "31/07", "1’000".
const IN_NUMBERS = new Set(Array.from(".,:/'\u066B\u066C", (sign) => sign.charCodeAt(0)));

/** True when a passage may begin with the unit at `at`. */
export function mayBegin(text: Folded, at: number): boolean {
  if (at <= 0) return true;
  if (sharesCharacter(text, at)) return false;
  const gap = gapAt(text, at);
  const first = kindAt(text, at);
  if (gap & WHITE) return true;
  if (gap & DASHED) return mayBeginAfterDash(text, at, first);
  if (first & MARK) return false;
  const sign = text.units[at - 1] ?? 0;
  if (!(first & WORD)) return !(IN_NUMBERS.has(text.units[at] ?? 0) && isInNumber(text, at));
  if (first & DIGIT && IN_NUMBERS.has(sign) && !isNumberOpened(text, at - 1)) return false;
  const before = kindAt(text, at - 1);
  if (before & WORD) return isUnspacedAt(text, at) || isUnspacedAt(text, at - 1) || isNoteBefore(text, at);
  if (sign === APOSTROPHE && touches(text, at - 1, LETTER)) return mayFollowApostrophe(text, at);
  return !(sign === 0x2e && first & LETTER && isInitial(text, at - 2));
}

/** True when a passage may end with the unit before `at`. */
export function mayEnd(text: Folded, at: number): boolean {
  if (at >= text.length) return true;
  if (sharesCharacter(text, at)) return false;
  const gap = gapAt(text, at);
  const last = kindAt(text, at - 1);
  if (gap & WHITE) return true;
  if (gap & DASHED) return mayEndBeforeDash(text, at, last);
  const next = kindAt(text, at);
  if (next & MARK) return false;
  if (!(last & WORD)) return !(next & DIGIT && IN_NUMBERS.has(text.units[at - 1] ?? 0) && isInNumber(text, at - 1));
  if (next & WORD) return isUnspacedAt(text, at) || isUnspacedAt(text, at - 1) || isNoteMark(text, at);
  const sign = text.units[at] ?? 0;
  if (last & DIGIT && IN_NUMBERS.has(sign)) return !isInNumber(text, at);
  // "can" is not said in "can't".
  if (sign === APOSTROPHE && last & LETTER) return wordFrom(text, at + 1) !== "t";
  return !(sign === 0x2e && last & LETTER && isInitial(text, at - 1) && touches(text, at + 1, LETTER, at + 1));
}

function gapAt({ gaps }: Folded, at: number): number {
  return gaps[at] ?? 0;
}

function kindAt({ source, starts, length }: Folded, at: number): number {
  return at < 0 || at >= length ? 0 : classAt(source, starts[at] ?? 0);
}

/** Half of a ligature, or a letter without its mark. */
function sharesCharacter({ starts }: Folded, at: number): boolean {
  return starts[at - 1] === starts[at];
}

function isUnspacedAt({ source, starts }: Folded, at: number): boolean {
  return isUnspaced(source.charCodeAt(starts[at] ?? 0));
}

/** Whether nothing stands before the unit at `gap`, and the unit at `of` (the one before by default) is of a kind. */
function touches(text: Folded, gap: number, kind: number, of = gap - 1): boolean {
  return gapAt(text, gap) === NOTHING && (kindAt(text, of) & kind) !== 0;
}

/** Whether the sign at `at` stands between two figures that touch it. */
function isInNumber(text: Folded, at: number): boolean {
  return at > 0 && touches(text, at, DIGIT) && touches(text, at + 1, DIGIT, at + 1);
}

/** Whether what stands before the sign at `at` keeps it out of the number after it: "Art.5", "p.5", "no:5". */
function isNumberOpened(text: Folded, at: number): boolean {
  if (text.units[at] === 0x2e || text.units[at] === 0x2c) return touches(text, at, LETTER);
  return !touches(text, at, DIGIT);
}

/** A single letter before a stop: "U.S.". */
function isInitial(text: Folded, at: number): boolean {
  return touches(text, at + 1, LETTER) && !touches(text, at, WORD);
}

function mayFollowApostrophe(text: Folded, at: number): boolean {
  // "n'est" denies, and what follows "l'" is a word of its own.
  const isElided = text.units[at - 2] === 0x6e && !touches(text, at - 2, WORD);
  return !isElided && !CLITICS.has(wordFrom(text, at));
}

/** A raised note mark between two words: "results¹ show". A power after a short letter is none: "m²", "x³". */
function isNoteMark(text: Folded, at: number): boolean {
  if (!isRaised(text, at) || !(kindAt(text, at - 1) & LETTER)) return false;
  return wordBefore(text, at).length > LONGEST_UNIT;
}

function isNoteBefore(text: Folded, at: number): boolean {
  return isRaised(text, at - 1) && (kindAt(text, at) & LETTER) !== 0;
}

// "m", "km", "dam", and x.
const LONGEST_UNIT = 3;

function isRaised({ source, starts }: Folded, at: number): boolean {
  return kindOf(source.charCodeAt(starts[at] ?? 0)) === RAISED;
}

/** How the text between two units looks: a dash that touches both, or not. */
function isTight({ source, starts, ends }: Folded, at: number): boolean {
  const [from, to] = [ends[at - 1] ?? 0, starts[at] ?? 0];
  return !(classAt(source, from) & SPACE) && !(classAt(source, to - 1) & SPACE);
}

/** An em dash and what is longer part a sentence, where a hyphen and an en dash may tie a word. */
function isLong({ source, ends }: Folded, at: number): boolean {
  return /[\u2014\u2015\u2E3A\u2E3B\u2500]|-{2}/.test(source.slice(ends[at - 1], (ends[at - 1] ?? 0) + 4));
}

/** A soft hyphen without white space is no hyphen anybody sees. */
function isHidden(text: Folded, at: number): boolean {
  return (gapAt(text, at) & NOTHING) !== 0 && isTight(text, at);
}

function mayBeginAfterDash(text: Folded, at: number, first: number): boolean {
  if (isHidden(text, at)) return false;
  if (!(first & WORD) || isLong(text, at)) return true;
  const touchesNext = !(classAt(text.source, (text.starts[at] ?? 0) - 1) & SPACE);
  // "-5", "1914-18", "COVID-19".
  if (first & DIGIT) return !touchesNext;
  const touchesHead = !(classAt(text.source, text.ends[at - 1] ?? 0) & SPACE);
  if (!touchesHead) return true;
  // At a line's end "in-" is seldom a word by itself.
  const heads = touchesNext ? BOUND_HEADS : DENYING_HEADS;
  return !heads.has(wordBefore(text, at).toLowerCase());
}

function mayEndBeforeDash(text: Folded, at: number, last: number): boolean {
  if (isHidden(text, at)) return false;
  if (!(last & WORD) || isLong(text, at) || !isTight(text, at)) return true;
  if (last & DIGIT && kindAt(text, at) & DIGIT) return false;
  return !BOUND_TAILS.has(wordFrom(text, at).toLowerCase());
}

// Longer than every word of the tables, so that a hostile text costs no more.
const LONGEST_BOUND = 12;

/** The letters from `at` on that touch, up to a bound. */
function wordFrom(text: Folded, at: number): string {
  let word = "";
  for (let place = at; place < at + LONGEST_BOUND && kindAt(text, place) & LETTER; place += 1) {
    if (place > at && gapAt(text, place) !== NOTHING) break;
    word += String.fromCharCode(text.units[place] ?? 0);
  }
  return word;
}

/** The letters before `at` that touch, up to a bound. */
function wordBefore(text: Folded, at: number): string {
  let word = "";
  for (let place = at - 1; place >= at - LONGEST_BOUND && kindAt(text, place) & LETTER; place -= 1) {
    word = String.fromCharCode(text.units[place] ?? 0) + word;
    if (gapAt(text, place) !== NOTHING) break;
  }
  return word;
}
