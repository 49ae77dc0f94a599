import { classAt, DIGIT, isPairAt, LETTER, LOWER, MARK, SPACE, UNSEEN, UPPER } from "../text/characters.ts";

/** Letters, with what binds them: "O'Neill", "Jean-Claude", "didn't", "U.S.", "COVID-19". */
export const WORD = 1;
/** Digits of any script with the separators between them: "1,000", "3.2", "52-48", "31/07/2016", "9:30". */
export const NUMBER = 2;
/** Any other character that draws something. */
export const SIGN = 3;
/** A possessive ending, "'s", which belongs to no name. */
export const ENDING = 4;

/** A piece of a sentence between white space, half-open, in UTF-16 code units. */
export type Token = {
  readonly start: number;
  readonly end: number;
  readonly kind: number;
  /** In small letters, apostrophes straight, NFC; the digits of a number as 0 to 9, its stop and comma as "." and ",". */
  readonly lower: string;
  /** The class of the first character, as `characters.ts` has it. */
  readonly first: number;
};

/** A sentence cut into tokens, with the language its tables are looked up by and the tokens that are spoken for. */
export type Sentence = {
  readonly text: string;
  /** Primary subtag: `en`, `pt`. */
  readonly lang: string;
  readonly tokens: readonly Token[];
  /** 1 for a token that belongs to an element already. */
  readonly taken: Uint8Array;
};

/** Languages that write "l'Iran", with the words they cut: each becomes a token of its own. */
const ELISIONS: ReadonlySet<string> = new Set(
  "l d c j m n s t qu jusqu lorsqu puisqu quoiqu all dall dell nell sull un quest quell dov com".split(" "),
);
// "quoiqu", "lorsqu".
const LONGEST_ELISION = 8;
const ELIDING: ReadonlySet<string> = new Set(["fr", "it", "ca"]);

// 1 000: English writes no such figure with a plain space, and "in section 12 300 people" is English.
const SPACED_GROUP = /^ \p{Nd}{3}(?!\p{Nd})/u;

const BETWEEN_DIGITS = new Set(".,'’:/-–—−\u00A0\u2009\u202F٫٬");
const APOSTROPHES = new Set(["'", "’", "ʼ"]);
const HYPHENS = new Set(["-", "\u2010", "\u2011"]);

/** Cuts a sentence into tokens; each character is looked at a bounded number of times. */
export function tokensOf(text: string, lang: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const first = classAt(text, at);
    if (first & (SPACE | UNSEEN)) {
      at += 1;
      continue;
    }
    const [kind, end] = tokenAt(text, lang, at, first);
    const word = text.slice(at, end);
    tokens.push({ start: at, end, kind, lower: kind === NUMBER ? plainDigits(word) : plainLower(word), first });
    at = end;
  }
  return tokens;
}

function tokenAt(text: string, lang: string, at: number, first: number): readonly [kind: number, end: number] {
  if (first & LETTER) return [WORD, wordEnd(text, lang, at)];
  if (first & DIGIT) return [NUMBER, numberEnd(text, lang, at)];
  if (isEnding(text, at)) return [ENDING, at + 2];
  let end = at + (isPairAt(text, at) ? 2 : 1);
  while (classAt(text, end) & MARK) end += isPairAt(text, end) ? 2 : 1;
  return [SIGN, end];
}

const APOSTROPHE_OR_MARK = /[’ʼ]|[\u0300-\u036F]/;

function plainLower(word: string): string {
  const lower = word.toLowerCase();
  return APOSTROPHE_OR_MARK.test(lower) ? lower.replace(/[’ʼ]/g, "'").normalize("NFC") : lower;
}

const FOREIGN = /[^\x20-\x7E]/;

/** Where the ten digits of a script begin, for the scripts that newspapers are written in. */
const ZEROS = [
  0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0x0ed0, 0x1040,
  0x17e0, 0xff10,
];

/** "۱۴۰۲" as "1402", "٣٫٥" as "3.5". */
function plainDigits(word: string): string {
  if (!FOREIGN.test(word)) return word;
  let plain = "";
  for (const character of word) {
    const point = character.codePointAt(0) ?? 0;
    const zero = ZEROS.find((first) => point >= first && point < first + 10);
    plain += zero === undefined ? (SEPARATORS[character] ?? character) : String(point - zero);
  }
  return plain;
}

const SEPARATORS: Readonly<Record<string, string>> = { "٫": ".", "٬": ",", "–": "-", "—": "-", "−": "-", "’": "'" };

