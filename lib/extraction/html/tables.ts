import { attribute, isElement } from "./dom.ts";
import { measure } from "./page-parts.ts";

/** Blocks that a cell of figures does not hold; a table with them is there for its columns alone. */
const LAYOUT: ReadonlySet<string> = new Set(["table", "article", "section", "h1", "h2", "h3", "blockquote", "form"]);

// Tables of words with longer cells than this are read cell by cell.
const LONGEST_CELL = 400;
// Enough of a table to see what it is for.
const MOST_CELLS = 60;

/** True for a table of figures or facts, false for one that only sets out a page. */
export function isDataTable(table: Element): boolean {
  if (/presentation|none/.test(attribute(table, "role"))) return false;
  let widest = 0;
  let seen = 0;
  for (const row of rowsOf(table)) {
    if (row.localName !== "tr") continue;
    const cells = [...row.children];
    widest = Math.max(widest, cells.length);
    for (const cell of cells) {
      if (seen >= MOST_CELLS) return widest > 1;
      seen += 1;
      if (!isFact(cell)) return false;
    }
  }
  return widest > 1;
}

function isFact(cell: Element): boolean {
  if (measure(cell).length > LONGEST_CELL) return false;
  for (let child = cell.firstChild; child; child = child.nextSibling)
    if (isElement(child) && LAYOUT.has(child.localName)) return false;
  return true;
}

/** The captions and rows of a table, not those of tables in its cells. */
export function rowsOf(table: Element): Element[] {
  const rows: Element[] = [];
  for (let child = table.firstChild; child; child = child.nextSibling) {
    if (!isElement(child)) continue;
    if (child.localName === "tr" || child.localName === "caption") rows.push(child);
    else if (/^t(?:head|body|foot)$/.test(child.localName)) for (const row of rowsOf(child)) rows.push(row);
  }
  return rows;
}
