import type { BlockKind } from "../block.ts";
import { attribute } from "./dom.ts";
import { markOf } from "./page-parts.ts";

type Kind = { readonly kind: BlockKind; readonly level: number };

/** The kind and level of the words in a block, from the element and the kind around it. */
export function kindIn(element: Element, above: Kind): Kind {
  const { localName } = element;
  const heading = /^h([1-6])$/.exec(localName);
  if (above.kind === "furniture") return { kind: "furniture", level: 0 };
  if (heading) return { kind: "heading", level: Number(heading[1]) };
  const own = kindByName(element);
  if (above.kind === "heading" && own === "paragraph") return { kind: above.kind, level: above.level };
  return { kind: kindBelow(above.kind, own), level: 0 };
}

function kindByName(element: Element): BlockKind {
  switch (element.localName) {
    case "blockquote":
      return "quotation";
    case "li":
    case "dt":
    case "dd":
      return "list-item";
    case "figcaption":
    case "caption":
      return "caption";
    case "pre":
      return /verse|poem|poetry/i.test(attribute(element, "class").slice(0, 200)) ? "paragraph" : "code";
  }
  return markOf(element) === "caption" ? "caption" : "paragraph";
}

/** What is inside a footnote, a quotation or a caption is part of it; a paragraph in an entry of a list is the entry's. */
export function kindBelow(above: BlockKind, own: BlockKind): BlockKind {
  if (above === "furniture" || above === "footnote" || above === "caption" || above === "title") return above;
  if (above === "quotation") return own === "code" ? "code" : "quotation";
  if (own === "paragraph") return above;
  return own;
}