/** The end of the letters, marks and unseen joiners from `at` on. */
function lettersEnd(text: string, at: number): number {
  let end = at;
  let solid = at;
  for (;;) {
    const found = classAt(text, end);
    if (!(found & (LETTER | MARK | UNSEEN))) return solid;
    end += isPairAt(text, end) ? 2 : 1;
    if (found & (LETTER | MARK)) solid = end;
  }
}

function wordEnd(text: string, lang: string, at: number): number {
  const dotted = dottedEnd(text, at);
  if (dotted > at) return dotted;
  let end = lettersEnd(text, at);
  for (;;) {
    const sign = text.charAt(end);
    const next = classAt(text, end + 1);
    if (APOSTROPHES.has(sign) && next & LETTER) {
      const before = end - at <= LONGEST_ELISION ? text.slice(at, end).toLowerCase() : "";
      const elided = ELISIONS.has(before) && (ELIDING.has(lang) || (next & UPPER && !(classAt(text, at) & UPPER)));
      // "l'Iran": the apostrophe goes with the article, and the name begins after it.
      if (elided) return end + 1;
      if (isEnding(text, end)) return end;
      end = lettersEnd(text, end + 1);
    } else if (HYPHENS.has(sign) && next & LETTER) end = lettersEnd(text, end + 1);
    else if (bindsDigits(text, at, end)) end = digitsEnd(text, classAt(text, end) & DIGIT ? end : end + 1);
    else return end;
  }
}

/** "G7" and "COVID-19" are one word; "year 2019" with its space is two, and so is a date in a script without capitals. */
function bindsDigits(text: string, at: number, end: number): boolean {
  if (!(classAt(text, at) & (UPPER | LOWER))) return false;
  if (classAt(text, end) & DIGIT) return true;
  return HYPHENS.has(text.charAt(end)) && (classAt(text, end + 1) & DIGIT) !== 0 && (classAt(text, at) & UPPER) !== 0;
}

// "U.S.S.R." has four; a bound keeps a text of nothing but such letters linear.
const LONGEST_DOTTED = 8;

/** The end of "U.S." or "D.C" (single letters with full stops between them), or `at` when there is none. */
function dottedEnd(text: string, at: number): number {
  let end = at;
  let letters = 0;
  while (letters < LONGEST_DOTTED && classAt(text, end) & LETTER && text[end + 1] === "." && !isPairAt(text, end)) {
    letters += 1;
    end += 2;
  }
  if (letters === 0) return at;
  const after = classAt(text, end) & LETTER;
  if (letters >= 2 && !after) return end;
  // "U.S.A" without its last stop; "a.m" likewise. A longer word after a stop is no part of it.
  if (letters >= 1 && after && !(classAt(text, end + 1) & LETTER)) return end + 1;
  return at;
}

/** Whether a possessive stands at `at`: an apostrophe, an s, and no further letter. */
function isEnding(text: string, at: number): boolean {
  if (!APOSTROPHES.has(text.charAt(at)) || !(classAt(text, at - 1) & (LETTER | DIGIT | MARK))) return false;
  const letter = text[at + 1];
  return (letter === "s" || letter === "S") && !(classAt(text, at + 2) & (LETTER | DIGIT));
}

function digitsEnd(text: string, at: number): number {
  let end = at;
  while (classAt(text, end) & DIGIT) end += isPairAt(text, end) ? 2 : 1;
  return end;
}

function numberEnd(text: string, lang: string, at: number): number {
  let end = digitsEnd(text, at);
  let group = end - at;
  for (;;) {
    const spaced = text[end] === " " && group <= 3 && lang !== "en" && SPACED_GROUP.test(text.slice(end, end + 5));
    if (!spaced && !(BETWEEN_DIGITS.has(text.charAt(end)) && classAt(text, end + 1) & DIGIT)) return end;
    const from = end + 1;
    end = digitsEnd(text, from);
    group = end - from;
  }
}

/** True when nothing stands between two neighbouring tokens. */
export function areJoined(tokens: readonly Token[], left: number): boolean {
  return tokens[left]?.end === tokens[left + 1]?.start;
}

/** The small letters of a token; empty beyond either end of the sentence. */
export function lowerAt({ tokens }: Sentence, index: number): string {
  return tokens[index]?.lower ?? "";
}

/** True for a word that begins with a capital. */
export function isCapital(token: Token | undefined): boolean {
  return token !== undefined && token.kind === WORD && (token.first & UPPER) !== 0;
}

/** Marks the tokens from `from` to before `to` as spoken for. */
export function take(sentence: Sentence, from: number, to: number): void {
  sentence.taken.fill(1, from, to);
}

/** True when a token of the range is spoken for. */
export function isTaken(sentence: Sentence, from: number, to = from + 1): boolean {
  for (let index = from; index < to; index += 1) if (sentence.taken[index]) return true;
  return false;
}
