import { isPairAt } from "../text/characters.ts";
import type { Span } from "../text/span.ts";
import { locate } from "./locate.ts";
import type { Folded, Located } from "./model.ts";

/**
 * What is kept of a passage to find it again in a later copy of its source: the TextQuoteSelector and the
 * TextPositionSelector of the W3C's Web Annotation Data Model in one. Offsets are UTF-16 code units, half-open; an export
 * turns them into code points, which the W3C counts in.
 */
export type Pin = {
  readonly quote: string;
  /** What stood before and after, at most `CONTEXT` code units, on whole characters; empty at the text's ends. */
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
};

/** Code units kept on each side: Hypothesis keeps as much, and five words tell most twins apart. */
export const CONTEXT = 32;

/** Pins a passage of a source. */
export function pin(source: string, { start, end }: Span): Pin {
  const from = Math.max(0, start - CONTEXT);
  const to = Math.min(source.length, end + CONTEXT);
  return {
    quote: source.slice(start, end),
    prefix: source.slice(isPairAt(source, from - 1) ? from + 1 : from, start),
    suffix: source.slice(end, isPairAt(source, to - 1) ? to - 1 : to),
    start,
    end,
  };
}

/**
 * Finds a pinned passage in a copy of its source. Where it stands as it stood, with the same text around it, that place is
 * taken; else the quote is located, and of several places the one with most of that text around it, then the nearest.
 * Null when the copy no longer holds the quote. For every passage that can be located
 * `findPinned(foldText(s), pin(s, span))` is that span.
 */
export function findPinned(source: Folded, { quote, prefix, suffix, start, end }: Pin): Located | null {
  const found = locate(source, quote, { prefix, suffix, near: start });
  const around = source.source.slice(Math.max(0, start - prefix.length), end + suffix.length);
  if (found === null || around !== prefix + quote + suffix) return found;
  return { span: { start, end }, how: "exact", count: found.count };
}
