import { classAt, DIGIT, LETTER, MARK } from "../text/characters.ts";
import type { Span } from "../text/span.ts";
import { DASHED, NOTHING } from "./gaps.ts";
import type { Folded } from "./model.ts";
import { isUnspaced } from "./typography.ts";

/** A word, a figure, a mark or a dash of a folded text; in scripts without spaces a character. */
export type Word = Span & { readonly folded: string };

/** Calls `take` with the words of a text in order; a dash that is read is "-". */
export function eachWord(text: Folded, take: (folded: string, start: number, end: number) => void): void {
  const { starts, ends, gaps, length } = text;
  let at = 0;
  while (at < length) {
    if (at > 0 && ((gaps[at] ?? 0) & (NOTHING | DASHED)) === DASHED) take("-", ends[at - 1] ?? 0, starts[at] ?? 0);
    const end = wordEnd(text, at);
    take(String.fromCharCode(...text.units.subarray(at, end)), starts[at] ?? 0, ends[end - 1] ?? 0);
    at = end;
  }
}

/** The words of a text. */
export function wordsOf(text: Folded): Word[] {
  const words: Word[] = [];
  eachWord(text, (folded, start, end) => words.push({ folded, start, end }));
  return words;
}

// The arguments of a call are bounded, and no word is so long.
const LONGEST = 1_000;

function wordEnd(text: Folded, at: number): number {
  let end = at + 1;
  const isWord = isWordAt(text, at);
  while (end < text.length && end < at + LONGEST) {
    const isSame = text.starts[end] === text.starts[end - 1];
    const isJoined = isWord && isWordAt(text, end) && ((text.gaps[end] ?? 0) & NOTHING) !== 0;
    if (!isSame && !isJoined) break;
    end += 1;
  }
  return end;
}

function isWordAt({ source, starts }: Folded, at: number): boolean {
  const start = starts[at] ?? 0;
  return (classAt(source, start) & (LETTER | DIGIT | MARK)) !== 0 && !isUnspaced(source.charCodeAt(start));
}
