/**
 * What a character is, asked by position. Every scanner in `text` and `documents` asks here, so that "white space"
 * and "letter" mean one thing everywhere.
 *
 * A class is a bit set; test it with `&`. Positions are UTF-16 code units; a surrogate pair is classed at its first unit.
 */
export const SPACE = 1;
export const LETTER = 2;
export const UPPER = 4;
export const LOWER = 8;
export const DIGIT = 16;
/** A combining mark, which belongs to the letter before it. */
export const MARK = 32;
/** A format character that draws nothing: a direction mark, a joiner, a soft hyphen. */
export const UNSEEN = 64;

const KNOWN = 128;

// Regular expressions on Unicode properties cost some 50 ns; each code unit pays that once per process.
const remembered = new Uint8Array(0x10000);

function classOf(character: string): number {
  if (/\s/.test(character)) return KNOWN | SPACE;
  if (/\p{Lu}|\p{Lt}/u.test(character)) return KNOWN | LETTER | UPPER;
  if (/\p{Ll}/u.test(character)) return KNOWN | LETTER | LOWER;
  if (/\p{L}/u.test(character)) return KNOWN | LETTER;
  if (/\p{N}/u.test(character)) return KNOWN | DIGIT;
  if (/\p{M}/u.test(character)) return KNOWN | MARK;
  if (/\p{Cf}/u.test(character)) return KNOWN | UNSEEN;
  return KNOWN;
}

/** The class of the character that starts at `at`; 0 beyond either end of the text. */
export function classAt(text: string, at: number): number {
  // Beyond the text there is no code unit, and a look-up under NaN would be a slow one.
  if (at < 0 || at >= text.length) return 0;
  const unit = text.charCodeAt(at);
  const known = remembered[unit] ?? 0;
  return known !== 0 ? known : classify(text, at, unit);
}

/** Finds out what a character is, and remembers it. */
function classify(text: string, at: number, unit: number): number {
  const point = text.codePointAt(at) ?? unit;
  const found = classOf(String.fromCodePoint(point));
  // One high surrogate begins many characters, so what a pair is must not be remembered under its first half.
  if (point === unit) remembered[unit] = found;
  return found;
}

/** The class of the character that ends just before `at`, surrogate pairs taken whole. */
export function classBefore(text: string, at: number): number {
  return classAt(text, isPairAt(text, at - 2) ? at - 2 : at - 1);
}

/** True when a surrogate pair starts at `at`. */
export function isPairAt(text: string, at: number): boolean {
  const high = text.charCodeAt(at);
  if (!(high >= 0xd800 && high <= 0xdbff)) return false;
  const low = text.charCodeAt(at + 1);
  return low >= 0xdc00 && low <= 0xdfff;
}

/**
 * White space as JavaScript's `\s` has it: the Unicode spaces, the line ends, and U+FEFF (a byte order mark is white
 * space here), but neither U+0085 nor U+200B.
 */
export function isSpaceAt(text: string, at: number): boolean {
  return (classAt(text, at) & SPACE) !== 0;
}

/** The first position from `at` on that is not white space, or `end`. */
export function skipSpace(text: string, at: number, end: number): number {
  let position = at;
  while (position < end && isSpaceAt(text, position)) position += 1;
  return position;
}

/** The end of what is left of [start, end) without the white space at its end; `start` when nothing is. */
export function trimEnd(text: string, start: number, end: number): number {
  let position = end;
  while (position > start && isSpaceAt(text, position - 1)) position -= 1;
  return position;
}
