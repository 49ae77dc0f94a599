import { expect, test } from "vitest";
import type { Extract } from "../../../../lib/extraction/model.ts";
import { extractPdf } from "../../../../lib/extraction/pdf/extract-pdf.ts";
import { buildPdf, FIRST_OWN, linesAt, type PdfOptions, type Placed, streamOf, taggedPdf } from "./build-pdf.ts";

const FULL = [
  "The committee met on Monday and heard from all of the members of",
  "the house who had asked to speak about the plan for the new bridge,",
  "which the council had put forward in the spring of the year before it",
];

async function read(pages: readonly (readonly Placed[])[], options?: PdfOptions): Promise<Extract> {
  const extract = await extractPdf(buildPdf(pages, options), {});
  if (!extract.ok) throw new Error(`refused: ${extract.reason}`);
  return extract.value;
}

async function outline(pages: readonly (readonly Placed[])[]): Promise<string[]> {
  return outlineOf(await read(pages));
}

function outlineOf({ text, blocks }: Extract): string[] {
  return blocks.map(({ kind, level, start, end }) => `${kind}${level || ""}: ${text.slice(start, end)}`);
}

async function refusal(bytes: Uint8Array): Promise<string> {
  const extract = await extractPdf(bytes, {});
  return extract.ok ? `read: ${extract.value.text}` : extract.reason;
}

test("lines of one step are one paragraph, and a wider gap starts the next", async () => {
  const page = [...linesAt(60, 100, [...FULL, "was made."]), ...linesAt(60, 180, ["Nobody spoke against it."])];
  expect(await outline([page])).toEqual([
    `paragraph: ${FULL.join(" ")} was made.`,
    "paragraph: Nobody spoke against it.",
  ]);
});

test("a line set in begins a paragraph where the one above ended", async () => {
  const page = [
    ...linesAt(60, 100, [...FULL, "was made."]),
    ...linesAt(75, 100 + 4 * 12 * 1.17, ["It was then put to the vote and all of the members who were"]),
    ...linesAt(60, 100 + 5 * 12 * 1.17, ["there voted for it."]),
  ];
  expect(await outline([page])).toEqual([
    `paragraph: ${FULL.join(" ")} was made.`,
    "paragraph: It was then put to the vote and all of the members who were there voted for it.",
  ]);
});

const JOINS: readonly (readonly [what: string, lines: readonly string[], whole: string])[] = [
  ["a parted word is whole again", ["This is one exam-", "ple of it."], "This is one example of it."],
  ["a hyphen before a capital stays", ["Talks with the non-", "Danish side."], "Talks with the non-Danish side."],
  ["a hyphen before a figure stays", ["Covered by the law COVID-", "19 act."], "Covered by the law COVID-19 act."],
  [
    "a compound that stands elsewhere keeps its hyphen",
    ["A far-reaching plan is far-", "reaching in all."],
    "A far-reaching plan is far-reaching in all.",
  ],
  [
    "a word that stands whole elsewhere is joined",
    ["The understanding was an under-", "standing of all."],
    "The understanding was an understanding of all.",
  ],
  ["a second hyphen keeps the first", ["The state-of-the-", "art plan."], "The state-of-the-art plan."],
  ["a hyphen before a conjunction stays apart", ["Both pre-", "and later work."], "Both pre- and later work."],
  ["a dash without spaces keeps having none", ["The plan—", "a good one."], "The plan—a good one."],
  [
    "an address is whole again",
    ["See https://example.org/plan/", "bridge.html for it."],
    "See https://example.org/plan/bridge.html for it.",
  ],
];

test.each(JOINS)("at a line end %s", async (_, lines, whole) => {
  expect((await read([linesAt(60, 100, lines)])).text).toBe(whole);
});

