import { scanTags } from "./scan-tags.ts";

// Elements that change how words look and nothing else (HTML, section 13.2.4.3, without those that are read).
const FORMATTING: ReadonlySet<string> = new Set("b big em font i nobr small strong tt u".split(" "));

// A book set as one page has some ten thousand of these; more are there to be slow.
const MOST_TAGS = 50_000;

// What opens inside a link and stays open behind it in a browser.
const CONTAINERS: ReadonlySet<string> = new Set("article blockquote div main ol section table ul".split(" "));

/**
 * A page without the tags of formatting elements, and with each link closed before the next, as browsers do it. Old pages
 * leave hundreds of these open, which the parser nests in one another, so this is for pages that nest too deep. Null when
 * it has more such tags than any article.
 */
export function flattenFormatting(source: string): string | null {
  const kept: string[] = [];
  let at = 0;
  let dropped = 0;
  let inLink = false;
  for (const { kind, name, start, end } of scanTags(source)) {
    if (CONTAINERS.has(name)) inLink = false;
    if (name !== "a" && !FORMATTING.has(name)) continue;
    dropped += 1;
    if (dropped > MOST_TAGS) return null;
    const text = source.slice(at, start);
    if (FORMATTING.has(name)) {
      kept.push(text);
      at = end;
    } else {
      kept.push(text, kind === "start" && inLink ? "</a>" : "");
      at = start;
      inLink = kind === "start";
    }
  }
  return kept.join("") + source.slice(at);
}
