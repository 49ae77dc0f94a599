import { functionWordsOf } from "../text/function-words.ts";
import { type AbbreviationKind, abbreviationsOf } from "./abbreviations.ts";

/** What the sentence scanner must know of a text beyond its characters. */
export type Rules = {
  readonly abbreviations: ReadonlyMap<string, AbbreviationKind>;
  /** Small words which, capitalised, open a sentence. */
  readonly openers: ReadonlySet<string>;
  /** A figure with a stop is an ordinal ("am 3. Mai"), so the stop ends a sentence only before an opener. */
  readonly ordinals: boolean;
  /** A mark that, glued to a word, is a full stop or a question mark in this language alone; null for most. */
  readonly ownStop: string | null;
  /** The text begins sentences with small letters, as messages do. */
  readonly informal: boolean;
  /** The text is Markdown, so emphasis marks and link targets close with a sentence. */
  readonly markdown: boolean;
};

const ORDINAL_LANGUAGES = new Set([
  "de",
  "da",
  "no",
  "nb",
  "nn",
  "fi",
  "cs",
  "sk",
  "pl",
  "hu",
  "tr",
  "et",
  "lv",
  "sl",
  "hr",
  "sr",
  "bs",
  "is",
]);

/**
 * The colon of Armenian, the bar of Hindi and two word marks of Amharic stand where the full stop is hard to type; the
 * semicolon of Greek asks.
 */
const OWN_STOPS = new Map([
  ["hy", ":"],
  ["hi", "|"],
  ["mr", "|"],
  ["el", ";"],
  ["am", "፡"],
  ["ti", "፡"],
]);

/** The rules for a language tag such as `en` or `pt-BR`; an unknown language gets the Latin abbreviations alone. */
export function rulesFor(lang: string, manner: { readonly informal: boolean; readonly markdown: boolean }): Rules {
  const language = lang.toLowerCase().split("-")[0] ?? lang;
  const listed = language === "nb" || language === "nn" ? "no" : language;
  return {
    abbreviations: abbreviationsOf(listed),
    openers: functionWordsOf(listed),
    ordinals: ORDINAL_LANGUAGES.has(language),
    ownStop: OWN_STOPS.get(language) ?? null,
    ...manner,
  };
}
