/** Writes small PDFs by hand, so that a test says in its own lines where each letter stands. */

export type Placed = {
  readonly text: string;
  readonly x: number;
  /** From the top of the page, in points, as a reader counts. */
  readonly y: number;
  readonly size?: number;
  readonly font?: "plain" | "bold" | "shapes";
  /** Degrees, counter-clockwise. */
  readonly turn?: number;
  /** Which of the tags of `taggedPdf` it belongs to. */
  readonly mark?: number;
};

export type PdfOptions = {
  readonly info?: Readonly<Record<string, string>>;
  readonly lang?: string;
  /** Objects of the test's own, numbered from `FIRST_OWN` on. */
  readonly objects?: readonly string[];
  /** Entries added to the catalogue and to the trailer. */
  readonly catalog?: string;
  readonly trailer?: string;
  /** In place of what the page tree and its count would be. */
  readonly pages?: string;
};

export const PAGE = { width: 600, height: 800 };

/** Numbers 1 to 7 are the catalogue, the page tree, the fonts with their table of characters, and the information. */
export const FIRST_OWN = 8;

// Two code points behind one shape, as fonts with ligatures have it: A is drawn for "ﬁ", B for a letter of no name.
const TO_UNICODE = `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange
3 beginbfchar <41> <FB01> <42> <E123> <43> <00650301> endbfchar
1 beginbfrange <61> <7A> <0061> endbfrange 1 beginbfchar <20> <0020> endbfchar endcmap end`;

/** A PDF with a page for each list of pieces, in Helvetica and WinAnsi. */
export function buildPdf(pages: readonly (readonly Placed[])[], options: PdfOptions = {}): Uint8Array {
  const own = options.objects ?? [];
  const firstPage = FIRST_OWN + own.length;
  const kids = pages.map((_, index) => `${firstPage + 2 * index} 0 R`).join(" ");
  const objects = [
    `<</Type/Catalog/Pages 2 0 R${options.lang ? `/Lang(${options.lang})` : ""}${options.catalog ?? ""}>>`,
    options.pages ?? `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>",
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding/ToUnicode 6 0 R>>",
    streamOf(TO_UNICODE),
    `<<${Object.entries(options.info ?? {})
      .map(([name, value]) => `/${name}(${escaped(value)})`)
      .join("")}>>`,
    ...own,
    ...pages.flatMap((placed, index) => [pageOf(firstPage + 2 * index + 1), streamOf(placed.map(paint).join("\n"))]),
  ];
  return assemble(objects, options.trailer ?? "");
}

/** A PDF of one page whose pieces carry the tags they name by number, each the role of one element of the tree. */
export function taggedPdf(placed: readonly Placed[], roles: readonly string[]): Uint8Array {
  const [tree, parents, first] = [FIRST_OWN, FIRST_OWN + 1, FIRST_OWN + 2];
  const elements = roles.map((_, index) => `${first + index} 0 R`).join(" ");
  const page = first + roles.length;
  return buildPdf([placed], {
    catalog: `/MarkInfo<</Marked true>>/StructTreeRoot ${tree} 0 R`,
    objects: [
      `<</Type/StructTreeRoot/K[${elements}]/ParentTree ${parents} 0 R>>`,
      `<</Nums[0[${elements}]]>>`,
      ...roles.map((role, index) => `<</Type/StructElem/S/${role}/P ${tree} 0 R/Pg ${page} 0 R/K ${index}>>`),
    ],
  });
}

function pageOf(contents: number): string {
  const fonts = "<</plain 3 0 R/bold 4 0 R/shapes 5 0 R>>";
  return `<</Type/Page/Parent 2 0 R/StructParents 0/MediaBox[0 0 ${PAGE.width} ${PAGE.height}]/Contents ${contents} 0 R/Resources<</Font${fonts}>>>>`;
}

export function streamOf(content: string): string {
  return `<</Length ${content.length}>>stream\n${content}\nendstream`;
}

function paint({ text, x, y, size = 12, font = "plain", turn = 0, mark }: Placed): string {
  const [cosine, sine] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)].map((part) =>
    part.toFixed(6),
  );
  const down = (Number(sine) * -1).toFixed(6);
  const drawn = `BT /${font} ${size} Tf ${cosine} ${sine} ${down} ${cosine} ${x} ${PAGE.height - y} Tm (${escaped(text)}) Tj ET`;
  return mark === undefined ? drawn : `/P<</MCID ${mark}>>BDC ${drawn} EMC`;
}

const WIN_ANSI: Readonly<Record<string, string>> = { "•": "\x95", "–": "\x96", "—": "\x97", "’": "\x92", "…": "\x85" };

function escaped(text: string): string {
  return text.replace(/[•–—’…]/g, (mark) => WIN_ANSI[mark] ?? mark).replace(/[\\()]/g, "\\$&");
}

/** Objects numbered from 1, a table of where each stands, and a trailer. Every character is one byte. */
function assemble(objects: readonly string[], trailer: string): Uint8Array {
  const parts = ["%PDF-1.7\n"];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [index, body] of objects.entries()) {
    const whole = `${index + 1} 0 obj\n${body}\nendobj\n`;
    offsets.push(length);
    length += whole.length;
    parts.push(whole);
  }
  const entries = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  parts.push(
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`,
    `trailer\n<</Size ${objects.length + 1}/Root 1 0 R/Info 7 0 R${trailer}>>\nstartxref\n${length}\n%%EOF\n`,
  );
  return Uint8Array.from(Buffer.from(parts.join(""), "latin1"));
}

/** Lines one below the other, in the usual step of a sixth more than the type. */
export function linesAt(x: number, y: number, texts: readonly string[], size = 12): Placed[] {
  return texts.map((text, index) => ({ text, x, y: y + index * size * 1.17, size }));
}
