/**
 * The tables of the folding: which characters are white space, unseen, dashes, hyphens and quotation marks. What is in
 * no table stands for itself, in the Unicode form that `unicode-form.ts` gives it.
 *
 * Source: Unicode 16 properties White_Space, Default_Ignorable_Code_Point, Dash and Quotation_Mark, read and judged one by one.
 */

/** What the folding does with a code unit. */
export const PLAIN = 1;
/** White space: a run of it is one. */
export const SPACE = 2;
/** Draws nothing and parts nothing. */
export const UNSEEN = 3;
/** A dash; never a word divided at a line's end. */
export const DASH = 4;
/** A hyphen, which at a line's end may divide a word. */
export const HYPHEN = 5;
/** U+00AD, which says where a word may be divided. */
export const SOFT_HYPHEN = 6;
export const SINGLE_MARK = 7;
export const DOUBLE_MARK = 8;
/** Belongs to the character before it: a combining mark, a vowel of a Hangul syllable, a variation selector. */
export const JOINED = 9;
/** A raised or lowered figure, which is a note mark behind a word and a power behind a number. */
export const RAISED = 10;
/** Has another Unicode form, or is half of a surrogate pair. */
export const FORMED = 11;

/** `\s` of JavaScript but for U+FEFF, which is unseen; the next line, and the four separators of ASCII. */
function isSpace(character: string): boolean {
  const unit = character.charCodeAt(0);
  return unit === 0x85 || (unit >= 0x1c && unit <= 0x1f) || (unit !== 0xfeff && /\s/.test(character));
}

/** Controls and default ignorables. Not the tags of flags, which tell one from another. */
const NOT_SEEN =
  /[\p{Cc}\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\u061C\u180E\u115F\u1160\u3164\uFFA0\uFFF0-\uFFF8]/u;

/** Em dash and its like, and the minus signs: whatever draws one line in the middle of the height. */
const DASHES = /[\u2012-\u2015\u2212\u2043\u2E3A\u2E3B\u2500\uFE31\uFE32\uFE58\uFE63\uFF0D\u207B\u208B\u05BE]/;

const HYPHENS = /[-\u2010\u2011\u058A\u1806\u2E17\u2E40]/;

const SINGLES =
  /['`\u00B4\u02B9\u02BB-\u02BD\u02C8\u02CA\u02CB\u0559\u055A\u05F3\u2018-\u201B\u2032\u2035\u2039\u203A\u275B\u275C\uA78C\uFF07\uFF40]/;

const DOUBLES =
  /["\u00AB\u00BB\u02BA\u02DD\u02EE\u05F4\u201C-\u201F\u2033\u2036\u275D\u275E\u276E\u276F\u2E42\u300C-\u300F\u301D-\u301F\uFE41-\uFE44\uFF02\uFF62\uFF63]/;

/** With n and i, the powers that have a letter. */
const FIGURES = /[\u2070\u2071\u207F\u00B9\u00B2\u00B3\u2074-\u2079\u2080-\u2089]/;

const JOINS = /[\p{M}\u0640\u1160-\u11FF\uFF9E\uFF9F]/u;

const remembered = new Uint8Array(0x10000);

/** What the folding does with a code unit: one of the constants above. */
export function kindOf(unit: number): number {
  const known = remembered[unit] ?? 0;
  if (known !== 0) return known;
  const found = classify(String.fromCharCode(unit));
  remembered[unit] = found;
  return found;
}

function classify(character: string): number {
  if (character === "\u00AD") return SOFT_HYPHEN;
  if (isSpace(character)) return SPACE;
  if (NOT_SEEN.test(character)) return UNSEEN;
  if (DASHES.test(character)) return DASH;
  if (HYPHENS.test(character)) return HYPHEN;
  if (SINGLES.test(character)) return SINGLE_MARK;
  if (DOUBLES.test(character)) return DOUBLE_MARK;
  if (FIGURES.test(character)) return RAISED;
  if (JOINS.test(character)) return JOINED;
  const isSettled = character.normalize("NFKC") === character && !/[\uD800-\uDFFF]/.test(character);
  return isSettled ? PLAIN : FORMED;
}

/** Han, kana and the marks of their scripts, Thai, Lao, Burmese and Khmer: scripts that part no words by spaces. */
export function isUnspaced(unit: number): boolean {
  if (unit < 0x0e00) return false;
  if (unit < 0x1100) return unit < 0x0f00 || (unit >= 0x1000 && unit < 0x10a0);
  if (unit < 0x2e80) return unit >= 0x1780 && unit < 0x1800;
  if (unit < 0xa4d0) return unit < 0x3130 || unit >= 0x3190;
  // The surrogates of the ideographs beyond the first plane; the compatibility ideographs; fullwidth marks, half kana.
  if (unit < 0xf900) return unit >= 0xd840 && unit <= 0xd888;
  return unit < 0xfb00 || (unit >= 0xfe30 && unit < 0xfe50) || (unit >= 0xff00 && unit < 0xffa0 && !isWideWord(unit));
}

/** Fullwidth figures and Latin letters make words as their narrow forms do. */
function isWideWord(unit: number): boolean {
  return (unit >= 0xff10 && unit <= 0xff19) || (unit >= 0xff21 && unit <= 0xff3a) || (unit >= 0xff41 && unit <= 0xff5a);
}
