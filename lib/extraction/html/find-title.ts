import { isElement, plainWords } from "./dom.ts";
import { isFurniture, isHidden } from "./page-parts.ts";

// Headlines of the press stay under 120 characters; what is longer than this is a paragraph set as a heading.
const LONGEST_TITLE = 300;
// Pages of one article have a few headings of the first rank; those of a list of articles have many, and no one title.
const MOST_HEADINGS = 200;

/**
 * The element that shows the article's title: the heading whose words are the title the page gives in its metadata, in
 * whole or in part; else the only `h1`. Null when the page shows none.
 *
 * @param title from the metadata
 */
export function findTitle(page: Document, title: string | null): Element | null {
  const headings = headingsOf(page);
  const first = headings.filter(({ element }) => element.localName === "h1");
  if (title !== null) {
    const sought = folded(title);
    const same = headings.find(({ words }) => words === sought);
    const near =
      first.find(({ words }) => isPartOf(words, sought)) ?? headings.find(({ words }) => isPartOf(words, sought));
    if (same ?? near) return (same ?? near)?.element ?? null;
  }
  const open = first.filter(({ aside }) => !aside);
  return open.length === 1 ? (open[0]?.element ?? null) : null;
}

type Heading = { readonly element: Element; readonly words: string; readonly aside: boolean };

function headingsOf(page: Document): readonly Heading[] {
  const headings: Heading[] = [];
  const visit = (parent: Element, aside: boolean): void => {
    for (let child = parent.firstChild; child && headings.length < MOST_HEADINGS; child = child.nextSibling) {
      if (!isElement(child) || isHidden(child)) continue;
      if (!/^h[1-4]$/.test(child.localName)) visit(child, aside || isFurniture(child));
      else {
        const words = folded(child.textContent ?? "");
        if (words !== "" && words.length <= LONGEST_TITLE) headings.push({ element: child, words, aside });
      }
    }
  };
  visit(page.body, false);
  return headings;
}

/** One holds the other, and is not much longer: "Bridge to close" and "Bridge to close, council says". */
function isPartOf(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= 12 && short.length * 2 >= long.length && long.includes(short);
}

/** Letters and digits alone, for titles differ in their quotation marks and dashes. */
export function folded(text: string): string {
  return plainWords(text.slice(0, LONGEST_TITLE * 4))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim();
}
