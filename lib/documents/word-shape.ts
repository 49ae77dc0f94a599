/** Single words of a text: the one before a stop, the one behind it, and what their shape tells. */
import { classAt, DIGIT, LETTER, MARK, UNSEEN } from "../text/characters.ts";

// The longest abbreviations ("Reg.-Bez", "av.j.-c") have nine characters; a longer word is a word.
const LONGEST_WORD = 24;

/** The letters, figures, points, hyphens and apostrophes that lead up to `stop`, without what draws nothing. */
export function wordBefore(text: string, stop: number, begin: number): string {
  let at = stop;
  let unseen = 0;
  const first = Math.max(begin, stop - LONGEST_WORD);
  while (at > first) {
    const kind = classAt(text, at - 1);
    if ((kind & (LETTER | DIGIT | MARK | UNSEEN)) === 0 && !joinsWord(text, at - 1)) break;
    unseen |= kind & UNSEEN;
    at -= 1;
  }
  while (at < stop && ".-'’".includes(text.charAt(at))) at += 1;
  const word = text.slice(at, stop);
  return unseen === 0 ? word : word.replace(/\p{Cf}/gu, "");
}

/** A mark that words are joined with, or half of a letter beyond the first plane. */
function joinsWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return ".-'’&№§°º".includes(text.charAt(at)) || (unit >= 0xdc00 && unit <= 0xdfff);
}

/** The letters from `at` on; empty when something else stands there. */
export function wordFrom(text: string, at: number): string {
  let end = at;
  while (end - at < LONGEST_WORD && (classAt(text, end) & (LETTER | MARK)) !== 0) end += 1;
  return text.slice(at, end);
}

/** All figures. */
export function isNumeral(word: string): boolean {
  return (classAt(word, 0) & DIGIT) !== 0 && /^\p{N}+$/u.test(word);
}

/** "IV", "XIX": figures that many languages write as ordinals with a stop. */
export function isRoman(word: string): boolean {
  return /^[IVXLCDM]{1,7}$/.test(word);
}

// "J.-B" and a letter of India with three signs.
const LONGEST_INITIAL = 4;
const INITIAL =
  /^(?![\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])(?:\p{L}\p{M}*|\p{Lu}\.?-\p{Lu})$/u;

/** One letter, with its marks: "J", "А", "ए". A syllable of Korean or a character of Chinese is a word. */
export function isInitial(word: string): boolean {
  return word.length <= LONGEST_INITIAL && INITIAL.test(word);
}

/** "a.b@c.org", "bbc.com": its points look like those of an abbreviation. */
export function isAddress(text: string, word: string, start: number): boolean {
  return text[start - 1] === "@" || (word.includes(".") && TOP_DOMAIN.test(word));
}

// The domains that no abbreviation of any list ends in.
const TOP_DOMAIN = /\.(?:com|org|net|edu|gov|info|uk|eu)$/i;

/** "U.S", "e.g", "Ph.D": short pieces with stops between them. */
export function isDotted(word: string): boolean {
  return word.includes(".") && /^(?:\p{L}\p{M}*){1,3}(?:\.-?(?:\p{L}\p{M}*){1,3})+$/u.test(word);
}

/** A short Latin or Cyrillic word without a vowel, not all in capitals: "Mgr", "hrsg", "str", "млрд". */
export function looksShortened(word: string): boolean {
  if (word.length > 5 || !/^[\p{Script=Latin}\p{Script=Cyrillic}]+$/u.test(word)) return false;
  if (word.toUpperCase() === word) return false;
  return !/[aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýāēīōūěůőűąęıаеёиоуыэюяіїєәөүұ]/i.test(word);
}
