import { LETTER } from "../text/characters.ts";
import { isUnspaced } from "./typography.ts";

/**
 * What stands between two neighbouring units, as a bit set of what it can be read as. Two gaps agree when they have a
 * reading in common: "inter-⏎national" can be read as "international" and as "inter-national", so it agrees with both,
 * and those two do not agree with each other.
 */
export const NOTHING = 1;
export const WHITE = 2;
export const DASHED = 4;

/** What was seen between two units, as a bit set: white space, a line's end, a dash of any kind, a soft hyphen. */
export const SEEN_WHITE = 1;
export const SEEN_DASH = 2;
export const SEEN_SOFT = 4;
/** One hyphen that touches the unit before it, and nothing but white space after it. */
export const SEEN_DIVIDER = 8;
export const SEEN_LINE_END = 16;

/** A unit beside a gap: as it was folded, as it stands in the text, and its class as `characters.ts` has it. */
export type Side = { readonly folded: number; readonly written: number; readonly kind: number };

const APOSTROPHE = 0x27;
const STOP = 0x2e;

/** French sets a space before ; : ! and ?, and most others do not. */
function isSpacedBefore(unit: number): boolean {
  return unit === 0x3b || unit === 0x3a || unit === 0x21 || unit === 0x3f;
}

/** White space beside a quotation mark, before ; : ! ? and between the stops of an ellipsis may be left out. */
function isIdle(before: number, after: number): boolean {
  return before === APOSTROPHE || after === APOSTROPHE || isSpacedBefore(after) || (before === STOP && after === STOP);
}

/** A syllable of Hangul: Korean parts words by spaces, and ends its lines inside them without a hyphen. */
function isSyllable(unit: number): boolean {
  return unit >= 0xac00 && unit <= 0xd7a3;
}

/**
 * The readings of white space alone: where it says nothing (beside a quotation mark, in Chinese) it may be left out.
 * The units on either side, as they were folded and as they stand in the text.
 */
export function readWhite(
  seen: number,
  before: number,
  after: number,
  writtenBefore: number,
  writtenAfter: number,
): number {
  const isFolded = seen & SEEN_LINE_END && isSyllable(before) && isSyllable(after);
  const says = !isIdle(before, after) && !isUnspaced(writtenBefore) && !isUnspaced(writtenAfter) && !isFolded;
  return says ? WHITE : WHITE | NOTHING;
}

/** The readings of a gap in which a dash or a soft hyphen was seen. */
export function readDivided(seen: number, before: Side, after: Side): number {
  const isWord = (before.kind & after.kind & LETTER) !== 0 && !isUnspaced(before.written) && !isUnspaced(after.written);
  if (seen & SEEN_DASH) {
    return isWord && seen & SEEN_DIVIDER && seen & SEEN_WHITE ? DASHED | NOTHING : DASHED;
  }
  if (isWord) return seen & SEEN_WHITE ? NOTHING | WHITE | DASHED : NOTHING | DASHED;
  return seen & SEEN_WHITE ? readWhite(seen, before.folded, after.folded, before.written, after.written) : NOTHING;
}
