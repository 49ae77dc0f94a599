import type { RecheckOutcome } from "./model.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** The last look at a page: the newest copy that was fetched of it (no outcome), or the newest recheck. */
export type LastLook = { readonly at: Date; readonly outcome: RecheckOutcome | null };

/**
 * When a page is to be looked at again. One that was missed once is looked at the next day, so that a dead link is not in
 * doubt for a week.
 */
export function dueAt({ at, outcome }: LastLook, days: number): Date {
  const wait = outcome === "missed" ? Math.min(1, days) : days;
  return new Date(at.getTime() + wait * DAY_MS);
}

/** Before what moment a last look has to lie for its page to be due at all, whatever it found. */
export function dueBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - Math.min(1, days) * DAY_MS);
}

/** The newer of two looks. */
export function lastOf(one: LastLook, other: LastLook | undefined): LastLook {
  return other && other.at >= one.at ? other : one;
}
