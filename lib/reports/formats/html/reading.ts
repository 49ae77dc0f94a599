import type { Chunk } from "../format.ts";

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

/** Elements that have no end tag (HTML, 13.1.2). */
const VOID = /^<(?:br|meta|rect)\b/;

/** A start tag that a browser has as it is written, as most are. */
const PLAIN = /^<(?!(?:br|meta|rect)\b)[\w-]+(?: [\w:-]+="[^"&\r]*")*>$/;

/** Where a part that is seen begins and where it ends. */
const BOUNDARY = /(<\/?(?:style|main)>)/;

/** What a browser does not have as it is written: tags with attributes or without an end, line ends, escaped characters. */
const OTHERWISE = /<(?:br|meta|rect)\b[^>]*>|<\w[^>]*[\s/][^>]*>|\r\n?|&(?:amp|lt|gt|quot|#39);/g;

/**
 * Reads along while a page is written, chunk by chunk, and answers what is to be seen of each: its style sheet, then
 * `<main>` with every element, attribute and word in it. A browser puts the same together from the page that it made of the
 * markup (`script.ts`), and compares the two without the bytes, which it does not keep. Holds for markup of ours: no tag is
 * cut by a chunk, and `<` and `>` stand nowhere but around tags.
 */
export function reader(): (chunk: Chunk) => string {
  let isSeen = false;
  let isOver = false;
  return (chunk) => {
    if (isOver) return "";
    let seen = "";
    for (const piece of String(chunk).split(BOUNDARY)) {
      if (piece === "<main>") isSeen = true;
      if (isSeen && piece !== "</style>") seen += piece.replace(OTHERWISE, asSeen);
      if (piece === "<style>") isSeen = true;
      if (piece === "</style>") isSeen = false;
      isOver = piece === "</main>";
      if (isOver) break;
    }
    return seen;
  };
}

function asSeen(written: string): string {
  return written.startsWith("<") ? tagSeen(written) : unescaped(written);
}

/** A tag as a browser has it: `<a href="…">`, its attributes in order and unescaped, and its end where it has none. */
function tagSeen(tag: string): string {
  if (PLAIN.test(tag)) return tag;
  const [, name = ""] = /^<([\w-]+)/.exec(tag) ?? [];
  const attributes = [...tag.matchAll(/\s([\w:-]+)(?:="([^"]*)")?/g)];
  const written = attributes.map(([, attribute, value = ""]) => ` ${attribute}="${unescaped(value)}"`).join("");
  return `<${name}${written}>${VOID.test(tag) || tag.endsWith("/>") ? `</${name}>` : ""}`;
}

/** A parser makes one line end of two, before anything else. */
function unescaped(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? "");
}
