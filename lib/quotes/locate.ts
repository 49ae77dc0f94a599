import { classAt, DIGIT, LETTER, SPACE } from "../text/characters.ts";
import type { Span } from "../text/span.ts";
import { aroundBy, isHigher, type Place, rankBy } from "./context.ts";
import { dashEnd, dashStart, type EdgeDashes, edgeDashes } from "./edge-dashes.ts";
import { mayBegin, mayEnd } from "./edges.ts";
import { foldText } from "./fold.ts";
import { DASHED } from "./gaps.ts";
import type { Folded, Hint, How, Located } from "./model.ts";
import { eachOccurrence } from "./search.ts";

// A quote that is no hostile one is looked through at a handful of places; sixteen leaves room for refrains.
const STEPS_PER_UNIT = 16;

/**
 * Finds where a quote stands in a source word for word; null when it does not, or when it holds nothing that could be
 * compared. Of several places those are chosen from that hold it letter for letter, if any does; of these the hint
 * decides, and else the first is taken.
 *
 * The units of both are compared first, which is linear; then, at each place where they agree, what stands between
 * them. Only a text that repeats itself (a quote that overlaps itself thousands of times) makes that costly: the places
 * beyond a bound are then passed over, and none is accepted unseen.
 */
export function locate(source: Folded, quote: string, hint: Hint = {}): Located | null {
  const wanted = foldText(quote);
  const rankOf = rankBy(source, hint);
  let best: { readonly span: Span; readonly rank: readonly number[] } | null = null;
  let count = 0;
  eachPlace(source, wanted, quote, (place, isExact) => {
    count += 1;
    const rank = [isExact ? 1 : 0, ...rankOf(place)];
    if (best === null || isHigher(rank, best.rank)) best = { span: place.span, rank };
  });
  return best === null ? null : located(best, count);
}

function located({ span, rank }: { readonly span: Span; readonly rank: readonly number[] }, count: number): Located {
  return { span, how: rank[0] === 1 ? "exact" : "normalised", count };
}

/** A place that holds a quote, and how many units of the text around it are the same as around the quote. */
export type Standing = { readonly span: Span; readonly how: How; readonly around: number };

/** Every place where a quote stands in a source word for word, in the order of the source; see `locate`. */
export function locateAll(source: Folded, quote: string, hint: Pick<Hint, "prefix" | "suffix"> = {}): Standing[] {
  const around = aroundBy(source, hint);
  const places: Standing[] = [];
  eachPlace(source, foldText(quote), quote, (place, isExact) => {
    places.push({ span: place.span, how: isExact ? "exact" : "normalised", around: around(place) });
  });
  return places;
}

/** Calls `visit` with each place, and whether it holds the quote letter for letter. */
function eachPlace(
  source: Folded,
  wanted: Folded,
  quote: string,
  visit: (place: Place, isExact: boolean) => void,
): void {
  if (wanted.length === 0) return;
  const edges = edgeDashes(wanted);
  const whole = spanOf(wanted, 0, wanted.length, edges);
  const letters = quote.slice(whole.start, whole.end);
  let left = STEPS_PER_UNIT * (source.length + wanted.length);
  eachOccurrence(source, wanted, (from) => {
    const agreeing = agreement(source, from, wanted);
    left -= agreeing;
    if (agreeing === wanted.length && isWhole(source, from, wanted)) {
      const span = spanOf(source, from, wanted.length, edges);
      const isExact = span.end - span.start === letters.length && source.source.startsWith(letters, span.start);
      visit({ from, to: from + wanted.length, span }, isExact);
    }
    return left > 0;
  });
}

/** How many units of the quote agree in what stands before them; all of them when the whole quote does. */
function agreement(source: Folded, from: number, wanted: Folded): number {
  let at = 1;
  while (at < wanted.length && ((source.gaps[from + at] ?? 0) & (wanted.gaps[at] ?? 0)) !== 0) at += 1;
  return at;
}

/** Whether the place begins and ends where a word does, and has the dashes that the quote begins or ends with. */
function isWhole(source: Folded, from: number, wanted: Folded): boolean {
  const to = from + wanted.length;
  const opensWithDash = ((wanted.gaps[0] ?? 0) & DASHED) !== 0;
  const closesWithDash = ((wanted.gaps[wanted.length] ?? 0) & DASHED) !== 0;
  const begins = opensWithDash ? mayBeginWithDash(source, from) : mayBegin(source, from);
  const ends = closesWithDash ? ((source.gaps[to] ?? 0) & DASHED) !== 0 : mayEnd(source, to);
  return begins && ends;
}

/** "-5" stands in "at -5 °C", not in "10-5". */
function mayBeginWithDash(source: Folded, from: number): boolean {
  if (((source.gaps[from] ?? 0) & DASHED) === 0) return false;
  const { starts, ends, source: text } = source;
  const start = starts[from] ?? 0;
  const isTied = from > 0 && !(classAt(text, ends[from - 1] ?? 0) & SPACE) && !(classAt(text, start - 1) & SPACE);
  return !(isTied && classAt(text, start) & DIGIT && classAt(text, starts[from - 1] ?? 0) & (LETTER | DIGIT));
}

/** The characters of a place, with the dashes that the quote begins or ends with. */
function spanOf({ starts, ends, source, length }: Folded, from: number, size: number, edges: EdgeDashes): Span {
  const to = from + size;
  const before = from === 0 ? 0 : (ends[from - 1] ?? 0);
  const after = to < length ? (starts[to] ?? 0) : source.length;
  return {
    start: dashStart(source, before, starts[from] ?? 0, edges.leading),
    end: dashEnd(source, ends[to - 1] ?? 0, after, edges.trailing),
  };
}
