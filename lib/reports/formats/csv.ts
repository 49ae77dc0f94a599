import { wordsOf } from "../words/languages.ts";
import { type Cell, CLAIM_COLUMNS, EXPORT_COLUMNS } from "./csv/columns.ts";
import type { ReportFormat } from "./format.ts";

/**
 * A table of claims for a spreadsheet (RFC 4180). What names the export stands in the last columns of each row, since
 * a line above the header would no longer be a table.
 */
export const csv: ReportFormat<"csv"> = {
  format: "csv",
  mediaType: "text/csv; charset=utf-8; header=present",
  extension: "csv",
  label: "CSV, one row a sentence",
  // A table has no place for a line that is no row.
  slot: { kind: "beside" },
  *render(report) {
    // Excel takes a file without this byte order mark for the code page of its machine.
    yield "\uFEFF";
    yield row([...CLAIM_COLUMNS, ...EXPORT_COLUMNS].map(([name]) => name));
    const words = wordsOf(report);
    const named = EXPORT_COLUMNS.map(([, cell]) => cell(report));
    for (const claim of report.claims) yield row([...CLAIM_COLUMNS.map(([, cell]) => cell(claim, words)), ...named]);
  },
};

function row(cells: readonly Cell[]): string {
  return `${cells.map((cell) => quoted(typeof cell === "number" ? String(cell) : defused(cell))).join(",")}\r\n`;
}

/** Every cell is quoted, needed or not: then the text cannot end its cell in any reader that knows quotes. */
function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

// What a spreadsheet takes for a formula, also after characters that are not seen and in the full-width forms it treats
// alike; and the white space that some of them drop together with the quote before it.
const FORMULA = /^(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u;

/**
 * Text that no spreadsheet runs: a cell that would begin a formula gets an apostrophe before it.
 * Source: OWASP, CSV injection.
 */
export function defused(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}
