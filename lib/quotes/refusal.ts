import { foldText } from "./fold.ts";
import { locate } from "./locate.ts";
import type { Folded } from "./model.ts";
import { type Nearest, nearest } from "./nearest.ts";

/** Why a quote is not found, with what a person reads. */
export const REFUSALS = {
  empty: "This quote holds no word; paste the passage.",
  elided: "Words are left out in the middle of this quote; attach its parts as passages of their own.",
  altered: "The source says this in other words; compare the passage that is nearest.",
  absent: "The source does not say this; look whether it is the right one, and whether all of it was read.",
} as const;
export type Refusal = keyof typeof REFUSALS;

/** Why a quote was not found, and the nearest passage where the source has one. */
export type NotFound = { readonly reason: Refusal; readonly nearest: Nearest | null };

/** What to tell about a quote that `locate` did not find in this source. */
export function whyNotFound(source: Folded, quote: string): NotFound {
  if (foldText(quote).length === 0) return { reason: "empty", nearest: null };
  if (isElided(source, quote)) return { reason: "elided", nearest: null };
  const near = nearest(source, quote);
  return { reason: near === null ? "absent" : "altered", nearest: near };
}

// An ellipsis, three stops or more, with the brackets that editors set around them.
const ELLIPSIS = /[[(]?(?:\u2026|\.(?:\s?\.){2,})[\])]?/u;

// More passages than these are no quotation.
const MOST_PARTS = 20;

/** True when the source holds what stands before, between and after the quote's ellipses, one behind the other. */
function isElided(source: Folded, quote: string): boolean {
  const parts = quote.split(ELLIPSIS).filter((part) => /[\p{L}\p{N}]/u.test(part));
  if (parts.length < 2 || parts.length > MOST_PARTS) return false;
  let from = 0;
  for (const part of parts) {
    const place = locate(source, part, { within: { start: from, end: source.source.length } });
    if (place === null || place.span.start < from) return false;
    from = place.span.end;
  }
  return true;
}
