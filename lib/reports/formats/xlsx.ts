import type { Report } from "../model.ts";
import type { FixedSlot } from "../sealing/slot.ts";
import { wordsOf } from "../words/languages.ts";
import { zipped } from "../zip.ts";
import type { ReportFormat } from "./format.ts";
import { packageEntries, propertiesOf } from "./office/parts.ts";
import { about } from "./xlsx/about.ts";
import { evidence, history, notes, sentences, sources, verdicts } from "./xlsx/tables.ts";
import { WORKBOOK, workbookParts } from "./xlsx/workbook.ts";

/**
 * A workbook with a table for each kind of thing, so that a row is one thing and a column can be sorted and filtered; the
 * number of the sentence ties them together. Every cell is text or a number, never a formula.
 */
export const xlsx: ReportFormat<"xlsx", FixedSlot> = {
  format: "xlsx",
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  extension: "xlsx",
  label: "Excel workbook",
  slot: { kind: "archive" },
  *render(report) {
    const told = report.history.length > 0 ? [history, about] : [about];
    const sheets = [sentences, verdicts, evidence, notes, sources, ...told].map((sheet) => sheet(report));
    const { parts, links } = workbookParts(sheets, footerOf(report), wordsOf(report).tables.cut);
    yield* zipped(packageEntries(WORKBOOK, parts, links, propertiesOf(report)));
  },
};

/** What stands at the foot of each printed page. */
function footerOf(report: Report): string {
  const { document, final } = report;
  const { draft, version } = wordsOf(report);
  return `${final ? "" : `${draft}. `}${document.title}, ${version(document.versionOrdinal)}`;
}
