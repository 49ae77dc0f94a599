import { revealHidden } from "../../hidden-characters.ts";
import { type Content, type Markup, markup } from "../markup.ts";
import type { WebLinks } from "../office/web-links.ts";
import { type Look, styleNumber } from "./styles.ts";

/** A cell: its text or number, how it is drawn, and where on the web it leads. */
export type SheetCell = { readonly value: string | number; readonly look?: Look; readonly href?: string };

export type Sheet = {
  readonly name: string;
  /** What each column is called, and its width in characters. */
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: () => Iterable<readonly SheetCell[]>;
  /** How many columns stay in view when one scrolls to the right. */
  readonly frozen: number;
};

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** What one cell takes in Excel, in UTF-16 code units: a file with more in one is taken for broken. */
const MAX_CELL = 32_767;

/** As many links as Excel takes in a sheet; addresses after them stay text. */
const MAX_LINKS = 65_530;

/** The longest address that Excel takes in one, with room for what counts twice. */
const MAX_LINK = 2_000;

/** What Excel takes at the foot of a page, with its codes. */
const MAX_FOOTER = 200;

/** A worksheet (ECMA-376-1, 18.3), row by row. Its header stays in view, filters its rows and is printed on each page. */
export function* worksheet(
  { columns, rows, frozen }: Sheet,
  footer: string,
  cut: string,
  webLinks: WebLinks,
): Generator<Markup> {
  yield markup`<worksheet xmlns="${MAIN}" xmlns:r="${LINKS}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${pane(frozen)}</sheetView></sheetViews><cols>${columns.map(
    ({ width }, at) => markup`<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  )}</cols><sheetData>`;
  let number = 1;
  const widths = columns.map(({ width }) => width);
  yield row(
    number,
    columns.map(({ title }) => ({ value: title, look: "head" })),
    widths,
    cut,
  );
  const links: Markup[] = [];
  for (const cells of rows()) {
    number += 1;
    yield row(number, cells, widths, cut);
    for (const [at, { href }] of cells.entries())
      if (href && href.length <= MAX_LINK && links.length < MAX_LINKS)
        links.push(markup`<hyperlink ref="${letters(at)}${number}" r:id="${webLinks.idOf(href)}"/>`);
  }
  yield markup`</sheetData><autoFilter ref="A1:${letters(columns.length - 1)}${number}"/>`;
  if (links.length > 0) yield markup`<hyperlinks>${links}</hyperlinks>`;
  yield markup`<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>${`&L${footerOf(footer)}&R&P / &N`}</oddFooter></headerFooter></worksheet>`;
}

/** A column's name: A to Z, then AA. */
function letters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : letters(Math.floor(column / 26) - 1) + letter;
}

function pane(frozen: number): Markup {
  const corner = `${letters(frozen)}2`;
  const split = frozen > 0 ? markup` xSplit="${frozen}"` : null;
  const which = frozen > 0 ? "bottomRight" : "bottomLeft";
  return markup`<pane${split} ySplit="1" topLeftCell="${corner}" activePane="${which}" state="frozen"/><selection pane="${which}" activeCell="${corner}" sqref="${corner}"/>`;
}

function row(number: number, cells: readonly SheetCell[], widths: readonly number[], cut: string): Markup {
  return markup`<row r="${number}" ht="${heightOf(cells, widths)}" customHeight="1">${cells.map((cell, at) => drawCell(cell, `${letters(at)}${number}`, cut))}</row>`;
}

/** The height of a line of text, and the most a row may have, in points. */
const LINE = 15;
const MAX_HEIGHT = 409;

/**
 * How high a row has to be, in points, that nothing of its folded cells is hidden. LibreOffice draws every row one line
 * high that does not say so, and no program measures letters before it draws them: a tenth is added for long words.
 */
function heightOf(cells: readonly SheetCell[], widths: readonly number[]): number {
  const lines = cells.map(({ value }, at) =>
    String(value)
      .split("\n")
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.1) / (widths[at] ?? line.length))), 0),
  );
  return Math.min(MAX_HEIGHT, LINE * Math.max(1, ...lines));
}

/** A text stands in its cell as it is, with no formula about it: `t="inlineStr"` is never computed. */
function drawCell({ value, look }: SheetCell, place: string, cut: string): Content {
  if (value === "") return null;
  if (typeof value === "number")
    return markup`<c r="${place}" s="${styleNumber(look ?? "number")}"><v>${value}</v></c>`;
  return markup`<c r="${place}" s="${styleNumber(look ?? "plain")}" t="inlineStr"><is><t xml:space="preserve">${literal(fitting(value, cut))}</t></is></c>`;
}

/** A text at the foot of a page; an ampersand begins a code there. */
function footerOf(text: string): string {
  const shown = revealHidden(text);
  return (shown.length <= MAX_FOOTER ? shown : `${shown.slice(0, MAX_FOOTER)}…`).replaceAll("&", "&&");
}

/** A text as it will stand there, hidden characters shown, as far as a cell takes it; `cut` says that there is more. */
function fitting(given: string, cut: string): string {
  const text = revealHidden(given);
  return text.length <= MAX_CELL ? text : `${text.slice(0, MAX_CELL - cut.length)}${cut}`;
}

/** `_x0041_` is how this format writes characters that XML cannot: a text that has it gets its underscore written so. */
function literal(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");
}
