import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { buildReport } from "../../../../lib/reports/build.ts";
import { revealHidden } from "../../../../lib/reports/hidden-characters.ts";
import type { Report } from "../../../../lib/reports/model.ts";
import { bridgeReport } from "../../../support/bridge-report.ts";
import { rendered } from "../../../support/rendered.ts";
import { aHeader, anEvidence, aReport, aSource, reportParts } from "../../../support/report-fixture.ts";
import { elementsIn, readXml, textOf, type XmlElement } from "../../../support/strict-xml.ts";
import { reportFullOf } from "../hostile-report.ts";
import { HOSTILE_STRINGS } from "../hostile-strings.ts";

const SHEETS = ["Sentences", "Verdicts", "Evidence", "Notes", "Sources", "About this file"] as const;

/** Every part of the workbook, read as XML. */
function partsOf(report: Report): Map<string, XmlElement> {
  const files = Object.entries(unzipSync(rendered("xlsx", report)));
  return new Map(
    files.map(([name, bytes]) => [name, readXml(new TextDecoder("utf-8", { fatal: true }).decode(bytes))]),
  );
}

function sheetsOf(parts: ReadonlyMap<string, XmlElement>): XmlElement[] {
  return SHEETS.map((_, at) => {
    const sheet = parts.get(`xl/worksheets/sheet${at + 1}.xml`);
    if (!sheet) throw new Error(`there is no sheet ${at + 1}`);
    return sheet;
  });
}

/** The texts and numbers of a sheet, row by row, its header first; a cell that is not written is empty. */
function cellsOf(sheet: XmlElement): string[][] {
  return elementsIn(sheet, "row").map((row) => {
    const cells: string[] = [];
    for (const cell of elementsIn(row, "c")) {
      const letters = (cell.attributes.r ?? "").replace(/\d+$/, "");
      const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      while (cells.length < column) cells.push("");
      cells.push(textOf(cell));
    }
    return cells;
  });
}

test("the workbook has a row for each sentence, verdict, passage, note and source", () => {
  const report = bridgeReport();
  const parts = partsOf(report);
  const workbook = parts.get("xl/workbook.xml");
  expect(workbook && elementsIn(workbook, "sheet").map(({ attributes }) => attributes.name)).toEqual([...SHEETS]);
  const counts = sheetsOf(parts).map((sheet) => cellsOf(sheet).length - 1);
  const on = (count: (claim: Report["claims"][number]) => number) =>
    report.claims.reduce((sum, claim) => sum + count(claim), 0);
  expect(counts.slice(0, 5)).toEqual([
    report.claims.length,
    on(({ verdicts }) => verdicts.length),
    on(({ evidence }) => evidence.length),
    on(({ notes }) => notes.length),
    report.sources.length,
  ]);
});

test("a sentence is told with its mark, and the file with the text and the log it speaks of", () => {
  const report = bridgeReport();
  const [sentences, , evidence, , , about] = sheetsOf(partsOf(report)).map(cellsOf);
  expect(sentences?.find(([number]) => number === "3")?.slice(0, 4)).toEqual([
    "3",
    "The bridge opened to traffic on 12 June 2016, four years after the first pile was driven.",
    "✓ Supported",
    "Verified",
  ]);
  expect(evidence?.[1]).toContain("Found letter for letter in the copy kept on 12 May 2026, page 2.");
  const told = new Map(about?.map(([what = "", words = ""]) => [what, words]));
  expect(told.get("DRAFT")).toMatch(/^This document is not signed off/);
  expect(told.get("SHA-256 of the text")).toBe(report.document.sha256);
  expect(told.get("Head of the log")).toBe(report.log.headHash);
  expect(told.get("Exported by")).toBe("Eva Margin");
});

test("every part is linked by one that says so, and every link of a cell leads to the web", () => {
  const parts = partsOf(bridgeReport());
  const types = parts.get("[Content_Types].xml");
  const listed = types && elementsIn(types, "Override").map(({ attributes }) => attributes.PartName?.slice(1));
  expect(listed?.toSorted()).toEqual([...parts.keys()].filter((name) => !/\.rels$|^\[/.test(name)).toSorted());
  for (const at of SHEETS.keys()) {
    const sheet = parts.get(`xl/worksheets/sheet${at + 1}.xml`);
    const links = parts.get(`xl/worksheets/_rels/sheet${at + 1}.xml.rels`);
    const known = links ? elementsIn(links, "Relationship") : [];
    const asked = sheet ? elementsIn(sheet, "hyperlink").map(({ attributes }) => attributes["r:id"]) : [];
    expect([...new Set(asked)]).toEqual(known.map(({ attributes }) => attributes.Id));
    for (const { attributes } of known) expect(attributes.Target).toMatch(/^https:\/\//);
  }
});

test.each(HOSTILE_STRINGS)("%j is text in every cell that holds it, and no formula anywhere", (hostile) => {
  const parts = partsOf(reportFullOf(hostile));
  for (const sheet of sheetsOf(parts)) {
    expect(elementsIn(sheet, "f")).toEqual([]);
    for (const cell of elementsIn(sheet, "c")) expect([undefined, "inlineStr"]).toContain(cell.attributes.t);
  }
  const [, , evidence] = sheetsOf(parts).map(cellsOf);
  const shown = revealHidden(hostile).replace(/\r\n?/g, "\n");
  const literal = shown.replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");
  expect(evidence?.map((row) => row[2])).toContain(literal);
});

test("what would be read as a character that XML cannot write stays as it is written", () => {
  const [sentences] = sheetsOf(partsOf(aReport([[{ text: "He typed _x0041_ and _X000D_." }]]))).map(cellsOf);
  expect(sentences?.[1]?.[1]).toBe("He typed _x005F_x0041_ and _x005F_X000D_.");
});

test("a text whose hidden characters take more room when they are shown is cut by what is shown", () => {
  const [sentences] = sheetsOf(partsOf(aReport([[{ text: `a${"\u200B".repeat(20_000)}b` }]]))).map(cellsOf);
  expect(sentences?.[1]?.[1]).toHaveLength(32_767);
});

test("an address that is longer than Excel takes stays text, and a long title is cut at the foot of a page", () => {
  const url = `https://example.org/${"x".repeat(2_000)}`;
  const evidence = [anEvidence({ source: aSource(1, { url }) })];
  const document = aHeader("It rained.", { title: "Long & longer ".repeat(40) });
  const parts = partsOf(buildReport(reportParts([[{ text: "It rained.", evidence }]], { document })));
  for (const sheet of sheetsOf(parts)) {
    expect(elementsIn(sheet, "hyperlink")).toEqual([]);
    const [foot] = elementsIn(sheet, "oddFooter").map(textOf);
    expect(foot?.length).toBeLessThanOrEqual(255);
  }
  expect(sheetsOf(parts).map(cellsOf).flat(2)).toContain(url);
});

test("a text that is longer than a cell may be is cut, and says so", () => {
  const [sentences] = sheetsOf(partsOf(aReport([[{ text: "a".repeat(40_000) }]]))).map(cellsOf);
  const cell = sentences?.[1]?.[1] ?? "";
  expect(cell).toHaveLength(32_767);
  expect(cell).toMatch(/cut here: the JSON export has all of it\]$/);
});
