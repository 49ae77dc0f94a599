import { DOMParser } from "linkedom";
import { scanTags } from "./scan-tags.ts";

/** The value of an attribute, "" when it has none; the parser leaves the case of old pages' `HREF` as it is. */
export function attribute(element: Element, name: string): string {
  return element.getAttribute(name) || element.getAttribute(name.toUpperCase()) || "";
}

/** True when the element carries the attribute, with a value or without. */
export function hasAttribute(element: Element, name: string): boolean {
  return element.hasAttribute(name) || element.hasAttribute(name.toUpperCase());
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

export function isText(node: Node): boolean {
  return node.nodeType === 3;
}

/** White space as one space each, none at the ends: how a line of text compares with another. */
export function plainWords(text: string): string {
  return text.replace(/[\s\u00AD]+/gu, (run) => (run === "\u00AD" ? "" : " ")).trim();
}

/**
 * The tree of a page, with one head and one body whatever the source leaves out. A source whose tags would give another
 * shape is wrapped whole; the elements it holds are then found inside the body.
 */
export function parsePage(source: string): Document {
  const page = parse(source);
  const root = page.documentElement;
  const [head, body, ...more] = root === null ? [] : [...root.children];
  const isRegular =
    root?.localName === "html" && head?.localName === "head" && body?.localName === "body" && more.length === 0;
  return isRegular ? page : parse(`<html><head></head><body>${withoutEnds(source)}</body></html>`);
}

/** Without the tags that would end the body around it; what stands behind them is part of the page in every browser. */
function withoutEnds(source: string): string {
  const kept: string[] = [];
  let at = 0;
  for (const { kind, name, start, end } of scanTags(source)) {
    if (kind !== "end" || (name !== "body" && name !== "html")) continue;
    kept.push(source.slice(at, start));
    at = end;
  }
  return kept.join("") + source.slice(at);
}

function parse(source: string): Document {
  // linkedom's own types describe how it is built; what it offers is the DOM of the browser.
  return new DOMParser().parseFromString(source, "text/html") as unknown as Document;
}
