import type { ZipEntry } from "../../zip.ts";
import { type Markup, markup } from "../markup.ts";
import { type Part, relationshipsOf, xmlChunks } from "../office/parts.ts";
import { WebLinks } from "../office/web-links.ts";
import { type Sheet, worksheet } from "./sheet.ts";
import { styleSheet } from "./styles.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The main part of a workbook. */
export const WORKBOOK = "xl/workbook.xml";

/**
 * The parts of a workbook with these sheets, the first of which is shown when it is opened (ECMA-376-1, 18.2), and what
 * links them to one another and to the web. `footer` stands on each printed page, `cut` at the end of what no cell takes.
 */
export function workbookParts(
  sheets: readonly Sheet[],
  footer: string,
  cut: string,
): { parts: Part[]; links: ZipEntry[] } {
  const leaves = sheets.map((sheet, at) => ({
    sheet,
    target: `worksheets/sheet${at + 1}.xml`,
    webLinks: new WebLinks(),
  }));
  return {
    parts: [
      { name: WORKBOOK, contentType: `${KIND}.sheet.main+xml`, chunks: xmlChunks([workbook(sheets)]) },
      ...leaves.map(({ sheet, target, webLinks }) => ({
        name: `xl/${target}`,
        contentType: `${KIND}.worksheet+xml`,
        chunks: xmlChunks(worksheet(sheet, footer, cut, webLinks)),
      })),
      { name: "xl/styles.xml", contentType: `${KIND}.styles+xml`, chunks: xmlChunks([styleSheet()]) },
    ],
    links: [
      relationshipsOf(WORKBOOK, [
        ...leaves.map(({ target }, at) => ({ id: `r${at + 1}`, type: "worksheet", target })),
        { id: `r${sheets.length + 1}`, type: "styles", target: "styles.xml" },
      ]),
      ...leaves.map(({ target, webLinks }) => relationshipsOf(`xl/${target}`, webLinks.relationships())),
    ],
  };
}

function workbook(sheets: readonly Sheet[]): Markup {
  return markup`<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${sheets.map(
    ({ name }, at) => markup`<sheet name="${name}" sheetId="${at + 1}" r:id="r${at + 1}"/>`,
  )}</sheets><definedNames>${sheets.map(
    ({ name }, at) =>
      markup`<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${`'${name}'!$1:$1`}</definedName>`,
  )}</definedNames></workbook>`;
}
