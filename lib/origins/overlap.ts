import type { Publication } from "./publication.ts";
import type { SharedPassage } from "./shared-passages.ts";

/** What two publications have in common, as it is weighed; seen from `one`. */
export type Overlap = {
  readonly one: Side;
  readonly other: Side;
  readonly passages: number;
  /** Words in common. */
  readonly words: number;
  /** Words in common that neither has in quotation marks: what somebody wrote, and nobody said. */
  readonly written: number;
  /** Words in common that both have in quotation marks. */
  readonly quotedByBoth: number;
};

/** One of the two publications. */
export type Side = Publication & {
  /** Words in common that it has in quotation marks, and the other has not. */
  readonly quotedAlone: number;
  /** Words of it that the passages cover, those changed in between as well. */
  readonly covered: number;
};

/** Sums the passages of two publications up, `one` being their left side. */
export function overlapOf(one: Publication, other: Publication, passages: readonly SharedPassage[]): Overlap {
  const sum = (of: (passage: SharedPassage) => number) => passages.reduce((total, passage) => total + of(passage), 0);
  const words = sum((passage) => passage.words);
  const quotedByBoth = sum(({ quoted }) => quoted.both);
  const [left, right] = [sum(({ quoted }) => quoted.left), sum(({ quoted }) => quoted.right)];
  return {
    one: { ...one, quotedAlone: left - quotedByBoth, covered: sum(({ covered }) => covered.left) },
    other: { ...other, quotedAlone: right - quotedByBoth, covered: sum(({ covered }) => covered.right) },
    passages: passages.length,
    words,
    // Halves of words that were dropped may add up to one.
    written: Math.max(0, words - left - right + quotedByBoth),
    quotedByBoth,
  };
}

/** The same overlap seen from the other. */
export function turned(overlap: Overlap): Overlap {
  return { ...overlap, one: overlap.other, other: overlap.one };
}

/** The share of the text that the passages cover, in [0, 1]. */
export function shareOf({ covered, words }: Side): number {
  return Math.min(1, covered / Math.max(1, words.count));
}

/** Whether both are known to be of one publisher. */
export function areOfOnePublisher({ one, other }: Overlap): boolean {
  const [here, there] = [one.publisher, other.publisher].map((name) => name?.trim().toLowerCase());
  return Boolean(here) && here === there;
}
