import type { Hue } from "../../marks.ts";
import { type Content, type Markup, markup } from "../markup.ts";
import type { WebLinks } from "../office/web-links.ts";

/** The styles of paragraphs, as `styles.ts` draws them. */
export type ParagraphStyle =
  | "Title"
  | "Subtitle"
  | "Draft"
  | "Summary"
  | "Heading1"
  | "ArticleTitle"
  | "ArticleHeading"
  | "Article"
  | "ArticleQuote"
  | "ArticleAside"
  | "Fine"
  | "TableText"
  | "TableHead"
  | "FootnoteText"
  | "CommentText"
  | "Header"
  | "Footer";

/** The styles of letters within a paragraph. */
export type LetterStyle =
  | "Strong"
  | "Emphasis"
  | "Soft"
  | "Code"
  | "Hyperlink"
  | "FootnoteReference"
  | "CommentReference"
  | `Glyph-${Hue}`
  | `Claim-${Hue}`;

/** How a run of letters is set, beside its style. */
export type Letters = { readonly style?: LetterStyle; readonly isRtl?: boolean };

/** Letters of one style (ECMA-376-1, 17.3.2). Line ends and tabs are elements there, not characters. */
export function run(text: string | number, { style, isRtl = false }: Letters = {}): Markup {
  const set = style || isRtl ? markup`<w:rPr>${style ? styled(style) : null}${isRtl ? RTL : null}</w:rPr>` : null;
  return markup`<w:r>${set}${pieces(String(text))}</w:r>`;
}

const RTL = markup`<w:rtl/>`;

function styled(style: LetterStyle): Markup {
  return markup`<w:rStyle w:val="${style}"/>`;
}

function pieces(text: string): Content {
  return text.split(/(\r\n?|\n|\t)/).map((piece) => {
    if (piece === "") return null;
    if (piece === "\t") return markup`<w:tab/>`;
    if (/^[\r\n]/.test(piece)) return markup`<w:br/>`;
    return markup`<w:t xml:space="preserve">${piece}</w:t>`;
  });
}

/**
 * A paragraph of a style. `more` goes into its properties in the order of the schema (17.3.1.26), `attributes` are what
 * other parts know it by.
 */
export function paragraph(
  style: ParagraphStyle,
  content: Content,
  more: Content = null,
  attributes: Markup | null = null,
): Markup {
  return markup`<w:p${attributes}><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${content}</w:p>`;
}

/** Letters that lead to a page of the web. */
export function webRun(text: string, href: string, links: WebLinks): Markup {
  return markup`<w:hyperlink r:id="${links.idOf(href)}" w:history="1">${run(text, { style: "Hyperlink" })}</w:hyperlink>`;
}

/** Letters that lead to a place of the file itself. */
export function placeRun(text: string | number, bookmark: string): Markup {
  return markup`<w:hyperlink w:anchor="${bookmark}" w:history="1">${run(text, { style: "Hyperlink" })}</w:hyperlink>`;
}

/** A table with a header that is repeated on each page (17.4). `widths` are in twentieths of a point. */
export function* table(
  widths: readonly number[],
  head: readonly string[],
  rows: Iterable<readonly Content[]>,
): Generator<Markup> {
  yield markup`<w:tbl><w:tblPr><w:tblStyle w:val="Report"/><w:tblW w:w="${widths.reduce((sum, width) => sum + width, 0)}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>${widths.map((width) => markup`<w:gridCol w:w="${width}"/>`)}</w:tblGrid>`;
  yield tableRow(
    widths,
    head.map((text) => paragraph("TableHead", run(text))),
    markup`<w:tblHeader/>`,
  );
  for (const cells of rows) yield tableRow(widths, cells);
  yield markup`</w:tbl>`;
}

/** A row that stays on one page, as far as it fits. */
function tableRow(widths: readonly number[], cells: readonly Content[], properties: Content = null): Markup {
  return markup`<w:tr><w:trPr><w:cantSplit/>${properties}</w:trPr>${cells.map(
    (content, at) => markup`<w:tc><w:tcPr><w:tcW w:w="${widths[at] ?? 0}" w:type="dxa"/></w:tcPr>${content}</w:tc>`,
  )}</w:tr>`;
}
