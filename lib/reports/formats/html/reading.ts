import type { Chunk } from "../format.ts";

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

/** Elements that have no end tag (HTML, 13.1.2). */
const VOID = /^<(?:br|meta|rect)\b/;

/**
 * What is to be seen of a page, from its markup: its style sheet, then `<main>` with every element, attribute and word in
 * it. A browser puts the same together from the page that it made of the markup (`script.ts`), and compares the two
 * without the bytes, which it does not keep. Holds for markup of ours: no tag is cut by a chunk, and `<` and `>` stand
 * nowhere but around tags.
 */
export function* readingOf(chunks: Iterable<Chunk>): Generator<string> {
  let isStyle = false;
  let isInside = false;
  for (const chunk of chunks) {
    for (const [piece] of String(chunk).matchAll(/<[^>]*>|[^<]+/g)) {
      if (piece === "<style>" || piece === "</style>") isStyle = piece === "<style>";
      else if (isStyle) yield piece;
      else {
        isInside ||= piece === "<main>";
        if (isInside) yield piece.startsWith("<") ? tagRead(piece) : unescaped(piece);
        if (piece === "</main>") return;
      }
    }
  }
}

/** A tag as a browser has it: `<a href="…">`, its attributes in order and unescaped, and its end where it has none. */
function tagRead(tag: string): string {
  const [, name = ""] = /^<([\w-]+)/.exec(tag) ?? [];
  if (name === "") return tag;
  const attributes = [...tag.matchAll(/\s([\w:-]+)(?:="([^"]*)")?/g)];
  const written = attributes.map(([, attribute, value = ""]) => ` ${attribute}="${unescaped(value)}"`).join("");
  return `<${name}${written}>${VOID.test(tag) || tag.endsWith("/>") ? `</${name}>` : ""}`;
}

/** A parser makes one line end of two, before anything else. */
function unescaped(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? "");
}