test("two columns are read one after the other, below a title across both", async () => {
  const column = (name: string) => Array.from({ length: 9 }, (_, at) => `the ${name} column in its line ${at} of nine`);
  const page = [
    { text: "A title that lies across both of the columns of the page", x: 60, y: 70, size: 20 },
    ...linesAt(60, 120, column("left")),
    ...linesAt(310, 120, column("right")),
  ];
  const { text, notes } = await read([page]);
  expect(text).toBe(
    `A title that lies across both of the columns of the page\n\n${[...column("left"), ...column("right")].join(" ")}`,
  );
  expect(notes).toEqual(["One paragraph that ran over a column or page was set together."]);
});

test("small capitals and lowered figures stay as they are", async () => {
  const page = [
    { text: "The N", x: 60, y: 100 },
    { text: "ATO", x: 60 + widthOf("The N"), y: 100, size: 9.6 },
    { text: "bill for CO", x: 60 + widthOf("The N") + widthOf("ATO") * 0.8 + 3.4, y: 100 },
    { text: "2", x: 60 + widthOf("The N") + widthOf("ATO") * 0.8 + 3.4 + widthOf("bill for CO"), y: 103, size: 9.6 },
    ...linesAt(60, 200, FULL),
  ];
  expect((await read([page])).text.split("\n")[0]).toBe("The NATO bill for CO2");
});

test("cells of a table are read row by row", async () => {
  const cells = [
    ["Year", "Bridges"],
    ["2019", "four"],
    ["2020", "eleven"],
    ["2021", "twelve"],
  ];
  const page = cells.flatMap(([year = "", count = ""], row) => [
    { text: year, x: 60, y: 100 + row * 14 },
    { text: count, x: 200, y: 100 + row * 14 },
  ]);
  expect(await outline([page])).toEqual(cells.map((row) => `table-row: ${row.join(" | ")}`));
});

test("heads, feet and page numbers of five pages are left out, and the sentence over each break is whole", async () => {
  const pages = [1, 2, 3, 4, 5].map((number) => [
    { text: "The Bridge Report 2020", x: 60, y: 30, size: 9 },
    { text: `Page ${number} of 5`, x: 260, y: 775, size: 9 },
    ...linesAt(60, 100, FULL),
  ]);
  const { text, notes } = await read(pages);
  expect(text).toBe(Array.from(pages, () => FULL.join(" ")).join(" "));
  expect(notes).toEqual([
    "10 running heads and page numbers were left out.",
    "4 paragraphs that ran over a column or page were set together.",
  ]);
});

const HOURS = ["11/24/26, 1:37 AM", "24.11.2026, 01:37", "24/11/2026 01:37", "2026/11/24 1:37 PM"];

test.each(HOURS)("what a browser prints around the only page is left out: %s", async (hour) => {
  const page = [
    { text: hour, x: 24, y: 22, size: 8 },
    { text: "The bridge", x: 320, y: 22, size: 8 },
    ...linesAt(60, 100, [...FULL, "was made."]),
    { text: "https://example.org/bridge?page=1", x: 24, y: 780, size: 8 },
    { text: "1/1", x: 570, y: 780, size: 8 },
  ];
  const { text, notes } = await read([page]);
  expect(text).toBe(`${FULL.join(" ")} was made.`);
  expect(notes).toEqual(["4 running heads and page numbers were left out."]);
});

test.each([
  ["a date alone at the top", { text: "24 November 2026", x: 60, y: 40 }],
  ["an hour in a sentence", { text: "It was 11/24/26, 1:37 AM on the clock.", x: 60, y: 40 }],
  ["an address in the type of the text at the foot", { text: "https://example.org/bridge", x: 60, y: 760 }],
  ["an hour in the middle of the page", { text: "11/24/26, 1:37 AM", x: 60, y: 300 }],
])("at the edge of a page %s is text", async (_, piece) => {
  expect((await read([[piece, ...linesAt(60, 400, FULL)]])).text).toContain(piece.text);
});

test("lines of figures are rows of a table below the bold line that names their columns, and head nothing", async () => {
  const page = [
    ...linesAt(60, 100, [...FULL, "was made."]),
    { text: "Year Income", x: 60, y: 170, font: "bold" as const },
    ...linesAt(60, 190, ["2025 7,120"]),
    ...linesAt(60, 210, ["2026 8,450"]),
    ...linesAt(60, 240, FULL),
  ];
  expect((await outline([page])).slice(1, 4)).toEqual([
    "table-row: Year Income",
    "table-row: 2025 7,120",
    "table-row: 2026 8,450",
  ]);
});

