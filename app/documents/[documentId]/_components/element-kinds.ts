import { ELEMENT_KINDS, type ElementKind } from "../../../../lib/elements/model.ts";

/** The words a person reads for each kind of checkable element, in a filter. */
export const ELEMENT_KIND_LABELS: Readonly<Record<ElementKind, string>> = {
  name: "Names",
  number: "Numbers",
  date: "Dates",
  quotation: "Quotations",
  superlative: "Superlatives",
  causal: "Causes",
  comparative: "Comparisons",
  attribution: "Attributions",
  negation: "Negations",
};

export function isElementKind(word: string): word is ElementKind {
  return ELEMENT_KINDS.some((kind) => kind === word);
}
