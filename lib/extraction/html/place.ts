import type { BlockKind } from "../block.ts";
import { kindIn } from "./block-kind.ts";
import { attribute } from "./dom.ts";
import type { Extent } from "./find-article.ts";
import { isFootnotes, isFurniture, type Mark, markOf, measure } from "./page-parts.ts";

/** Where the walk is: how the words here are to be taken. */
export type Place = {
  readonly part: "article" | "head" | "above" | "none";
  readonly kind: BlockKind;
  readonly level: number;
  readonly kept: boolean;
  readonly marks: ReadonlySet<Mark>;
  /** Inside a paragraph or a heading, where nothing is furniture by its name any more. */
  readonly inLine: boolean;
  /** Inside a part that is furniture and no part of the article. */
  readonly amidFurniture: boolean;
  /** Inside a link to another page. */
  readonly linked: boolean;
};

/** Outside of everything that is read. */
export const OUTSIDE: Place = {
  part: "none",
  kind: "paragraph",
  level: 0,
  kept: false,
  marks: new Set(),
  inLine: false,
  amidFurniture: false,
  linked: false,
};

/** How far the walk has come. */
export type Progress = {
  /** True behind the title, or when the page shows none. */
  readonly titled: boolean;
  /** True from the first paragraph of the article on. */
  readonly begun: boolean;
};

/**
 * Judges how the words of an element are to be taken. What Readability dropped is judged again: prose amid the article is
 * taken back, the furniture in it is marked as such, and the rest is left out.
 */
export class Judge {
  private readonly aroundTitle: ReadonlySet<Element>;

  constructor(
    private readonly extent: Extent,
    title: Element | null,
  ) {
    this.aroundTitle = new Set(ancestorsWithin(title));
  }

  /** An inline element around the article, such as one of the site's own, or one in the head that says who or when. */
  standsForBlock(element: Element, place: Place, { begun }: Progress): boolean {
    if (place.inLine || place.part !== "none") return false;
    if (this.extent.kept.has(element) || this.extent.around.has(element) || this.aroundTitle.has(element)) return true;
    return !begun && markOf(element) !== null;
  }

  /** How the words of a block are to be taken; null when they are left out. */
  placeOf(element: Element, above: Place, { begun, titled }: Progress): Place | null {
    const kept = this.extent.kept.has(element);
    const next: Place = {
      ...above,
      ...kindIn(element, above),
      kept,
      marks: marksWith(element, above.marks),
      inLine: above.inLine || LINES.has(element.localName),
      amidFurniture: above.amidFurniture || (!kept && isFurniture(element)),
      linked: above.linked || leadsAway(element),
    };
    if (begun && above.kind !== "furniture" && !above.amidFurniture && isFootnotes(element))
      return { ...next, part: "article", kind: next.kind === "heading" ? "heading" : "footnote", kept: true };
    if (kept) return asFurniture(element, { ...next, part: "article" }, this.extent.length);
    if (this.extent.around.has(element) || this.aroundTitle.has(element)) return { ...next, part: "none" };
    if (above.part === "article") return this.droppedInside(element, { ...next, kept: true }, { begun, titled });
    if (above.part === "head") return next;
    if (above.part === "above") return next;
    return begun ? null : inHead(element, next, titled ? "head" : "above");
  }

  /** What Readability dropped from within the article. */
  private droppedInside(element: Element, place: Place, { begun, titled }: Progress): Place | null {
    if (place.inLine && place.kind !== "heading") return place;
    const { length, runs, linked, ends, fields } = measure(element);
    if (length === 0 || place.kind === "furniture" || place.kind === "footnote") return place;
    const isChart = runs >= MOST_LABELS && length < runs * SHORTEST_RUN;
    const isProse = !isFurniture(element) && fields === 0 && linked * 2 <= length && !isChart;
    if (!begun) return isProse && ends ? place : inHead(element, { ...place, kept: false }, titled ? "head" : "above");
    // Below the article stand its neighbours, with links; a last paragraph has few of them.
    if (this.extent.isPast(element)) return isProse && ends && linked * 10 <= length ? place : null;
    if (isProse) return place;
    return ends && fields === 0 ? { ...place, kind: "furniture" } : null;
  }
}

// The labels of a chart are figures and years; the parts of a sentence between links and italics are longer.
const SHORTEST_RUN = 12;
const MOST_LABELS = 6;

// A share bar or a box with a form says less than this; a part that says more is prose whatever it is called.
const LONGEST_FURNITURE = 1_500;

/** Blocks inside which words are words, whatever the names of the elements say. */
const LINES: ReadonlySet<string> = new Set([
  "p",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "pre",
  "summary",
  "dt",
  "figcaption",
]);

/** A part of the article that is furniture by its name stays, marked as such; what holds half of the article is none. */
function asFurniture(element: Element, place: Place, articleLength: number): Place {
  if (place.inLine || place.kind === "furniture" || place.kind === "heading" || place.kind === "footnote") return place;
  if (!isFurniture(element)) return place;
  const { length } = measure(element);
  if (length > LONGEST_FURNITURE || length * 2 > articleLength) return place;
  return { ...place, kind: "furniture" };
}

/** What stands above the article; `arrange.ts` takes from it what is said of the article. */
function inHead(element: Element, place: Place, part: "head" | "above"): Place | null {
  return place.marks.size === 0 && isFurniture(element) ? null : { ...place, part };
}

/** The marks around an element and its own. */
export function marksWith(element: Element, marks: ReadonlySet<Mark>): ReadonlySet<Mark> {
  const mark = markOf(element);
  return mark === null || marks.has(mark) ? marks : new Set([...marks, mark]);
}

/** True for a link to another page. */
export function leadsAway(element: Element): boolean {
  return element.localName === "a" && /^\s{0,9}[^#\s]/.test(attribute(element, "href").slice(0, 20));
}

function* ancestorsWithin(element: Element | null): Generator<Element> {
  for (let above = element?.parentElement ?? null; above !== null; above = above.parentElement) yield above;
}
