import type { ZipEntry } from "../../zip.ts";
import { markup } from "../markup.ts";
import { type Part, type Relationship, relationshipsOf, xmlChunks } from "../office/parts.ts";
import { linksOf, type Sheet, worksheet } from "./sheet.ts";
import { styleSheet } from "./styles.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The main part of a workbook. */
export const WORKBOOK = "xl/workbook.xml";

/** The parts of a workbook with these sheets, the first of which is shown when it is opened (ECMA-376-1, 18.2). `footer` stands on each printed page. */
export function workbookParts(sheets: readonly Sheet[], footer: string): Part[] {
  return [
    { name: WORKBOOK, contentType: `${KIND}.sheet.main+xml`, chunks: xmlChunks([workbook(sheets)]) },
    ...sheets.map((sheet, at) => ({
      name: `xl/${nameOf(at)}`,
      contentType: `${KIND}.worksheet+xml`,
      chunks: xmlChunks(worksheet(sheet, footer)),
    })),
    { name: "xl/styles.xml", contentType: `${KIND}.styles+xml`, chunks: xmlChunks([styleSheet()]) },
  ];
}

/** What links the parts to one another, and the sheets to the web. */
export function* workbookLinks(sheets: readonly Sheet[]): Generator<ZipEntry> {
  yield relationshipsOf(WORKBOOK, [
    ...sheets.map((_, at) => ({ id: `r${at + 1}`, type: "worksheet", target: nameOf(at) })),
    { id: `r${sheets.length + 1}`, type: "styles", target: "styles.xml" },
  ]);
  for (const [at, sheet] of sheets.entries()) yield relationshipsOf(`xl/${nameOf(at)}`, webLinks(sheet));
}

function nameOf(at: number): string {
  return `worksheets/sheet${at + 1}.xml`;
}

function* webLinks(sheet: Sheet): Generator<Relationship> {
  let number = 0;
  for (const target of linksOf(sheet)) yield { id: `r${++number}`, type: "hyperlink", target, isExternal: true };
}

function workbook(sheets: readonly Sheet[]) {
  return markup`<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${sheets.map(
    ({ name }, at) => markup`<sheet name="${name}" sheetId="${at + 1}" r:id="r${at + 1}"/>`,
  )}</sheets><definedNames>${sheets.map(
    ({ name }, at) =>
      markup`<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${`'${name}'!$1:$1`}</definedName>`,
  )}</definedNames></workbook>`;
}
