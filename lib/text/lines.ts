import { isSpaceAt, skipSpace, trimEnd } from "./characters.ts";
import type { Span } from "./span.ts";

/** One line that is not blank: the span of what stands on it, without the white space at either end. */
export type Line = Span & {
  /** Where the line itself begins, before its indentation. */
  readonly from: number;
  /** True when a blank line, or nothing at all, stands before it. */
  readonly afterBlank: boolean;
};

/** Line feed, vertical tab, form feed, carriage return, and Unicode's line and paragraph separators. */
function isBreak(unit: number): boolean {
  return unit <= 0x0d ? unit >= 0x0a : unit === 0x2028 || unit === 0x2029;
}

/**
 * The lines of a text that are not blank, in order. CR LF counts as one line end, a form feed or a paragraph separator
 * as a blank line. Blank lines cost nothing but the reading: a text of line feeds alone gives an empty list.
 */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  let afterBlank = true;
  while (from < text.length) {
    const to = breakFrom(text, from);
    const start = skipSpace(text, from, to);
    if (start < to) lines.push({ start, end: trimEnd(text, start, to), from, afterBlank });
    const end = text.charCodeAt(to);
    afterBlank = start === to || end === 0x0c || end === 0x2029;
    from = to + (end === 0x0d && text.charCodeAt(to + 1) === 0x0a ? 2 : 1);
  }
  return lines;
}

/** The first line end from `from` on, or the end of the text. */
function breakFrom(text: string, from: number): number {
  const { length } = text;
  let at = from;
  while (at < length && !isBreak(text.charCodeAt(at))) at += 1;
  return at;
}

/** The end of the word that starts at `at`: the next white space, or `end`. */
export function wordEnd(text: string, at: number, end: number): number {
  let position = at;
  while (position < end && !isSpaceAt(text, position)) position += 1;
  return position;
}
