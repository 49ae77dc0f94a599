import { extractHtml } from "../../../../lib/extraction/html/extract-html.ts";
import type { Extract, Hints } from "../../../../lib/extraction/model.ts";

/** What is taken from a page; throws the refusal when it is refused. */
export function extracted(page: string | Uint8Array, hints: Hints = {}): Extract {
  const result = extractHtml(typeof page === "string" ? new TextEncoder().encode(page) : page, hints);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

/** Each block as "kind: text", a heading with its level. */
export function outline({ text, blocks }: Extract): string[] {
  return blocks.map(({ start, end, kind, level }) => `${kind}${level || ""}: ${text.slice(start, end)}`);
}

/** The blocks of a piece of markup set between two plain paragraphs, without these. */
export function outlineWithin(markup: string): string[] {
  return outline(extracted(`<html><body><main><p>${BEFORE}</p>${markup}<p>${AFTER}</p></main></body></html>`)).slice(
    1,
    -1,
  );
}

export const BEFORE =
  "The council of Harrow Quay voted on Tuesday, by nine to four, to close the old swing bridge for a year while its piers are mended, and to run a ferry in its place.";
export const AFTER =
  "Work begins on the first of March, weather allowing, and the harbour board, which pays a third of the cost, expects the crossing to be open again before the herring season of the next year.";
