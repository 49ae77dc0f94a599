import type { RefusalKind } from "../../net/refusal.ts";
import type { RecheckOutcome } from "./model.ts";

/**
 * How long a page has to have been missed before it counts as gone, in ms. A server that is started anew, or a name that is
 * moved, is back within the hour; and nobody makes a dead link by pressing a button twice.
 */
export const GONE_AFTER_MS = 60 * 60 * 1000;

/**
 * The reasons that speak of a page which is not there, or of a site that is not. With any other there is something: it asks
 * to be left alone, wants somebody to sign in, or sends what cannot be read here.
 */
const MISSES: ReadonlySet<string> = new Set<RefusalKind>([
  "not-there",
  "no-such-host",
  "name-not-found-now",
  "unreachable",
  "timeout",
  "broken-off",
  "site-at-fault",
]);

/** A page by the SHA-256 of its bytes, and of the text that can be read in them. */
export type Hashes = { readonly sha256: string; readonly textSha256: string };

/**
 * Whether a page is what it was: by its text, since the bytes hold tokens and the time of day; or by its bytes, since a later
 * release may read another text out of the same.
 */
export function isSamePage(one: Hashes, other: Hashes): boolean {
  return one.textSha256 === other.textSha256 || one.sha256 === other.sha256;
}

/**
 * What it is that no page came. `missedSince` is the first look of those in a row that missed it, up to now; null where the
 * look before this one found something.
 */
export function outcomeWithoutPage(
  cause: string | undefined,
  missedSince: Date | null,
  now: Date,
): Exclude<RecheckOutcome, "same" | "changed"> {
  if (cause === undefined || !MISSES.has(cause)) return "unread";
  const isMissedForLong = missedSince !== null && now.getTime() - missedSince.getTime() >= GONE_AFTER_MS;
  return isMissedForLong ? "gone" : "missed";
}