test.each(["By Maren Holt 12 June 2026", "Reading Time: 6 minutes", "6 min read"])(
  "a bold line about the article is no heading: %s",
  async (text) => {
    const page = [
      { text: "The bridge", x: 60, y: 60, size: 24, font: "bold" as const },
      { text, x: 60, y: 90, font: "bold" as const },
      ...linesAt(60, 130, FULL),
    ];
    expect((await outline([page])).slice(0, 2)).toEqual(["title: The bridge", `paragraph: ${text}`]);
  },
);

test("lines that begin every page alike but stand in the text are text", async () => {
  const { text } = await read([1, 2, 3].map(() => linesAt(60, 60, FULL)));
  expect(text).toBe([1, 2, 3].map(() => FULL.join(" ")).join(" "));
});

test("numbers at the top of pages that do not go up with them are text", async () => {
  const pages = [7, 3, 9].map((number) => [
    { text: `Room ${number} was shut.`, x: 60, y: 40 },
    ...linesAt(60, 300, FULL),
  ]);
  expect((await read(pages)).text).toContain("Room 3 was shut.");
});

const RAISED: readonly (readonly [what: string, before: string, raised: string, after: string, whole: string])[] = [
  ["a note mark behind the stop", "the claim.", "1", "Third it was.", "the claim. Third it was."],
  ["a note mark behind a word", "the claim", "12", "was made.", "the claim was made."],
  ["a note mark behind a year", "in 1990", "3", "it was.", "in 1990 it was."],
  ["a note mark in brackets", "the claim", "[3]", "was made.", "the claim was made."],
  ["several note marks", "the claim", "4,5", "was made.", "the claim was made."],
  ["a power of ten", "about 10", "6", "of them.", "about 10⁶ of them."],
  ["a square unit", "some 40 km", "2", "of land.", "some 40 km² of land."],
  ["an ordinal", "on the 25", "th", "of May.", "on the 25th of May."],
  ["an ordinal of one letter", "le 2", "e", "jour.", "le 2e jour."],
];

// Books, Word, LibreOffice and browsers: each raises by about two fifths of the type, in a size of its own.
const SIZES = [
  [7, 96],
  [9.6, 95.4],
  [10, 95.2],
] as const;

test.each(SIZES.flatMap(([size, y]) => RAISED.map((row) => [size, y, ...row] as const)))(
  "type of %d points raised to %d: %s",
  async (size, y, _, before, raised, after, whole) => {
    const page = [
      { text: before, x: 60, y: 100 },
      // Helvetica is proportional: the mark is put where the test's own ruler, the same font, says the words end.
      { text: raised, x: 60 + widthOf(before), y, size },
      { text: after, x: 60 + widthOf(before) + widthOf(raised) * (size / 12) + 3.4, y: 100 },
      ...linesAt(60, 200, FULL),
    ];
    const { text, notes } = await read([page]);
    expect(text.split("\n")[0]).toBe(whole);
    expect(notes).toEqual(whole === `${before} ${after}` ? ["One raised note mark was left out."] : []);
  },
);

// Helvetica's own widths, in thousandths of its size.
const WIDTHS: Readonly<Record<string, number>> = {
  " ": 278,
  ".": 278,
  i: 222,
  l: 222,
  t: 278,
  f: 278,
  r: 333,
  c: 500,
  k: 500,
  s: 500,
  m: 833,
  A: 667,
  C: 722,
  N: 722,
  O: 778,
  T: 611,
};

function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (WIDTHS[letter] ?? 556) * 0.012, 0);
}

test("ligatures become letters, accents join them, and shapes without a name are counted", async () => {
  const page = [{ text: "the Aeld C B is wide", x: 60, y: 100, font: "shapes" as const }];
  const { text, notes } = await read([page]);
  expect(text).toBe("the field é is wide");
  expect(notes).toEqual([
    "One ligature became letters.",
    "One accent was joined to its letter.",
    "One sign without a character behind it was left out.",
  ]);
});

