import { classAt, DIGIT, LETTER, MARK } from "../text/characters.ts";
import type { Span } from "../text/span.ts";
import { DASHED, NOTHING } from "./gaps.ts";
import type { Folded } from "./model.ts";
import { isUnspaced } from "./typography.ts";

/** A word, a figure, a mark or a dash of a folded text; in scripts without spaces a character. */
export type Word = Span & { readonly folded: string };

/**
 * Calls `take` with the words among the units [from, to) in order, and with the unit each begins at; a dash that is read
 * is "-".
 */
export function eachWord(
  text: Folded,
  take: (folded: string, start: number, end: number, at: number) => void,
  from = 0,
  to = text.length,
): void {
  const { starts, ends, gaps } = text;
  const folded = stringOf(text, from, to);
  let at = from;
  while (at < to) {
    const isDashed = at > 0 && ((gaps[at] ?? 0) & (NOTHING | DASHED)) === DASHED;
    if (isDashed) take("-", ends[at - 1] ?? 0, starts[at] ?? 0, at);
    const end = wordEnd(text, at, to);
    take(folded.slice(at - from, end - from), starts[at] ?? 0, ends[end - 1] ?? 0, at);
    at = end;
  }
}

/** The words of a text, or of some of its units. */
export function wordsOf(text: Folded, from = 0, to = text.length): Word[] {
  const words: Word[] = [];
  eachWord(text, (folded, start, end) => words.push({ folded, start, end }), from, to);
  return words;
}

// As many arguments as a call surely takes.
const PIECE = 8_192;

/** Units as one string. */
function stringOf({ units }: Folded, from: number, to: number): string {
  let string = "";
  for (let at = from; at < to; at += PIECE)
    string += String.fromCharCode(...units.subarray(at, Math.min(to, at + PIECE)));
  return string;
}

function wordEnd(text: Folded, at: number, to: number): number {
  let end = at + 1;
  const isWord = isWordAt(text, at);
  while (end < to) {
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
