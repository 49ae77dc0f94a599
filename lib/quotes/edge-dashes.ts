import type { Folded } from "./model.ts";
import { DASH, HYPHEN, kindOf } from "./typography.ts";

/** How many dashes a quote has before its first and behind its last unit; those that touch are one. */
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

function dashesIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if (isDash(text, at) && !(at > from && isDash(text, at - 1))) count += 1;
  return count;
}

/** Where the dashes begin that stand before `to`, so many or as many as there are; `to` for none. */
export function dashStart(text: string, from: number, to: number, count: number): number {
  let start = to;
  let at = to;
  for (let left = count; left > 0 && at > from; left -= 1) {
    while (at > from && !isDash(text, at - 1)) at -= 1;
    while (at > from && isDash(text, at - 1)) {
      at -= 1;
      start = at;
    }
  }
  return start;
}

/** Where the dashes end that stand behind `from`, so many or as many as there are; `from` for none. */
export function dashEnd(text: string, from: number, to: number, count: number): number {
  let end = from;
  let at = from;
  for (let left = count; left > 0 && at < to; left -= 1) {
    while (at < to && !isDash(text, at)) at += 1;
    while (at < to && isDash(text, at)) {
      at += 1;
      end = at;
    }
  }
  return end;
}
