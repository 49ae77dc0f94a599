import type { Evidence } from "../evidence/model.ts";
import { VERDICTS, type VerdictCode } from "../reviews/verdict-kinds.ts";
import { SOURCE_KIND_LABELS, type Source } from "../sources/model.ts";
import { dayInWords } from "./dates.ts";
import { type WebLink, webLink } from "./web-link.ts";

/** What is known of a source besides its title and address, most telling first: "A. Author", "4 May 2026", … */
export function citationParts({ author, publisher, publishedOn, kind, tier, withheld }: Source): string[] {
  const day = publishedOn && dayInWords(publishedOn);
  // The name of a withheld source says its kind already.
  const what = withheld ? null : SOURCE_KIND_LABELS[kind].toLowerCase();
  return [author, publisher, day, what, `${tier} source`].filter((part) => part !== null);
}

/** What stands in the place of a quote that is told to nobody; null for one that is told. */
export function withheldQuote({ source }: Pick<Evidence, "source">): string | null {
  return source.withheld ? `[${source.title}, ${source.tier}; quote withheld]` : null;
}

/** Where a reader is led: to the quote itself, where it was found at an address, and else to the source. */
export function quoteLink({ readerLink, source }: Pick<Evidence, "readerLink" | "source">): WebLink | null {
  return webLink(readerLink) ?? webLink(source.url);
}

/** What the detail of a verdict is: "The caveat", "Since when". */
export function detailPrompt(code: VerdictCode): string {
  for (const duty of VERDICTS[code].carries) if (duty.what === "words") return duty.prompt;
  return "In detail";
}
