import { z } from "zod";
import type { Result } from "../result.ts";

/** Why there is no figure, each with the sentence a person reads. */
export const WHY_NO_FIGURE = {
  "nothing-in-common": "The two have judged nothing in common.",
  "too-few": "Fewer than two values can be compared.",
  "nothing-varies": "All values are the same: nothing could have been disagreed on.",
} as const;
export type WhyNoFigure = keyof typeof WHY_NO_FIGURE;

/** A coefficient of agreement, or why there is none. */
export type Coefficient<Why extends WhyNoFigure = WhyNoFigure> = Result<number, Why>;

/**
 * From where on alpha counts as reliable, and from where on as enough for tentative conclusions.
 * Source: Krippendorff (2004), Content Analysis: An Introduction to Its Methodology, 2nd edition, chapter 11.
 */
export const RELIABLE = "0.80";
export const TENTATIVE = "0.67";

/** A coefficient as an API answers it: at most 1; 0 is what chance alone would give, below it is worse than chance. */
export const Figure = z
  .object({
    /** In [-1, 1]; null when it is not defined. */
    value: z.number().min(-1).max(1).nullable(),
    /** Why it is not defined, as a sentence; null when it is. */
    why: z.string().nullable(),
  })
  .describe("A coefficient of agreement.");
export type Figure = z.infer<typeof Figure>;

/** A coefficient as an API answers it. */
export function figureOf(coefficient: Coefficient): Figure {
  return coefficient.ok
    ? { value: coefficient.value, why: null }
    : { value: null, why: WHY_NO_FIGURE[coefficient.reason] };
}
