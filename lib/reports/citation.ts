import type { Evidence } from "../evidence/model.ts";
import type { Source } from "../sources/model.ts";
import { type WebLink, webLink } from "./web-link.ts";
import type { Words } from "./words/en.ts";

/** What is known of a source besides its title and address, most telling first: "A. Author", "4 May 2026", … */
export function citationParts(
  { author, publisher, publishedOn, kind, tier, withheld }: Source,
  words: Words,
): string[] {
  const day = publishedOn && words.day(publishedOn);
  // The name of a withheld source says its kind already.
  const what = withheld ? null : words.amid(words.sourceKinds[kind]);
  return [author, publisher, day, what, words.tierSource[tier]].filter((part) => part !== null);
}

/** What stands in the place of a quote that is told to nobody; null for one that is told. */
export function withheldQuote({ source }: Pick<Evidence, "source">, words: Words): string | null {
  return source.withheld ? words.quoteWithheld(titleOf(source, words), source.tier) : null;
}

/** The title of a source; one that is withheld has none but its kind. */
export function titleOf({ title, kind, withheld }: Source, words: Words): string {
  return withheld ? words.sourceKinds[kind] : title;
}

/** Where a reader is led: to the quote itself, where it was found at an address, and else to the source. */
export function quoteLink({ readerLink, source }: Pick<Evidence, "readerLink" | "source">): WebLink | null {
  return webLink(readerLink) ?? webLink(source.url);
}
