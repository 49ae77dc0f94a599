import { classAt, DIGIT, isSpaceAt, LETTER, LOWER, UPPER } from "../text/characters.ts";
import type { AbbreviationKind } from "./abbreviations.ts";
import type { Junction } from "./junction.ts";
import type { Rules } from "./rules.ts";
import {
  isAddress,
  isDotted,
  isInitial,
  isNumeral,
  isRoman,
  looksShortened,
  wordBefore,
  wordFrom,
} from "./word-shape.ts";

/**
 * Whether one full stop ends a sentence or belongs to the word before it, where the next word does not begin with a
 * small letter. The ladder goes from the sure to the doubtful: numbers, listed abbreviations, initials, acronyms,
 * words that look shortened; what is left is a word, and its stop ends the sentence.
 */
export function periodEnds(text: string, begin: number, junction: Junction, rules: Rules): boolean {
  const { stop, head, closedBracket } = junction;
  const word = wordBefore(text, stop, begin);
  if (word === "") return true;
  const start = stop - word.length;
  const nextClass = classAt(text, head);
  if (isNumeral(word)) {
    if (word.length < 3 && (behindColon(text, start, begin) || (word === "1" && beginsList(text, stop)))) return false;
    return !rules.ordinals || ordinalEnds(word, nextClass, opensSentence(text, head, rules));
  }
  if (behindDegree(text, start)) return true;
  // "Q. What did you see?", "IV. The Fall of Rome": a label is no sentence.
  if (start === begin && (isInitial(word) || isRoman(word))) return false;
  if (isAddress(text, word, start)) return true;
  // German glues its streets together: "Goethestr. 5".
  if ((nextClass & DIGIT) !== 0 && word.endsWith("str")) return false;

  const kind = kindOf(text, word, stop, rules);
  if (kind !== undefined) {
    if (closedBracket) return opensSentence(text, head, rules);
    const known = listedEnds(text, begin, junction, kind, word, rules);
    if (known !== null) return known;
  }
  if (isInitial(word) || isDotted(word) || (rules.ordinals && isRoman(word))) return opensSentence(text, head, rules);
  return !looksShortened(word) || behindNumber(text, start) || opensSentence(text, head, rules);
}

/** The answer for a listed abbreviation; null when the word must be looked at as an initial. */
function listedEnds(
  text: string,
  begin: number,
  { stop, head }: Junction,
  kind: AbbreviationKind,
  word: string,
  rules: Rules,
): boolean | null {
  const nextClass = classAt(text, head);
  switch (kind) {
    case "inside":
      return false;
    case "number": {
      const next = wordFrom(text, head);
      // "approx. £5m", "no. 7", "vol. II".
      if ((nextClass & DIGIT) !== 0 || isRoman(next) || AMOUNT.test(text.slice(head, head + 4))) return false;
      // "p. 55" is a page, "P. Smith" is not.
      return isInitial(word) ? null : true;
    }
    case "either": {
      const uncased = (nextClass & LETTER) !== 0 && (nextClass & (UPPER | LOWER)) === 0;
      // Without capitals nothing tells "ق.م." at an end from one within; it stands within far more often.
      return uncased ? !isDotted(word) : opensSentence(text, head, rules);
    }
    case "closing":
      if ((nextClass & DIGIT) !== 0 || NAMES_A_TIME.test(wordFrom(text, head))) return false;
      return stop - begin > LONGEST_OPENING || !OPENING.test(text.slice(begin, stop));
  }
}

// "£5m", "US$ 3", "~40".
const AMOUNT = /^(?:[A-Z]{0,2}\p{Sc}|[~≈<>≤≥±+−-] ?\p{N})/u;

// "At 5 a.m.", "В 2010–2012 гг.": a preposition and a figure are no sentence yet.
const OPENING = /^\p{Lu}\p{Ll}* \d[\d:.,–-]* [\p{L}.]+$/u;
const LONGEST_OPENING = 30;

function kindOf(text: string, word: string, stop: number, rules: Rules): AbbreviationKind | undefined {
  // "н. э.", "z. B.": written apart, listed together.
  const apart = word.length === 1 && text[stop - 2] === " " && text[stop - 3] === "." ? text.charAt(stop - 4) : "";
  const joined = apart === "" ? undefined : known(`${apart}.${word}`, rules);
  if (joined !== undefined) return joined;
  // "l'Avv.", "dell'on.": the article before the apostrophe is no part of the abbreviation.
  const elided = Math.max(word.lastIndexOf("'"), word.lastIndexOf("’")) + 1;
  return known(word, rules) ?? (elided > 0 && word.length - elided > 1 ? known(word.slice(elided), rules) : undefined);
}

function known(name: string, { abbreviations }: Rules): AbbreviationKind | undefined {
  const kind = abbreviations.get(name);
  if (kind !== undefined) return kind;
  const lower = name.toLowerCase();
  const small = lower === name ? undefined : abbreviations.get(lower);
  // "M. Le Pen" is a Monsieur, but the С of "А. С. Пушкин" is no page.
  return name.length > 1 || small === "inside" ? small : undefined;
}

// "at 10 a.m. Monday", "at 6 p.m. EST": the time goes on.
const NAMES_A_TIME = /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z]{2,4})$/;

/** The character that ends before `at`, one space passed over. */
function markBehind(text: string, at: number, begin: number): string {
  const back = isSpaceAt(text, at - 1) ? at - 2 : at - 1;
  return back >= begin ? text.charAt(back) : "";
}

/** "the following: 1. Buy": the number of an entry, not the end of a sentence. */
function behindColon(text: string, at: number, begin: number): boolean {
  return ":;".includes(markBehind(text, at, begin) || "x");
}

// Far enough for an entry of a few lines.
const LONGEST_ENTRY = 300;

/** "Steps to take 1. Wash it. 2. Dry it.": a second number makes the first one of a list. */
function beginsList(text: string, stop: number): boolean {
  return text.slice(stop, stop + LONGEST_ENTRY).includes(" 2. ");
}

/** "2º C. Then": a unit of temperature, not an initial. */
function behindDegree(text: string, at: number): boolean {
  return text[at] === "C" && /[°º]/.test(markBehind(text, at, 0));
}

/** "3,4 ml/min/kg. Then", "12 kr. Then": a unit, not a word cut short. */
function behindNumber(text: string, at: number): boolean {
  return /[\p{N}/]/u.test(markBehind(text, at, 0));
}

/** True when the word at `head` is a capitalised function word: "The", "He", "In". */
export function opensSentence(text: string, head: number, rules: Rules): boolean {
  if ((classAt(text, head) & UPPER) === 0) return false;
  const next = wordFrom(text, head);
  if (!rules.openers.has(next.toLowerCase())) return false;
  // In "J. A. Smith" the A is an initial, not an article.
  return !(next.length === 1 && text[head + 1] === ".");
}

/** "am 3. Mai", "der 2. Weltkrieg", but "auf Seite 12. Dort" and "im Jahr 1998. Häuser". */
function ordinalEnds(number: string, nextClass: number, opens: boolean): boolean {
  if ((nextClass & DIGIT) !== 0) return number.length > 3;
  return opens || number.length > 3 || (nextClass & LETTER) === 0;
}
