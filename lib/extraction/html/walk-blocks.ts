import type { BlockKind } from "../block.ts";
import { BETWEEN_CELLS } from "../compose.ts";
import { raised } from "../raised.ts";
import { kindBelow } from "./block-kind.ts";
import { attribute, isElement, isText } from "./dom.ts";
import type { Extent } from "./find-article.ts";
import { LineBuilder } from "./line-builder.ts";
import { isBackLink, isNoteMark, textOf } from "./note-marks.ts";
import { BLOCKS, hasFurnitureName, isHidden, isStyledBlock, type Mark, measure } from "./page-parts.ts";
import { Judge, leadsAway, marksWith, OUTSIDE, type Place } from "./place.ts";
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
  /** How many of its characters lead to other pages. */
  readonly linked: number;
};

/** Things left out or mended on the way. */
export type Tally = {
  partsLeftOut: number;
  noteMarks: number;
  softHyphens: number;
  readings: number;
  struck: number;
};

/**
 * Walks a page from its title to its end and gives the blocks of its article as a reader sees them, in the order of the
 * page; what is left out or mended on the way is counted.
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
  private lineLinked = 0;
  titled: boolean;
  /** True from the first paragraph of the article on. */
  begun = false;
  private quoteDepth = 0;
  private readonly judge: Judge;

  constructor(
    private readonly extent: Extent,
    private readonly title: Element | null,
  ) {
    this.titled = title === null;
    this.judge = new Judge(extent, title);
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
    else if (this.judge.standsForBlock(element, place, this)) this.block(element, place);
    else this.inline(element, place);
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
    const place = this.judge.placeOf(element, above, this);
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
        this.push(kindBelow(place.kind, "table-row"), 0, cells.join(BETWEEN_CELLS).replace(/ {2,}/g, " "), place);
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
      const linked = place.linked || leadsAway(element);
      this.inside(element, { ...place, linked, marks: marksWith(element, place.marks) });
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
    if (place.linked) this.lineLinked += text.trim().length;
    this.line.add(text, place.kind === "code");
  }

  private endBlock(): void {
    this.line.take();
    this.lineMarks = new Set();
    this.lineLinked = 0;
  }

  private flush(place: Place): void {
    const text = this.line.take();
    const marks = this.lineMarks;
    const linked = this.lineLinked;
    this.lineMarks = new Set();
    this.lineLinked = 0;
    if (place.part !== "none" && text.trim() !== "")
      this.push(place.kind, place.level, text, { ...place, marks }, linked);
  }

  private push(kind: BlockKind, level: number, text: string, { part, marks }: Place, linked = 0): void {
    if (part === "none") return;
    this.found.push({ kind, level: kind === "heading" ? level : 0, text, part, marks, linked });
    // A line of names or dates does not begin the article, a paragraph does.
    if (part === "article" && kind !== "title" && text.length >= SHORTEST_PARAGRAPH) this.begun = true;
  }
}

// The words of an article begin with a sentence; bylines, dates and labels above it are shorter.
const SHORTEST_PARAGRAPH = 80;

/** A button drawn as a link: short, and named after what it does. */
function isControl(element: Element): boolean {
  return hasFurnitureName(element) && measure(element).length <= 40;
}
