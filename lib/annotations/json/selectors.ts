import { z } from "zod";
import type { Anchor } from "../remark.ts";
import { keepable } from "../said-words.ts";

/** Source: W3C, Web Annotation Data Model, 4.2.4 and 4.2.5; Hypothesis writes the same two. */
const TextQuote = z.looseObject({
  type: z.literal("TextQuoteSelector"),
  exact: z.string().min(1),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
});
const TextPosition = z.looseObject({
  type: z.literal("TextPositionSelector"),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});
const Refined = z.looseObject({ refinedBy: z.unknown().optional() });

// Nobody refines a selector as often.
const DEEPEST = 10;
// Longer than any choice of words that people make; its beginning tells the place as well.
const LONGEST_QUOTE = 5_000;
const LONGEST_AROUND = 500;

/** The words that selectors point to, all of one target; null where none quotes any. */
export function anchorOf(selectors: unknown, sentence: number | null = null): Anchor | null {
  const all = [selectors].flat().flatMap((selector) => withRefinements(selector));
  const quote = all.map((each) => TextQuote.safeParse(each)).find(({ success }) => success)?.data;
  if (!quote) return null;
  const position = all.map((each) => TextPosition.safeParse(each)).find(({ success }) => success)?.data;
  return {
    quote: keepable(quote.exact).slice(0, LONGEST_QUOTE),
    prefix: (quote.prefix ?? "").slice(-LONGEST_AROUND),
    suffix: (quote.suffix ?? "").slice(0, LONGEST_AROUND),
    position: position && position.start < position.end ? { start: position.start, end: position.end } : null,
    sentence,
  };
}

/** A selector and those that narrow it down (4.2.9), the narrowest first. */
function withRefinements(selector: unknown): unknown[] {
  const all = [selector];
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const refined = Refined.safeParse(all[0]);
    if (!refined.success || refined.data.refinedBy === undefined) break;
    all.unshift(...[refined.data.refinedBy].flat());
  }
  return all;
}
