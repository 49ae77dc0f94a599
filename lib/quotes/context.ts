import type { Span } from "../text/span.ts";
import { foldText } from "./fold.ts";
import type { Folded, Hint } from "./model.ts";

/** A place among several: the units that agree, as [from, to), and the characters they came from. */
export type Place = { readonly from: number; readonly to: number; readonly span: Span };

/**
 * Ranks places by a hint: whether a place lies within, how much of the text around it is the same, how near it begins.
 * Higher is better, compared figure by figure.
 */
export function rankBy(source: Folded, hint: Hint): (place: Place) => readonly number[] {
  const { within, near } = hint;
  const around = aroundBy(source, hint);
  return (place) => [
    within !== undefined && place.span.start >= within.start && place.span.end <= within.end ? 1 : 0,
    around(place),
    near === undefined ? 0 : -Math.abs(place.span.start - near),
  ];
}

/** How many units of the text around a place are the same as around the quote, as far as a hint tells of it. */
export function aroundBy(source: Folded, hint: Pick<Hint, "prefix" | "suffix">): (place: Place) => number {
  const prefix = foldText(hint.prefix ?? "");
  const suffix = foldText(hint.suffix ?? "");
  return ({ from, to }) => sameBefore(source, from, prefix) + sameAfter(source, to, suffix);
}

/** True when the first figure that differs is higher in `rank`. */
export function isHigher(rank: readonly number[], than: readonly number[]): boolean {
  const at = rank.findIndex((figure, index) => figure !== than[index]);
  return at >= 0 && (rank[at] ?? 0) > (than[at] ?? 0);
}

function sameBefore(source: Folded, from: number, prefix: Folded): number {
  let same = 0;
  while (
    same < prefix.length &&
    same < from &&
    source.units[from - 1 - same] === prefix.units[prefix.length - 1 - same]
  )
    same += 1;
  return same;
}

function sameAfter(source: Folded, to: number, suffix: Folded): number {
  let same = 0;
  while (same < suffix.length && to + same < source.length && source.units[to + same] === suffix.units[same]) same += 1;
  return same;
}
