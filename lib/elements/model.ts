import type { Span } from "../text/span.ts";

/** What in a sentence can be checked by itself. The order is the one used in lists. */
export const ELEMENT_KINDS = [
  "name",
  "number",
  "date",
  "quotation",
  "superlative",
  "causal",
  "comparative",
  "attribution",
  "negation",
] as const;
/** One of `ELEMENT_KINDS`. */
export type ElementKind = (typeof ELEMENT_KINDS)[number];

/** The finer words for names, numbers and dates. */
export const NAME_SORTS = ["person", "organisation", "place", "other"] as const;
export const NUMBER_SORTS = ["money", "percentage", "measure", "ordinal", "count", "fraction"] as const;
export const DATE_SORTS = ["day", "month", "year", "period", "relative", "time"] as const;
export type ElementSort = (typeof NAME_SORTS)[number] | (typeof NUMBER_SORTS)[number] | (typeof DATE_SORTS)[number];

/**
 * A checkable element of a sentence, in UTF-16 code units of that sentence. `of` says more of a name, a number or a
 * date. A quotation holds its marks and may hold other elements; all others are disjoint.
 */
export type Element = Span & { readonly kind: ElementKind; readonly of?: ElementSort };

/** The checkabilities that can be suggested; a subset of the words of `claims`, which stands to the right. */
export type SuggestedCheckability =
  | "checkable"
  | "opinion"
  | "prediction"
  | "personal-experience"
  | "rhetoric"
  | "too-vague"
  | "no-claim";

/**
 * Why a sentence is or is not worth checking first, with the sentence a person reads. The order is the one in which
 * reasons are given: what speaks for it, then what speaks against it.
 */
export const REASONS = {
  number: "It gives a figure that can be looked up.",
  "named person": "It speaks of a person by name.",
  "named place or body": "It names a country, a place, an organisation or a group.",
  date: "It says when.",
  comparison: "It compares, or claims a highest, a lowest or a first.",
  change: "It says that something rose, fell, was made or was lost.",
  "cause claimed": "It says that one thing led to another.",
  quotation: "It quotes somebody word for word.",
  attribution: "It says what somebody said or claimed.",
  accusation: "It accuses somebody.",
  "about many people": "It is about something that many people live with, such as work, health, taxes or safety.",
  "public record": "It is about a vote, a law or a decision that is on record.",
  question: "It asks and does not claim.",
  prediction: "It is about the future, which cannot be checked yet.",
  "personal experience": "It tells what the speaker lived through, felt or wants, which no record shows.",
  opinion: "It judges or recommends; others may judge otherwise.",
  rhetoric: "It thanks, greets, urges or jokes.",
  vague: "It names nothing that could be looked up.",
  "no claim": "It claims nothing.",
} as const;
/** A reason as it is given; `REASONS` has its sentence. */
export type Reason = keyof typeof REASONS;

/** What is worth checking first: `worth` in [0, 1] ranks sentences and is no probability. */
export type Worth = {
  readonly worth: number;
  /** In the order of `REASONS`; may be empty. */
  readonly reasons: readonly Reason[];
  /** A suggestion, never a decision; null when nothing speaks clearly. */
  readonly checkability: SuggestedCheckability | null;
};
