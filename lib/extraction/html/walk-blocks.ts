import type { BlockKind } from "../block.ts";
import { kindBelow, kindIn } from "./block-kind.ts";
import { attribute, isElement, isText } from "./dom.ts";
import type { Extent } from "./find-article.ts";
import { LineBuilder } from "./line-builder.ts";
import { isBackLink, isNoteMark, raised, textOf } from "./note-marks.ts";
import {
  BLOCKS,
  hasFurnitureName,
  isFootnotes,
  isFurniture,
  isHidden,
  isStyledBlock,
  type Mark,
  markOf,
  measure,
} from "./page-parts.ts";
import { isDataTable, rowsOf } from "./tables.ts";

/** A block as the page shows it. */
export type Found = {
  readonly kind: BlockKind;
  /** 1 to 6 for a heading, else 0. */
  readonly level: number;
  readonly text: string;
  /** Of what stands above the title or between it and the article only some is taken. */
  readonly part: "article" | "head" | "above";
  /** What the elements around its words say they are. */
  readonly marks: ReadonlySet<Mark>;
};

/** Things left out or mended on the way. */
export type Tally = {
  partsLeftOut: number;
  noteMarks: number;
  softHyphens: number;
  readings: number;
  struck: number;
};

/** Where the walk is: how the words here are to be taken. */
type Place = {
  readonly part: Found["part"] | "none";
  readonly kind: BlockKind;
  readonly level: number;
  readonly kept: boolean;
  readonly marks: ReadonlySet<Mark>;
  /** Inside a paragraph or a heading, where nothing is furniture by its name any more. */
  readonly inLine: boolean;
  /** Inside a part that is furniture and no part of the article. */
  readonly amidFurniture: boolean;
};

const OUTSIDE: Place = {
  part: "none",
  kind: "paragraph",
  level: 0,
  kept: false,
  marks: new Set(),
  inLine: false,
  amidFurniture: false,
};

/**
 * Walks a page from its title to its end and gives the blocks of its article as a reader sees them, in the order of the
 * page. What Readability dropped is judged again: prose amid the article is taken back, the furniture in it is marked
 * as such, and the rest is counted and left out.
 */
export function walkBlocks(
  page: Document,
  extent: Extent,
  title: Element | null,
): { readonly found: readonly Found[]; readonly tally: Tally } {
  const walk = new Walk(extent, title);
  walk.run(page.body);
  return { found: walk.found, tally: walk.tally };
}

class Walk {
  readonly found: Found[] = [];
  readonly tally: Tally = { partsLeftOut: 0, noteMarks: 0, softHyphens: 0, readings: 0, struck: 0 };
  private readonly line = new LineBuilder();
  private lineMarks = new Set<Mark>();
  private titled: boolean;
  /** True from the first paragraph of the article on. */
  private begun = false;
  private quoteDepth = 0;
  private readonly aroundTitle: ReadonlySet<Element>;

  constructor(
    private readonly extent: Extent,
    private readonly title: Element | null,
  ) {
    this.titled = title === null;
    this.aroundTitle = new Set(ancestorsWithin(title));
  }

  run(body: Element): void {
    const kept = this.extent.kept.has(body);
    const place: Place = { ...OUTSIDE, part: kept ? "article" : "none", kept };
    this.inside(body, place);
    this.flush(place);
    this.tally.softHyphens = this.line.softHyphens;
  }

