import { quotationsIn } from "../elements/quotations.ts";
import { classAt, DIGIT, isPairAt, LETTER, MARK, UNSEEN } from "../text/characters.ts";

/** The words of a text, as passages are compared by: case, white space, marks and typography do not count. */
export type Words = {
  readonly text: string;
  readonly count: number;
  /** Where each word starts and ends in `text`, half-open, in UTF-16 code units; ascending. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** A number for each word: the same for the same word, and for two others once in four billion. */
  readonly codes: Int32Array;
  /** 1 for a word between quotation marks. */
  readonly quoted: Uint8Array;
  /** What each counts for, in halves of a word: 2, and 1 for a character of a script without spaces. */
  readonly halves: Uint8Array;
};

/**
 * A run of letters and digits is a word; an apostrophe or an unseen hyphen inside it does not part it. In scripts that
 * are written without spaces every character stands for itself, and counts for half a word, since most words have two.
 * Linear in the text, and 14 bytes a word beside it.
 */
export function wordsOf(text: string): Words {
  const spans: number[] = [];
  for (let at = 0; at < text.length; ) {
    const end = wordEnd(text, at);
    if (end > at) spans.push(at, end);
    at = Math.max(end, at + 1);
  }
  const count = spans.length / 2;
  const starts = Uint32Array.from({ length: count }, (_, word) => spans[2 * word] ?? 0);
  const ends = Uint32Array.from({ length: count }, (_, word) => spans[2 * word + 1] ?? 0);
  const codes = Int32Array.from(starts, (start, word) => codeOf(text, start, ends[word] ?? start));
  const halves = Uint8Array.from(starts, (start) => (isUnspaced(text, start) ? 1 : 2));
  return { text, count, starts, ends, codes, quoted: quotedWords(text, starts), halves };
}

/** The end of the word that starts at `at`; `at` itself where none does. */
function wordEnd(text: string, at: number): number {
  if (!(classAt(text, at) & (LETTER | DIGIT))) return at;
  if (isUnspaced(text, at)) return at + (isPairAt(text, at) ? 2 : 1);
  let end = at;
  for (let next = at; ; ) {
    const found = classAt(text, next);
    if (found & (LETTER | DIGIT | MARK) && !isUnspaced(text, next)) {
      next += isPairAt(text, next) ? 2 : 1;
      end = next;
    } else if (next === end && (found & UNSEEN || isApostrophe(text.charCodeAt(next)))) next += 1;
    else return end;
  }
}

const APOSTROPHE = 0x27;
const RAISED_COMMA = 0x2019;

function isApostrophe(unit: number): boolean {
  return unit === APOSTROPHE || unit === RAISED_COMMA;
}

// The first letters of Thai, which are the first of the scripts without spaces.
const FIRST_UNSPACED = 0x0e00;
const UNSPACED =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Mymr}\p{Script=Khmr}\p{Script=Han}\p{Script=Hira}\p{Script=Kana}]/u;

function isUnspaced(text: string, at: number): boolean {
  return text.charCodeAt(at) >= FIRST_UNSPACED && UNSPACED.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

// The offset and the prime of FNV-1a for 32 bits (Fowler, Noll and Vo).
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** The number of a word: FNV-1a over its folded code units. */
function codeOf(text: string, start: number, end: number): number {
  let code = FNV_OFFSET;
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7f) return codeOfFolded(text.slice(start, end));
    if (unit !== APOSTROPHE) code = Math.imul(code ^ (isCapital(unit) ? unit | 0x20 : unit), FNV_PRIME);
  }
  return code | 0;
}

function isCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

/** The same for a word with other than ASCII letters: ligatures and full-width forms are the letters they stand for. */
function codeOfFolded(word: string): number {
  const folded = word.normalize("NFKC").toLowerCase().replace(UNSEEN_OR_APOSTROPHES, "");
  let code = FNV_OFFSET;
  for (let at = 0; at < folded.length; at += 1) code = Math.imul(code ^ folded.charCodeAt(at), FNV_PRIME);
  return code | 0;
}

const UNSEEN_OR_APOSTROPHES = /[\p{Cf}'’]/gu;

/** Quotations are looked for paragraph by paragraph: who quotes several opens each anew, and closes the last. */
function quotedWords(text: string, starts: Uint32Array): Uint8Array {
  const quoted = new Uint8Array(starts.length);
  let word = 0;
  for (let line = 0; line < text.length; ) {
    const lineEnd = (text.indexOf("\n", line) + 1 || text.length + 1) - 1;
    for (const { start, end } of quotationsIn(text.slice(line, lineEnd))) {
      while ((starts[word] ?? Infinity) < line + start) word += 1;
      while ((starts[word] ?? Infinity) < line + end) quoted[word++] = 1;
    }
    line = lineEnd + 1;
  }
  return quoted;
}
