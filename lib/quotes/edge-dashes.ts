import type { Folded } from "./model.ts";
import { DASH, HYPHEN, kindOf, SPACE } from "./typography.ts";

/** How many dashes a quote has before its first and behind its last unit; those with no white space between are one. */
export type EdgeDashes = { readonly leading: number; readonly trailing: number };

/** Counts the dashes at either end of a quote, which is not without units. */
export function edgeDashes({ source, starts, ends, length }: Folded): EdgeDashes {
  const last = ends[length - 1] ?? 0;
  return { leading: dashesIn(source, 0, starts[0] ?? 0), trailing: dashesIn(source, last, source.length) };
}

function isDash(text: string, at: number): boolean {
  const kind = kindOf(text.charCodeAt(at));
  return kind === DASH || kind === HYPHEN;
}

function isWhite(text: string, at: number): boolean {
  return kindOf(text.charCodeAt(at)) === SPACE;
}

function dashesIn(text: string, from: number, to: number): number {
  let count = 0;
  let isInside = false;
  for (let at = from; at < to; at += 1) {
    if (!isInside && isDash(text, at)) count += 1;
    isInside = isDash(text, at) || (isInside && !isWhite(text, at));
  }
  return count;
}

/** Where the dashes begin that stand before `to`, so many or as many as there are; `to` for none. */
export function dashStart(text: string, from: number, to: number, count: number): number {
  let start = to;
  let at = to;
  for (let left = count; left > 0; left -= 1) {
    while (at > from && !isDash(text, at - 1)) at -= 1;
    for (; at > from && !isWhite(text, at - 1); at -= 1) if (isDash(text, at - 1)) start = at - 1;
    if (at === from) break;
  }
  return start;
}

/** Where the dashes end that stand behind `from`, so many or as many as there are; `from` for none. */
export function dashEnd(text: string, from: number, to: number, count: number): number {
  let end = from;
  let at = from;
  for (let left = count; left > 0; left -= 1) {
    while (at < to && !isDash(text, at)) at += 1;
    for (; at < to && !isWhite(text, at); at += 1) if (isDash(text, at)) end = at + 1;
    if (at === to) break;
  }
  return end;
}