test("headings rank by size and weight, below the title", async () => {
  const page = [
    { text: "The bridge and its friends", x: 60, y: 60, size: 24 },
    { text: "What was planned", x: 60, y: 100, size: 16 },
    ...linesAt(60, 130, [...FULL, "was made."]),
    { text: "Who was there", x: 60, y: 200, font: "bold" as const },
    ...linesAt(60, 225, [...FULL, "was made."]),
    { text: "What came of it", x: 60, y: 300, size: 16 },
    ...linesAt(60, 330, [...FULL, "was made."]),
  ];
  expect((await outline([page])).filter((line) => !line.startsWith("paragraph"))).toEqual([
    "title: The bridge and its friends",
    "heading2: What was planned",
    "heading3: Who was there",
    "heading2: What came of it",
  ]);
});

test("entries of a list are told by their marks and keep their second lines", async () => {
  const page = [
    ...linesAt(60, 100, [...FULL, "was made. Three things were asked:"]),
    ...linesAt(72, 165, ["• that the old bridge be kept as long as it can be, and for as", "• that it be paid for"]),
    ...linesAt(60, 205, [...FULL, "was made."]),
  ];
  const second = { text: "long as it can bear the carts", x: 82, y: 165 + 14.04 };
  const moved = page.map((piece) => (piece.text === "• that it be paid for" ? { ...piece, y: 165 + 28.08 } : piece));
  expect((await outline([[...moved, second]])).filter((line) => line.startsWith("list-item"))).toEqual([
    "list-item: • that the old bridge be kept as long as it can be, and for as long as it can bear the carts",
    "list-item: • that it be paid for",
  ]);
});

test("footnotes stand apart from the text, and a sentence goes on above them", async () => {
  const first = [
    ...linesAt(60, 100, FULL),
    { text: "1", x: 60, y: 697, size: 6 },
    { text: "See the report of the council.", x: 66, y: 700, size: 9 },
    { text: "2", x: 60, y: 709, size: 6 },
    { text: "The same, page 12.", x: 66, y: 712, size: 9 },
  ];
  expect(await outline([first, linesAt(60, 100, ["was made."])])).toEqual([
    `paragraph: ${FULL.join(" ")} was made.`,
    "footnote: 1 See the report of the council.",
    "footnote: 2 The same, page 12.",
  ]);
});

test("a line that leaves much of its measure empty ends its paragraph without a stop", async () => {
  const page = linesAt(60, 100, [...FULL, "was made.", "Asked for by the house", "Paid for by the council", ...FULL]);
  expect((await outline([page])).slice(1, 3)).toEqual([
    "paragraph: Asked for by the house",
    "paragraph: Paid for by the council",
  ]);
});

test("a caption is a caption", async () => {
  const page = [...linesAt(60, 100, FULL), { text: "Figure 2. The bridge in the year it was opened", x: 60, y: 300 }];
  expect((await outline([page])).at(-1)).toBe("caption: Figure 2. The bridge in the year it was opened");
});

test("text set in on both sides between paragraphs is a quotation", async () => {
  const page = [
    ...linesAt(60, 100, [...FULL, "was made. He said:"]),
    ...linesAt(90, 170, ["The bridge is what we have all wanted since", "the old one fell, and we shall have it now."]),
    ...linesAt(60, 220, [...FULL, "was made."]),
  ];
  expect((await outline([page]))[1]).toBe(
    "quotation: The bridge is what we have all wanted since the old one fell, and we shall have it now.",
  );
});

test("slanted and sideways text is left out with a note", async () => {
  const page = [
    ...linesAt(60, 100, FULL),
    { text: "DRAFT", x: 200, y: 500, size: 80, turn: 45 },
    { text: "margin", x: 30, y: 400, turn: 90 },
  ];
  const { text, notes } = await read([page]);
  expect(text).toBe(FULL.join(" "));
  expect(notes).toEqual(["2 pieces of slanted, sideways or hidden text were left out."]);
});

