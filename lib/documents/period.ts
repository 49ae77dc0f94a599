import { classAt, DIGIT, LETTER, LOWER, MARK, UNSEEN, UPPER } from "../text/characters.ts";
import type { Junction } from "./junction.ts";
import type { Rules } from "./rules.ts";

// The longest abbreviations ("Reg.-Bez", "av.j.-c") have nine characters; a longer word is a word.
const LONGEST_WORD = 24;

/**
 * Whether one full stop ends a sentence or belongs to the word before it, where the next word does not begin with a
 * small letter. The ladder goes from the sure to the doubtful: numbers, listed abbreviations, initials, acronyms,
 * words that look shortened; what is left is a word, and its stop ends the sentence.
 */
export function periodEnds(text: string, begin: number, junction: Junction, rules: Rules): boolean {
  const word = wordBefore(text, junction.stop, begin);
  if (word === "") return true;
  const next = wordFrom(text, junction.head);
  const opens = opensSentence(text, junction.head, next, rules);
  const nextClass = classAt(text, junction.head);
  const uncased = (nextClass & LETTER) !== 0 && (nextClass & (UPPER | LOWER)) === 0;

  if (/^\p{N}+$/u.test(word)) return !rules.ordinals || ordinalEnds(word, nextClass, opens);

  const kind = rules.abbreviations.get(word) ?? rules.abbreviations.get(word.toLowerCase());
  if (kind !== undefined && junction.closedBracket) return false;
  if (kind === "inside") return false;
  if (kind === "number") return (nextClass & DIGIT) === 0 && !isRoman(next);
  if (kind === "either") return opens || uncased;
  if (kind === "closing") return (nextClass & DIGIT) === 0;

  if (isInitial(word)) return opens;
  if (isDotted(word)) return opens || uncased;
  if (rules.ordinals && isRoman(word)) return opens;
  if (looksShortened(word)) return opens;
  return true;
}

/** The letters, figures, points, hyphens and apostrophes that lead up to `stop`, without what draws nothing. */
export function wordBefore(text: string, stop: number, begin: number): string {
  let at = stop;
  const first = Math.max(begin, stop - LONGEST_WORD);
  while (at > first) {
    const kind = classAt(text, at - 1);
    const joins = ".-'’&№§".includes(text.charAt(at - 1)) || (kind & (LETTER | DIGIT | MARK | UNSEEN)) !== 0;
    if (!joins && !isLowSurrogate(text, at - 1)) break;
    at -= 1;
  }
  const word = text.slice(at, stop);
  return word.replace(/[^\p{L}\p{N}\p{M}.\-'’&№§]/gu, "").replace(/^[.\-'’]/, "");
}

/** The letters from `at` on; empty when something else stands there. */
export function wordFrom(text: string, at: number): string {
  let end = at;
  while (end - at < LONGEST_WORD && (classAt(text, end) & (LETTER | MARK)) !== 0) end += 1;
  return text.slice(at, end);
}

function opensSentence(text: string, head: number, next: string, rules: Rules): boolean {
  if ((classAt(text, head) & UPPER) === 0 || !rules.openers.has(next.toLowerCase())) return false;
  // In "J. A. Smith" the A is an initial, not an article.
  return !(next.length === 1 && text[head + 1] === ".");
}

/** "am 3. Mai", "der 2. Weltkrieg", but "auf Seite 12. Dort" and "im Jahr 1998. Häuser". */
function ordinalEnds(number: string, nextClass: number, opens: boolean): boolean {
  if ((nextClass & DIGIT) !== 0) return number.length > 3;
  return opens || number.length > 3 || (nextClass & LETTER) === 0;
}

function isRoman(word: string): boolean {
  return /^[IVXLCDM]{1,7}$/.test(word);
}

/** One letter, with its marks: "J", "А", "ए". */
function isInitial(word: string): boolean {
  return /^\p{L}\p{M}*$/u.test(word) || /^\p{Lu}\.?-\p{Lu}$/u.test(word);
}

/** "U.S", "e.g", "Ph.D": short pieces with stops between them. */
function isDotted(word: string): boolean {
  return word.includes(".") && /^(?:\p{L}\p{M}*){1,3}(?:\.-?\p{L}{1,3})+$/u.test(word);
}

/** A short Latin or Cyrillic word without a vowel, not all in capitals: "Mgr", "hrsg", "str", "млрд". */
function looksShortened(word: string): boolean {
  if (word.length > 5 || !/^[\p{Script=Latin}\p{Script=Cyrillic}]+$/u.test(word)) return false;
  if (word.toUpperCase() === word) return false;
  return !/[aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýāēīōūěůőűąęıаеёиоуыэюяіїєәөүұ]/i.test(word);
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
