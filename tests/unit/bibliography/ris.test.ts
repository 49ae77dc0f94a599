import { describe, expect, test } from "vitest";
import type { Reference } from "../../../lib/bibliography/reference.ts";
import { parseRis } from "../../../lib/bibliography/ris/parse-ris.ts";
import { renderRis } from "../../../lib/bibliography/ris/render-ris.ts";

describe("an entry is read", () => {
  test.each<readonly [string, readonly string[], Reference]>([
    [
      "of a journal",
      [
        "TY  - JOUR",
        "AU  - Lovatt, Ann",
        "AU  - Berg, Jan, Jr.",
        "A2  - Harbour Board",
        "TI  - Scour",
        "JO  - Piers",
        "VL  - 12",
        "IS  - 3",
        "SP  - 14",
        "EP  - 19",
        "PY  - 2021",
        "DA  - 2021/07/03/",
        "DO  - https://doi.org/10.1000/XYZ",
        "SN  - 0317-8471",
        "UR  - https://quay.example/a",
        "Y2  - 2026/03/04",
        "AB  - left out",
      ],
      {
        type: "article-journal",
        author: [
          { family: "Lovatt", given: "Ann" },
          { family: "Berg", given: "Jan", suffix: "Jr." },
        ],
        editor: [{ literal: "Harbour Board" }],
        title: "Scour",
        "container-title": "Piers",
        volume: "12",
        issue: "3",
        page: "14-19",
        issued: { "date-parts": [[2021, 7, 3]] },
        accessed: { "date-parts": [[2026, 3, 4]] },
        DOI: "10.1000/xyz",
        ISSN: "0317-8471",
        URL: "https://quay.example/a",
      },
    ],
    [
      "with a line that goes on",
      ["TY  - BOOK", "TI  - On", "Piers and", "  scour"],
      { type: "book", title: "On Piers and scour" },
    ],
    ["with fewer spaces", ["TY - BOOK", "TI - On Piers", "ER -"], { type: "book", title: "On Piers" }],
    ["with an ISBN of ten digits", ["TY  - BOOK", "SN  - 0-306-40615-2"], { type: "book", ISBN: "9780306406157" }],
    ["with its pages in one", ["TY  - CHAP", "SP  - 14–19", "EP  - 19"], { type: "chapter", page: "14-19" }],
    [
      "with an older date",
      ["TY  - NEWS", "Y1  - 2021/07//Summer"],
      {
        type: "article-newspaper",
        issued: { "date-parts": [[2021, 7]] },
      },
    ],
    [
      "with a house that has commas",
      ["TY  - RPRT", "AU  - Barnes, Noble and Sons,"],
      {
        type: "report",
        author: [{ literal: "Barnes, Noble and Sons" }],
      },
    ],
    [
      "with a longer tag, and with words that look like one",
      ["TY  - BOOK", "TI  - On the", "DNA - of piers", "PMID  - 1", "DO  - 10.1000/xyz"],
      { type: "book", title: "On the DNA - of piers", DOI: "10.1000/xyz" },
    ],
    ["of an unknown type", ["TY  - SLIDE", "TI  - Low Water", "ZZ  - x"], { type: "document", title: "Low Water" }],
  ])("%s", (_what, lines, reference) => {
    const { entries, refusals } = parseRis(
      `\uFEFF${[...lines.filter((line) => line !== "ER -"), "ER  - "].join("\r\n")}`,
    );
    expect(entries.map((entry) => entry.reference)).toEqual([reference]);
    expect(refusals).toEqual([]);
  });
});

describe("what is wrong is told with its line, and costs no other entry", () => {
  test.each([
    ["TY  - BOOK\nTI  - A\nTY  - BOOK\nTI  - B\nER  -", ["A", "B"], [[3, "does not end in ER"]]],
    ["TY  - BOOK\nTI  - A", ["A"], [[2, "may be cut off"]]],
    ["ER  - \nTY  - BOOK\nTI  - A\nER  - ", ["A"], [[1, "did not begin"]]],
    [
      "x\ny\nTI  - z\nTY  - BOOK\nTI  - A\nER  - \n\nq",
      ["A"],
      [
        [1, "belongs to no entry"],
        [8, "belongs to no entry"],
      ],
    ],
    ["", [], []],
  ])("%j", (text, titles, told) => {
    const { entries, refusals } = parseRis(text);
    expect(entries.map(({ reference }) => reference.title)).toEqual(titles);
    expect(refusals).toEqual(told.map(([line, words]) => ({ line, sentence: expect.stringContaining(String(words)) })));
  });
});

describe("what was made to be slow or large is read to its end", () => {
  const MB = 1 << 20;
  test.each([
    ["lines that go on", `TY  - BOOK\nTI  - ${"x\n".repeat(MB)}ER  - `, 1, 0],
    ["entries", "TY  - BOOK\n".repeat(MB / 16), MB / 16, 100],
    ["names", `TY  - BOOK\n${"AU  - a, b\n".repeat(MB / 16)}ER  - `, 1, 0],
    ["commas", `TY  - BOOK\nAU  - ${",".repeat(MB)}\nER  - `, 1, 0],
    ["spaces", " ".repeat(4 * MB), 0, 0],
    ["pages", `TY  - BOOK\nSP  - ${"- ".repeat(MB)}\nER  - `, 1, 0],
    ["a file that is too long", " ".repeat(5_000_001), 0, 1],
  ])("%s", (_what, text, entries, refusals) => {
    const read = parseRis(text);
    expect([read.entries.length, read.refusals.length]).toEqual([entries, refusals]);
  });
});

test("entries are written as RIS has them", () => {
  const reference: Reference = {
    type: "article-newspaper",
    author: [{ family: "Lovatt", given: "Ann" }, { literal: "Barnes, Noble and Sons" }],
    interviewer: [{ literal: "left out" }],
    title: "Bridge to close",
    page: "14-19",
    issued: { "date-parts": [[985, 3]] },
    accessed: { "date-parts": [[2026, 3, 4]] },
    ISBN: "9780306406157",
    ISSN: "0317-8471",
  };
  expect(
    renderRis([
      { key: "a", reference },
      { key: "", reference: { type: "book" } },
    ]).split("\r\n"),
  ).toEqual([
    "TY  - NEWS",
    "ID  - a",
    "AU  - Lovatt, Ann",
    "AU  - Barnes, Noble and Sons,",
    "TI  - Bridge to close",
    "SP  - 14",
    "EP  - 19",
    "PY  - 0985",
    "DA  - 0985/03//",
    "Y2  - 2026/03/04/",
    "SN  - 9780306406157",
    "SN  - 0317-8471",
    "ER  - ",
    "",
    "TY  - BOOK",
    "ER  - ",
    "",
  ]);
});