test("a page that is all sideways is turned and read", async () => {
  const page = FULL.map((text, row) => ({ text, x: 100 + row * 14, y: 700, turn: 90 }));
  expect((await read([page])).text).toBe(FULL.join(" "));
});

test("the file says who wrote it, when it was changed and in which language", async () => {
  const info = {
    Title: "The bridge",
    Author: "Ada Quill; Ben Reed",
    CreationDate: "D:20200101",
    ModDate: "D:20240312093000Z",
  };
  const { metadata } = await read([linesAt(60, 100, FULL)], { info, lang: "en-GB" });
  expect(metadata).toEqual({
    title: "The bridge",
    authors: ["Ada Quill", "Ben Reed"],
    publisher: null,
    publishedOn: null,
    modifiedOn: "2024-03-12",
    canonicalUrl: null,
    lang: "en-GB",
  });
});

test.each(["Microsoft Word - draft.docx", "report_final.pdf", "untitled", "C:\\Users\\me\\text", "12345"])(
  "%s is no title",
  async (title) => {
    expect(
      (await read([linesAt(60, 100, FULL)], { info: { Title: title, ModDate: "D:20241341" } })).metadata,
    ).toMatchObject({
      title: null,
      modifiedOn: null,
    });
  },
);

async function readTagged(marks: readonly number[], roles: readonly string[]): Promise<string[]> {
  const lines = [...FULL, "was made.", "Nobody spoke against it."];
  const placed = linesAt(60, 100, lines).map((piece, index) => ({ ...piece, mark: marks[index] ?? 0 }));
  const extract = await extractPdf(taggedPdf(placed, roles), {});
  return extract.ok ? outlineOf(extract.value) : [extract.reason];
}

test("the tags of a file part what stands in one block, and say what it is", async () => {
  const whole = `${FULL.join(" ")} was made.`;
  expect(await readTagged([0, 0, 0, 0, 1], ["P", "P"])).toEqual([
    `paragraph: ${whole}`,
    "paragraph: Nobody spoke against it.",
  ]);
  expect(await readTagged([0, 0, 0, 0, 1], ["BlockQuote", "LI"])).toEqual([
    `quotation: ${whole}`,
    "list-item: Nobody spoke against it.",
  ]);
});

test("tags that part sentences are not followed", async () => {
  expect(await readTagged([0, 1, 2, 3, 4], ["P", "P", "P", "P", "P"])).toEqual([
    `paragraph: ${FULL.join(" ")} was made.`,
    "paragraph: Nobody spoke against it.",
  ]);
});

test("a scan is refused, and the sentence names the remedy", async () => {
  const image =
    "<</Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Length 1>>stream\n\x80\nendstream";
  expect(await refusal(buildPdf([[]], { objects: [image] }))).toMatch(/no text.*OCR program/);
});

test("a PDF locked with a password is refused, and the sentence names the remedy", async () => {
  const hash = "0".repeat(64);
  const lock = `<</Filter/Standard/V 1/R 2/P -4/O<${hash}>/U<${hash}>>>`;
  const options = { objects: [lock], trailer: `/Encrypt ${FIRST_OWN} 0 R/ID[<00><00>]` };
  expect(await refusal(buildPdf([linesAt(60, 100, FULL)], options))).toMatch(/locked with a password.*without it/);
});

test("a block says on which page its first line stands", async () => {
  const whole = [...FULL, "was made."];
  const { blocks } = await read([linesAt(60, 100, whole), linesAt(60, 100, FULL), linesAt(60, 100, whole)]);
  // The paragraph of the second page goes on over the break.
  expect(blocks.map(({ page }) => page)).toEqual([1, 2]);
});

const valid = () => buildPdf([linesAt(60, 100, FULL), linesAt(60, 100, FULL)]);
const latin = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));

