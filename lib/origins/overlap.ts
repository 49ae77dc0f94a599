import type { Publication } from "./publication.ts";
import type { SharedPassage } from "./shared-passages.ts";

/** What two publications have in common, as it is weighed; seen from `one`. */
export type Overlap = {
  readonly one: Publication;
  readonly other: Publication;
  readonly passages: number;
  /** Words in common. */
  readonly words: number;
  /** Words in common that neither has in quotation marks: what somebody wrote, and nobody said. */
  readonly written: number;
  /** Words in common that both quote, and that one of them alone does. */
  readonly quotedByBoth: number;
  readonly quotedByOne: number;
  readonly quotedByOther: number;
  /** Words of each that the passages cover, those changed in between as well. */
  readonly coveredOfOne: number;
  readonly coveredOfOther: number;
};

/** Sums the passages of two publications up, `one` being their left side. */
export function overlapOf(one: Publication, other: Publication, passages: readonly SharedPassage[]): Overlap {
  const sum = (of: (passage: SharedPassage) => number) => passages.reduce((total, passage) => total + of(passage), 0);
  const words = sum((passage) => passage.words);
  const quotedByBoth = sum(({ quoted }) => quoted.both);
  const quotedByOne = sum(({ quoted }) => quoted.left) - quotedByBoth;
  const quotedByOther = sum(({ quoted }) => quoted.right) - quotedByBoth;
  const written = words - quotedByBoth - quotedByOne - quotedByOther;
  const [coveredOfOne, coveredOfOther] = [sum(({ covered }) => covered.left), sum(({ covered }) => covered.right)];
  return {
    ...{ one, other, passages: passages.length, words, written },
    ...{ quotedByBoth, quotedByOne, quotedByOther, coveredOfOne, coveredOfOther },
  };
}

/** The same overlap seen from the other. */
export function turned(overlap: Overlap): Overlap {
  const { one, other, quotedByOne, quotedByOther, coveredOfOne, coveredOfOther } = overlap;
  return {
    ...{ ...overlap, one: other, other: one, quotedByOne: quotedByOther, quotedByOther: quotedByOne },
    ...{ coveredOfOne: coveredOfOther, coveredOfOther: coveredOfOne },
  };
}

/** The share of the text of `one` that the passages cover, in [0, 1]. */
export function shareOfOne({ one, coveredOfOne }: Overlap): number {
  return Math.min(1, coveredOfOne / Math.max(1, one.words.count));
}
