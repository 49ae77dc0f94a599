import type { FittedEvidence } from "./model.ts";

/** What `unsaidInWords` reads of a piece of evidence. */
type Fitted = Pick<FittedEvidence, "stance" | "quote" | "missing" | "denied">;

/**
 * Sentences without their full stop that say which elements of a claim a quote does not contain, and what it denies that
 * the claim does not: "Not in the quote: 2019 · Paris". Empty where it says all, and for a quote that is only context.
 */
export function unsaidInWords({ stance, quote, missing, denied }: Fitted, text: string): string[] {
  if (stance === "context") return [];
  const wordsOf = (elements: Fitted["missing"], of: string) =>
    elements.map(({ start, end }) => of.slice(start, end)).join(" · ");
  return [
    ...(missing.length > 0 ? [`Not in the quote: ${wordsOf(missing, text)}`] : []),
    ...(denied.length > 0 ? [`Only in the quote: ${wordsOf(denied, quote)}`] : []),
  ];
}