test.each([
  ["an empty file", () => new Uint8Array(0), /not a PDF/],
  ["a picture under the name of a PDF", () => latin("\x89PNG\r\n\x1a\n"), /not a PDF/],
  ["a signature and nothing else", () => latin("%PDF-1.7\n"), /damaged/],
  [
    "a file of zeros behind its signature",
    () => new Uint8Array([...latin("%PDF-1.7\n"), ...new Uint8Array(5000)]),
    /damaged/,
  ],
  ["a file cut off in its first object", () => valid().slice(0, 60), /damaged/],
  [
    "a page tree whose parent is its child",
    () => buildPdf([], { pages: "<</Type/Pages/Kids[2 0 R]/Count 3>>" }),
    /damaged/,
  ],
  ["10,000 pages", () => buildPdf(Array.from({ length: 10_000 }, () => [])), /10,000 pages, and at most 1,000/],
  [
    "more letters than anybody reads",
    () =>
      buildPdf([
        Array.from({ length: 24_000 }, (_, row) => ({ text: "word ".repeat(19), x: 9, y: 9 + (row % 79) * 10 })),
      ]),
    /more than 2,000,000 characters/,
  ],
  [
    "a page painted in very many pieces",
    () =>
      buildPdf([], {
        pages: `<</Type/Pages/Kids[${FIRST_OWN} 0 R]/Count 1>>`,
        objects: [
          `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents ${FIRST_OWN + 1} 0 R/Resources<</Font<</F 3 0 R>>>>>>`,
          streamOf(`BT /F 10 Tf ${"1 0 0 1 9 9 Tm (a)Tj 1 0 0 1 90 90 Tm (b)Tj ".repeat(80_000)} ET`),
        ],
      }),
    /single pieces/,
  ],
  ["a count of pages that lies", () => buildPdf([[]], { pages: "<</Type/Pages/Kids[]/Count 999999999>>" }), /./],
])("refused with a sentence: %s", async (_, bytes, reason) => {
  expect(await refusal(bytes())).toMatch(reason);
});

test("a table of objects that names itself as the one before is read all the same", async () => {
  const text = Buffer.from(valid()).toString("latin1");
  const table = text.lastIndexOf("xref\n0");
  const looped = latin(text.replace(/\/Info 7 0 R/, `/Info 7 0 R/Prev ${table}`));
  expect(await refusal(looped)).toContain(FULL[0]);
});

test("a file whose last line is cut off is read", async () => {
  const bytes = valid();
  expect(await refusal(bytes.slice(0, bytes.length - 20))).toContain(FULL[0]);
});

test("a page that is broken is named, and the others are read", async () => {
  const pages = `<</Type/Pages/Kids[${FIRST_OWN} 0 R 500 0 R]/Count 2>>`;
  const { text, notes } = await read([linesAt(60, 100, FULL)], { pages });
  expect(text).toBe(FULL.join(" "));
  expect(notes).toEqual(["Page 2 could not be read and was left out."]);
});

test("a script in the file is never run", async () => {
  const script = `<</S/JavaScript/JS(globalThis.scriptRan = true; app.alert\\(1\\))>>`;
  const options = {
    objects: [script],
    catalog: `/OpenAction ${FIRST_OWN} 0 R/Names<</JavaScript<</Names[(a) ${FIRST_OWN} 0 R]>>>>`,
  };
  expect((await read([linesAt(60, 100, FULL)], options)).text).toBe(FULL.join(" "));
  expect("scriptRan" in globalThis).toBe(false);
});

test("a stream that draws itself ends", async () => {
  const form = `<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</me ${FIRST_OWN} 0 R>>>>/Length 6>>stream\n/me Do\nendstream`;
  const page = `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents ${FIRST_OWN + 2} 0 R/Resources<</XObject<</me ${FIRST_OWN} 0 R>>>>>>`;
  const options = {
    objects: [form, page, streamOf("/me Do")],
    pages: `<</Type/Pages/Kids[${FIRST_OWN + 1} 0 R]/Count 1>>`,
  };
  expect(await refusal(buildPdf([], options))).toMatch(/./);
});

test("the bytes stay as they were", async () => {
  const bytes = valid();
  const before = Buffer.from(bytes).toString("hex");
  await extractPdf(bytes, {});
  expect(Buffer.from(bytes).toString("hex")).toBe(before);
});