  private inside(element: Element, place: Place): void {
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (isText(child)) this.words(child.textContent ?? "", place);
      else if (isElement(child) && !isHidden(child)) this.element(child, place);
    }
  }

  private element(element: Element, place: Place): void {
    if (element === this.title) this.asTitle(element);
    else if (BLOCKS.has(element.localName) || isStyledBlock(element)) this.block(element, place);
    else if (this.standsForBlock(element, place)) this.block(element, place);
    else this.inline(element, place);
  }

  /** An inline element around the article, such as one of the site's own, or one in the head that says who or when. */
  private standsForBlock(element: Element, place: Place): boolean {
    if (place.inLine || place.part !== "none") return false;
    if (this.extent.kept.has(element) || this.extent.around.has(element) || this.aroundTitle.has(element)) return true;
    return !this.begun && markOf(element) !== null;
  }

  private asTitle(element: Element): void {
    const place: Place = { ...OUTSIDE, part: "article", kind: "title", kept: true, inLine: true };
    this.endBlock();
    this.inside(element, place);
    this.flush(place);
    this.titled = true;
  }

  // ---- blocks

  private block(element: Element, above: Place): void {
    this.flush(above);
    const place = this.placeOf(element, above);
    if (place === null) {
      if ((element.textContent ?? "").trim() !== "") this.tally.partsLeftOut += 1;
      return;
    }
    const { localName } = element;
    if (localName === "hr") this.rule(place);
    else if (localName === "table" && isDataTable(element)) this.table(element, place);
    else this.inside(element, place);
    this.flush(place);
  }

  /** How the words of a block are to be taken; null when they are left out. */
  private placeOf(element: Element, above: Place): Place | null {
    const kept = this.extent.kept.has(element);
    const next: Place = {
      ...above,
      ...kindIn(element, above),
      kept,
      marks: marksWith(element, above.marks),
      inLine: above.inLine || LINES.has(element.localName),
      amidFurniture: above.amidFurniture || (!kept && isFurniture(element)),
    };
    if (this.begun && above.kind !== "furniture" && !above.amidFurniture && isFootnotes(element))
      return { ...next, part: "article", kind: next.kind === "heading" ? "heading" : "footnote", kept: true };
    if (kept) return asFurniture(element, { ...next, part: "article" }, this.extent.length);
    if (this.extent.around.has(element) || this.aroundTitle.has(element)) return { ...next, part: "none" };
    if (above.part === "article") return this.droppedInside(element, { ...next, kept: true });
    if (above.part === "head") return next;
    if (above.part === "above") return next;
    return this.begun ? null : inHead(element, next, this.titled ? "head" : "above");
  }

  /** What Readability dropped from within the article. */
  private droppedInside(element: Element, place: Place): Place | null {
    if (place.inLine && place.kind !== "heading") return place;
    const { length, runs, linked, ends, fields } = measure(element);
    if (length === 0 || place.kind === "furniture" || place.kind === "footnote") return place;
    const isChart = runs >= MOST_LABELS && length < runs * SHORTEST_RUN;
    const isProse = !isFurniture(element) && fields === 0 && linked * 2 <= length && !isChart;
    if (!this.begun)
      return isProse && ends ? place : inHead(element, { ...place, kept: false }, this.titled ? "head" : "above");
    // Below the article stand its neighbours, with links; a last paragraph has few of them.
    if (this.extent.isPast(element)) return isProse && ends && linked * 10 <= length ? place : null;
    if (isProse) return place;
    return ends && fields === 0 ? { ...place, kind: "furniture" } : null;
  }

  private rule(place: Place): void {
    if (place.part === "article" && this.begun) this.push("rule", 0, "* * *", place);
  }

  private table(table: Element, place: Place): void {
    for (const row of rowsOf(table)) {
      if (row.localName === "caption") {
        this.inside(row, { ...place, kind: kindBelow(place.kind, "caption"), inLine: true });
        this.flush({ ...place, kind: kindBelow(place.kind, "caption") });
        continue;
      }
      const cells = this.cellsOf(row, place);
      while (cells.at(-1) === "") cells.pop();
      if (cells.length > 0)
        this.push(kindBelow(place.kind, "table-row"), 0, cells.join(" | ").replace(/ {2,}/g, " "), place);
    }
  }

  private cellsOf(row: Element, place: Place): string[] {
    const cells: string[] = [];
    for (let cell = row.firstChild; cell; cell = cell.nextSibling) {
      if (!isElement(cell) || isHidden(cell)) continue;
      this.cell(cell, { ...place, inLine: true });
      cells.push(this.line.take().replaceAll("\n", " ").trim());
    }
    return cells;
  }

  /** The words of a cell as one line, whatever blocks it holds. */
  private cell(cell: Element, place: Place): void {
    for (let child = cell.firstChild; child; child = child.nextSibling) {
      if (isText(child)) this.line.add(child.textContent ?? "", false);
      else if (isElement(child) && !isHidden(child)) {
        const parts = BLOCKS.has(child.localName) || child.localName === "br";
        if (parts) this.line.add(" ", false);
        if (parts) this.cell(child, place);
        else this.inline(child, place);
        if (parts) this.line.add(" ", false);
      }
    }
  }

  // ---- lines

  private inline(element: Element, place: Place): void {
    switch (element.localName) {
      case "br":
        this.line.breakLine();
        return;
      case "wbr":
        return;
      case "q":
        this.quotation(element, place);
        return;
      case "del":
      case "s":
      case "strike":
        if (!this.isEmptyElement(element)) this.tally.struck += 1;
        return;
      case "math":
        this.words(attribute(element, "alttext") || (element.textContent ?? ""), place);
        return;
      case "img":
        if (/math|latex|tex\b/i.test(attribute(element, "class").slice(0, 200)))
          this.words(attribute(element, "alt"), place);
        return;
      case "ruby":
        this.tally.readings += 1;
        break;
    }
    this.withinLine(element, place);
  }

  private withinLine(element: Element, place: Place): void {
    if (isBackLink(element, place.kind === "footnote")) return;
    if (place.part !== "none" && isNoteMark(element, this.line)) {
      this.tally.noteMarks += 1;
      return;
    }
    const power = element.localName === "sup" ? raised(textOf(element)) : null;
    if (power !== null) this.words(power, place);
    else if (!place.inLine && place.part === "article" && isControl(element)) this.tally.partsLeftOut += 1;
    else {
      const mark = markOf(element);
      this.inside(element, mark === null ? place : { ...place, marks: marksWith(element, place.marks) });
    }
  }

  private isEmptyElement(element: Element): boolean {
    return (element.textContent ?? "").trim() === "";
  }

  /** Browsers put the marks around `q` themselves. */
  private quotation(element: Element, place: Place): void {
    const [open, close] = this.quoteDepth % 2 === 0 ? ["“", "”"] : ["‘", "’"];
    this.quoteDepth += 1;
    this.words(open ?? "", place);
    this.inside(element, place);
    this.words(close ?? "", place);
    this.quoteDepth -= 1;
  }

  private words(text: string, place: Place): void {
    if (place.part === "none" || text === "") return;
    if (this.line.hasGap && text.trim() !== "") this.flush(place);
    for (const mark of place.marks) if (text.trim() !== "") this.lineMarks.add(mark);
    this.line.add(text, place.kind === "code");
  }

  private endBlock(): void {
    this.line.take();
    this.lineMarks = new Set();
  }

  private flush(place: Place): void {
    const text = this.line.take();
    const marks = this.lineMarks;
    this.lineMarks = new Set();
    if (place.part !== "none" && text.trim() !== "") this.push(place.kind, place.level, text, { ...place, marks });
  }

  private push(kind: BlockKind, level: number, text: string, { part, marks }: Place): void {
    if (part === "none") return;
    this.found.push({ kind, level: kind === "heading" ? level : 0, text, part, marks });
    // A line of names or dates does not begin the article, a paragraph does.
    if (part === "article" && kind !== "title" && text.length >= SHORTEST_PARAGRAPH) this.begun = true;
  }
}

// The words of an article begin with a sentence; bylines, dates and labels above it are shorter.
const SHORTEST_PARAGRAPH = 80;

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

function marksWith(element: Element, marks: ReadonlySet<Mark>): ReadonlySet<Mark> {
  const mark = markOf(element);
  return mark === null || marks.has(mark) ? marks : new Set([...marks, mark]);
}

function* ancestorsWithin(element: Element | null): Generator<Element> {
  for (let above = element?.parentElement ?? null; above !== null; above = above.parentElement) yield above;
}

/** A button drawn as a link: short, and named after what it does. */
function isControl(element: Element): boolean {
  return hasFurnitureName(element) && measure(element).length <= 40;
}
