import type { Span } from "../text/span.ts";

/**
 * A text folded so that two spellings of the same words are the same units, each unit with the characters it came
 * from. White space and dashes are no units: what stands between two units is told by `gaps`.
 */
export type Folded = {
  readonly source: string;
  /** How many units there are; the arrays may be longer. */
  readonly length: number;
  /** UTF-16 code units of the folded characters. */
  readonly units: Uint16Array;
  /** Where the character that a unit came from begins and ends in `source`. Units of one character share both. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** What stands before each unit, and at `length` after the last, as a bit set of the readings in `gaps.ts`. */
  readonly gaps: Uint8Array;
};

/** `exact`: letter for letter. `normalised`: after the folding that `fold.ts` does, and nothing else. */
export type How = "exact" | "normalised";

/** Where a quote stands in a source. */
export type Located = {
  /** From the first to the last character that was compared; whole characters, no white space at the ends. */
  readonly span: Span;
  readonly how: How;
  /** How many places hold the quote; at least 1. */
  readonly count: number;
};

/** What decides between several places that hold the same words; each is optional, the first that differs decides. */
export type Hint = {
  /** The place has to lie inside, such as a page of a PDF; when none does, the hint is passed over. */
  readonly within?: Span | undefined;
  /** What stood before and after it. */
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  /** Where it began, in UTF-16 code units. */
  readonly near?: number | undefined;
};
