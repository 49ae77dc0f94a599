import { STANCES, type Stance } from "../../evidence/model.ts";
import { WebAddress } from "../../sources/model.ts";
import type { Cited } from "../remark.ts";
import { keepable } from "../said-words.ts";

// As long as a piece of evidence may be.
const LONGEST_QUOTE = 10_000;

/** A passage of a source, where an address and words are those of one; null where they are not. */
export function citedOf(url: string, quote: string, stance: Stance): Cited | null {
  const address = WebAddress.safeParse(url.trim());
  const words = keepable(quote);
  if (!address.success || words === "" || words.length > LONGEST_QUOTE) return null;
  return { url: address.data, quote: words, stance };
}

/** What tags say that a passage does to a sentence; `context` where they say nothing of it, or two things. */
export function stanceIn(tags: readonly string[]): Stance {
  const named = STANCES.filter((stance) => tags.some((tag) => tag.trim().toLowerCase() === stance));
  const [only] = named;
  return named.length === 1 && only ? only : "context";
}

/** The tags that say something else. */
export function otherTags(tags: readonly string[]): string[] {
  return tags.filter((tag) => tag.trim() !== "" && !STANCES.some((stance) => stance === tag.trim().toLowerCase()));
}

/** The passage that a text quotes as Markdown does, if it names one address and quotes one passage. */
export function citedInMarkdown(text: string, stance: Stance): Cited | null {
  const urls = new Set(text.match(/https?:\/\/[^\s<>()[\]"]+/g)?.map((url) => withoutEnd(url, STOPS)));
  const [url] = urls;
  const quotes = text.split(/\n(?!>)/).flatMap((part) => {
    const lines = part.split("\n").filter((line) => line.startsWith(">"));
    return lines.length === 0 ? [] : [lines.map((line) => line.slice(1).trim()).join(" ")];
  });
  const [quote] = quotes;
  if (urls.size !== 1 || quotes.length !== 1 || url === undefined || quote === undefined) return null;
  return citedOf(url, withoutMarks(quote), stance);
}

const MARKS = '"“”„«»';
// A stop behind an address is that of the sentence around it.
const STOPS = ".,;:!?";

/** A quotation without the marks around it: the source has none there. */
function withoutMarks(quote: string): string {
  const from = [...quote.trim()].findIndex((sign) => !MARKS.includes(sign));
  return from === -1 ? "" : withoutEnd(quote.trim().slice(from), MARKS);
}

/** A text without the signs at its end. A regular expression would look from each of them to the end. */
function withoutEnd(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
