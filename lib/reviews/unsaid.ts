import type { FittedEvidence } from "./model.ts";

/** What is said of elements that only one of a claim and its quote has. */
export const UNSAID_WORDS = { missing: "Not in the quote", denied: "Only in the quote" };
export type UnsaidWords = typeof UNSAID_WORDS;

/** What `unsaidInWords` reads of a piece of evidence. */
type Fitted = Pick<FittedEvidence, "stance" | "quote" | "missing" | "denied">;

/**
 * Sentences without their full stop that say which elements of a claim a quote does not contain, and what it denies that
 * the claim does not: "Not in the quote: 2019 · Paris". Empty where it says all, and for a quote that is only context.
 */
export function unsaidInWords({ stance, quote, missing, denied }: Fitted, text: string, words: UnsaidWords): string[] {
  if (stance === "context") return [];
  const wordsOf = (elements: Fitted["missing"], of: string) =>
    elements.map(({ start, end }) => of.slice(start, end)).join(" · ");
  return [
    ...(missing.length > 0 ? [`${words.missing}: ${wordsOf(missing, text)}`] : []),
    ...(denied.length > 0 ? [`${words.denied}: ${wordsOf(denied, quote)}`] : []),
  ];
}
