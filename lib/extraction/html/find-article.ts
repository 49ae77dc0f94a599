import { attribute, isElement, isText, parsePage } from "./dom.ts";
import { isFurniture } from "./page-parts.ts";
import { runReadability } from "./run-readability.ts";

/** Where the article stands in a page. */
export type Extent = {
  /** Elements of the article itself. */
  readonly kept: ReadonlySet<Element>;
  /** Elements around them. */
  readonly around: ReadonlySet<Element>;
  /** Characters of its text. */
  readonly length: number;
  /** True for an element that begins behind everything of the article. */
  readonly isPast: (element: Element) => boolean;
  /** False when Readability could not look for it, so that menus may stand in it. */
  readonly isTold: boolean;
};

type Readable = { readonly kept: Set<Element>; readonly length: number };

const NUMBER = "data-linecheck-number";

// Fewer characters than a short news item has; then the page may be no article, and all of its main part is taken.
const LEAST_ARTICLE = 250;

/**
 * Finds the article in a page with Readability, on a tree of its own since it changes what it reads. What it keeps is
 * looked up in the page as it came, so that nothing it drops is lost to the caller. A page in which it finds no article
 * is taken by its `main`, its longest `article` or its body.
 *
 * @param weighsLittle false for a page on which Readability would take too long; it is not run then
 */
export function findArticle(page: Document, source: string, weighsLittle: boolean): Extent {
  const found = weighsLittle ? foundByReadability(page, source) : "stumbled";
  if (typeof found !== "string") return { ...extentOf(page, found), isTold: true };
  const main = mainPart(page);
  const whole = { kept: new Set(elementsIn(main)), length: (main.textContent ?? "").length };
  return { ...extentOf(page, whole), isTold: found === "none" };
}

/** All of a page, as if every part of it were the article. */
export function wholePage(page: Document): Extent {
  const kept = new Set(elementsIn(page.body));
  const length = (page.body.textContent ?? "").length;
  return { kept, around: ancestorsOf(kept), length, isPast: () => false, isTold: true };
}

function foundByReadability(page: Document, source: string): Readable | "none" | "stumbled" {
  const copy = parsePage(source);
  for (const [number, element] of elementsIn(copy.documentElement).entries())
    element.setAttribute(NUMBER, String(number));
  const found = runReadability(copy);
  if (found === "stumbled") return found;
  if (!found?.content || (found.length ?? 0) < LEAST_ARTICLE) return "none";
  const numbers = new Set(elementsIn(found.content).map((element) => element.getAttribute(NUMBER)));
  const elements = elementsIn(page.documentElement);
  const kept = new Set(elements.filter((_, number) => numbers.has(String(number))));
  // Text that stands in the body itself is moved to a new element, which has no number.
  if (holdsText(found.content.firstElementChild)) kept.add(page.body);
  return { kept: withUnwrapped(kept, elements), length: found.length ?? 0 };
}

function holdsText(element: Element | null): boolean {
  for (let child = element?.firstChild ?? null; child; child = child.nextSibling)
    if (isText(child) && (child.textContent ?? "").trim() !== "") return true;
  return false;
}

/**
 * Readability merges an element into the only one inside it and keeps the number of the outer; the inner one is as much
 * part of the article.
 */
function withUnwrapped(kept: Set<Element>, elements: readonly Element[]): Set<Element> {
  const around = ancestorsOf(kept);
  for (const element of elements) {
    const { parentElement, localName } = element;
    if (parentElement === null || kept.has(element) || !kept.has(parentElement) || !around.has(element)) continue;
    if (localName === "div" || localName === "section" || localName === "article") kept.add(element);
  }
  return kept;
}

function extentOf(page: Document, { kept, length }: Readable): Omit<Extent, "isTold"> {
  const place = new Map(elementsIn(page.documentElement).map((element, number) => [element, number] as const));
  let last = -1;
  for (const element of kept) last = Math.max(last, place.get(element) ?? -1);
  return { kept, around: ancestorsOf(kept), length, isPast: (element) => (place.get(element) ?? 0) > last };
}

/** Every element with one of these inside. */
export function ancestorsOf(elements: Iterable<Element>): Set<Element> {
  const around = new Set<Element>();
  for (const element of elements)
    for (let above = element.parentElement; above !== null && !around.has(above); above = above.parentElement)
      around.add(above);
  return around;
}

/** The element and all inside it, in the order of the page. */
export function elementsIn(root: Element): Element[] {
  const elements: Element[] = [];
  const visit = (element: Element): void => {
    elements.push(element);
    for (let child = element.firstChild; child; child = child.nextSibling) if (isElement(child)) visit(child);
  };
  visit(root);
  return elements;
}

function mainPart(page: Document): Element {
  const all = elementsIn(page.documentElement);
  const mains = all.filter(({ localName }) => localName === "main");
  const marked = mains.length > 0 ? mains : all.filter((element) => attribute(element, "role") === "main");
  const articles = all.filter((element) => element.localName === "article" && !isFurniture(element));
  return longest(marked) ?? longest(articles) ?? page.body;
}

/** The one with the most text, when that is worth the name. */
function longest(elements: readonly Element[]): Element | null {
  // Nested ones would be read once per level; the first few are enough to choose from.
  const lengths = elements
    .slice(0, 20)
    .map((element) => ({ element, length: (element.textContent ?? "").trim().length }));
  const best = lengths.reduce((one, other) => (other.length > one.length ? other : one), {
    element: null,
    length: 0,
  } as {
    element: Element | null;
    length: number;
  });
  return best.element;
}
