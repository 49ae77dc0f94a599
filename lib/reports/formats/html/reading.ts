import type { Chunk } from "../format.ts";

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

/**
 * What is read on a page, from its markup: the words between `<main>` and `</main>`, and where each link leads on a line of
 * its own, in order. A browser finds the same in the page that it made of the markup, so that it can compare the two
 * without the bytes, which it does not keep. Holds for markup of ours: no tag is cut by a chunk, and `<` and `>` stand
 * nowhere but around tags.
 */
export function* readingOf(chunks: Iterable<Chunk>): Generator<string> {
  let isInside = false;
  for (const chunk of chunks) {
    for (const [piece] of String(chunk).matchAll(/<[^>]*>|[^<]+/g)) {
      if (piece === "<main>") isInside = true;
      else if (piece === "</main>") return;
      else if (isInside) yield piece.startsWith("<") ? whereTo(piece) : unescaped(piece);
    }
  }
}

function whereTo(tag: string): string {
  const [, href] = / href="([^"]*)"/.exec(tag) ?? [];
  return href === undefined ? "" : `\n${unescaped(href)}\n`;
}

/** A parser makes one line end of two, before anything else. */
function unescaped(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? "");
}
