import { deflateSync } from "node:zlib";
import { ARTICLE, EITHER, type HostileFile, IMPORTED, refused } from "./hostile-file.ts";
import { deflatedTimes } from "./zip.ts";

/** An object of a PDF: its words, or a stream with the words of its dictionary. */
type PdfObject = string | { readonly dictionary: string; readonly stream: Uint8Array };

type Ending = { readonly trailer?: string; readonly startxref?: number };

/** A PDF of these objects, numbered from 1; the first is the catalogue (ISO 32000-1, 7.5). */
function pdfOf(objects: readonly PdfObject[], { trailer = "", startxref }: Ending = {}): Buffer {
  const parts = [Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1")];
  const places: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [at, object] of objects.entries()) {
    places.push(length);
    const words =
      typeof object === "string"
        ? Buffer.from(`${at + 1} 0 obj\n${object}\nendobj\n`)
        : Buffer.concat([
            Buffer.from(`${at + 1} 0 obj\n<< ${object.dictionary} /Length ${object.stream.length} >>\nstream\n`),
            object.stream,
            Buffer.from("\nendstream\nendobj\n"),
          ]);
    parts.push(words);
    length += words.length;
  }
  const rows = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${startxref ?? length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

const CATALOGUE = "<< /Type /Catalog /Pages 2 0 R >>";
const FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
const PAGE = "/Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 4 0 R >> >>";

/** Operators that set the article, a paragraph on two lines. */
const WORDS = `BT /F1 11 Tf 72 740 Td ${ARTICLE.map((words) => {
  const cut = words.indexOf(" Paragraph");
  return `(${words.slice(0, cut)}) Tj 0 -14 Td (${words.slice(cut + 1)}) Tj 0 -28 Td`;
}).join(" ")} ET`;

type Page = {
  readonly catalogue?: string;
  readonly pages?: string;
  readonly page?: string;
  readonly font?: string;
  readonly contents?: PdfObject;
};

/** The five objects of an honest PDF of one page, with these in their place. */
function onePage({ catalogue = CATALOGUE, pages, page, font = FONT, contents }: Page = {}): PdfObject[] {
  return [
    catalogue,
    pages ?? "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    page ?? `<< ${PAGE} /Contents 5 0 R >>`,
    font,
    contents ?? { dictionary: "", stream: Buffer.from(WORDS) },
  ];
}

const many = (times: number, words: string) => words.repeat(times);
const text = (words: string): PdfObject => ({ dictionary: "", stream: Buffer.from(words) });
const deflated = (words: string | Uint8Array): PdfObject => ({
  dictionary: "/Filter /FlateDecode",
  stream: deflateSync(words),
});

// The header of a zlib stream; its check sum at the end is left out, as readers of PDF forgive.
const ZLIB_HEAD = Buffer.from([0x78, 0xda]);
const gigabyte = (words: string) =>
  Buffer.concat([ZLIB_HEAD, deflatedTimes(Buffer.from(many(Math.floor(2 ** 20 / words.length), words)), 1024)]);

const CIRCLES: readonly HostileFile[] = [
  {
    name: "pages-in-a-circle.pdf",
    make: () => pdfOf(onePage({ pages: "<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 /Parent 2 0 R >>" })),
    outcome: refused(/PDF/),
  },
  {
    name: "pages-in-a-long-circle.pdf",
    make: () =>
      pdfOf([
        CATALOGUE,
        ...Array.from({ length: 3000 }, (_, at) => `<< /Type /Pages /Kids [${((at + 1) % 3000) + 2} 0 R] /Count 9 >>`),
      ]),
    outcome: refused(/PDF/),
  },
  {
    name: "pages-twice-themselves.pdf",
    make: () =>
      pdfOf([
        CATALOGUE,
        ...Array.from(
          { length: 40 },
          (_, at) => `<< /Type /Pages /Kids [${at + 3} 0 R ${at + 3} 0 R] /Count 1073741824 >>`,
        ),
        `<< ${PAGE} >>`,
      ]),
    outcome: EITHER,
  },
  {
    name: "xref-in-a-circle.pdf",
    make: () => {
      const honest = pdfOf(onePage());
      return pdfOf(onePage(), { trailer: `/Prev ${honest.lastIndexOf("xref\n0")}` });
    },
    outcome: IMPORTED,
  },
  { name: "xref-leads-nowhere.pdf", make: () => pdfOf(onePage(), { startxref: 2_000_000_000 }), outcome: IMPORTED },
  {
    name: "outlines-in-a-circle.pdf",
    make: () =>
      pdfOf([
        ...onePage({ catalogue: "<< /Type /Catalog /Pages 2 0 R /Outlines 6 0 R /PageMode /UseOutlines >>" }),
        "<< /Type /Outlines /First 7 0 R /Last 7 0 R /Count 1 >>",
        "<< /Title (a) /Parent 7 0 R /First 7 0 R /Last 7 0 R /Next 7 0 R /Prev 7 0 R /Count 1 /Dest [3 0 R /Fit] >>",
      ]),
    outcome: IMPORTED,
  },
  {
    name: "form-draws-itself.pdf",
    make: () =>
      pdfOf([
        ...onePage({
          page: "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources 6 0 R /Contents 5 0 R >>",
          contents: text(`/X Do ${WORDS}`),
        }),
        "<< /Font << /F1 4 0 R >> /XObject << /X 7 0 R >> >>",
        {
          dictionary: "/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources 6 0 R",
          stream: Buffer.from("/X Do /X Do (loop) Tj"),
        },
      ]),
    outcome: IMPORTED,
  },
  {
    name: "forms-double-30-times.pdf",
    make: () =>
      pdfOf([
        ...onePage({
          page: "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 4 0 R >> /XObject << /X 6 0 R >> >> /Contents 5 0 R >>",
          contents: text(`${WORDS} /X Do`),
        }),
        ...Array.from({ length: 30 }, (_, at) => ({
          dictionary: `/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /Font << /F1 4 0 R >> /XObject << /X ${at + 7} 0 R >> >>`,
          stream: Buffer.from("/X Do /X Do"),
        })),
        {
          dictionary: "/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /Font << /F1 4 0 R >> >>",
          stream: Buffer.from("BT /F1 9 Tf (ha) Tj ET"),
        },
      ]),
    outcome: EITHER,
  },
  {
    name: "objects-in-themselves.pdf",
    make: () =>
      pdfOf([
        ...onePage({ contents: "6 0 R" }),
        "7 0 R",
        "6 0 R",
        { dictionary: "/Type /ObjStm /N 9999999 /First 9 /Extends 8 0 R", stream: Buffer.from("8 0 8 0 8") },
      ]),
    outcome: EITHER,
  },
  {
    name: "length-is-itself.pdf",
    make: () => pdfOf([...onePage({ contents: "<< /Length 5 0 R >>\nstream\nx\nendstream" })]),
    outcome: EITHER,
  },
];

const BOMBS: readonly HostileFile[] = [
  {
    name: "contents-unpack-to-a-gigabyte.pdf",
    make: () => pdfOf(onePage({ contents: { dictionary: "/Filter /FlateDecode", stream: gigabyte("(ha) Tj\n") } })),
    outcome: EITHER,
  },
  {
    name: "contents-unpack-to-a-gigabyte-of-nothing.pdf",
    make: () => pdfOf(onePage({ contents: { dictionary: "/Filter /FlateDecode", stream: gigabyte(" ") } })),
    outcome: EITHER,
  },
  {
    name: "packed-twice.pdf",
    make: () =>
      pdfOf(
        onePage({
          contents: { dictionary: "/Filter [/FlateDecode /FlateDecode]", stream: deflateSync(gigabyte("q ")) },
        }),
      ),
    outcome: EITHER,
  },
  {
    name: "run-lengths.pdf",
    make: () =>
      pdfOf(
        onePage({ contents: { dictionary: "/Filter [/FlateDecode /RunLengthDecode]", stream: gigabyte("\x81 ") } }),
      ),
    outcome: EITHER,
  },
  {
    name: "a-million-words.pdf",
    make: () => pdfOf(onePage({ contents: deflated(`BT /F1 9 Tf ${many(1_000_000, "(word ) Tj ")} ET`) })),
    outcome: EITHER,
  },
  {
    name: "a-million-states.pdf",
    make: () => pdfOf(onePage({ contents: deflated(`${many(1_000_000, "q ")}${WORDS}`) })),
    outcome: EITHER,
  },
  {
    name: "nested-arrays.pdf",
    make: () =>
      pdfOf(
        onePage({
          contents: text(`${many(200_000, "[")} ${WORDS}`),
          catalogue: `<< /Type /Catalog /Pages 2 0 R /X ${many(100_000, "[")}${many(100_000, "]")} >>`,
        }),
      ),
    outcome: refused(/PDF/),
  },
  {
    name: "nested-dictionaries.pdf",
    make: () =>
      pdfOf(
        onePage({
          catalogue: `<< /Type /Catalog /Pages 2 0 R /X ${many(100_000, "<< /X ")}${many(100_000, " >>")} >>`,
        }),
      ),
    outcome: refused(/PDF/),
  },
  {
    name: "a-text-of-10-mb.pdf",
    make: () => pdfOf(onePage({ contents: deflated(`BT /F1 9 Tf (${many(10 * 2 ** 20, "x")}) Tj ET`) })),
    outcome: EITHER,
  },
  {
    name: "character-map-of-all-there-is.pdf",
    make: () =>
      pdfOf([
        ...onePage({
          font: "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>] /ToUnicode 6 0 R >>",
        }),
        text(
          "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange 1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange 1 begincidrange <00000000> <FFFFFFFF> 0 endcidrange endcmap",
        ),
      ]),
    outcome: IMPORTED,
  },
  {
    name: "widths-without-end.pdf",
    make: () =>
      pdfOf(
        onePage({
          font: "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /W [0 4294967295 500] >>] >>",
        }),
      ),
    outcome: IMPORTED,
  },
];

const MEASURES: readonly HostileFile[] = [
  {
    name: "10000-pages.pdf",
    make: () =>
      pdfOf([
        CATALOGUE,
        `<< /Type /Pages /Kids [${Array.from({ length: 10_000 }, (_, at) => `${at + 6} 0 R`).join(" ")}] /Count 10000 >>`,
        "null",
        FONT,
        text(WORDS),
        ...Array.from({ length: 10_000 }, () => `<< ${PAGE} /Contents 5 0 R >>`),
      ]),
    outcome: refused(/pages|characters/),
  },
  {
    name: "says-2-billion-pages.pdf",
    make: () => pdfOf(onePage({ pages: "<< /Type /Pages /Kids [3 0 R] /Count 2147483647 >>" })),
    outcome: IMPORTED,
  },
  {
    name: "says-fewer-pages-than-none.pdf",
    make: () => pdfOf(onePage({ pages: "<< /Type /Pages /Kids [3 0 R] /Count -1 >>" })),
    outcome: EITHER,
  },
  {
    name: "says-a-billion-objects.pdf",
    make: () =>
      Buffer.from(
        pdfOf(onePage())
          .toString("latin1")
          .replace(/xref\n0 6/, "xref\n0 999999999"),
        "latin1",
      ),
    outcome: IMPORTED,
  },
  {
    name: "page-as-large-as-a-country.pdf",
    make: () =>
      pdfOf(
        onePage({
          page: `<< /Type /Page /Parent 2 0 R /MediaBox [-1e30 -1e30 1e30 1e30] /UserUnit 1e30 /Rotate 7 /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>`,
        }),
      ),
    outcome: IMPORTED,
  },
  {
    name: "picture-of-10-gigapixels.pdf",
    make: () =>
      pdfOf([
        ...onePage({
          page: "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 4 0 R >> /XObject << /X 6 0 R >> >> /Contents 5 0 R >>",
          contents: text(`${WORDS} /X Do BI /W 100000 /H 100000 /CS /RGB /BPC 8 ID x EI`),
        }),
        {
          dictionary:
            "/Type /XObject /Subtype /Image /Width 100000 /Height 100000 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode",
          stream: gigabyte("x"),
        },
      ]),
    outcome: IMPORTED,
  },
  {
    name: "numbers-that-are-none.pdf",
    make: () =>
      pdfOf(
        onePage({
          contents: text(
            `1e999 0 0 -1e999 99999999999999999999 . cm BT /F1 1e308 Tf 1e308 Tz (a) Tj ${many(2000, "1e308 1e308 Td (a) Tj ")} ET ${WORDS}`,
          ),
        }),
      ),
    outcome: EITHER,
  },
];

const REFERENCES: readonly HostileFile[] = [
  {
    name: "runs-a-script.pdf",
    make: ({ file, address }) =>
      pdfOf([
        ...onePage({
          catalogue: `<< /Type /Catalog /Pages 2 0 R /OpenAction 6 0 R /AA << /WC 6 0 R >> /Names << /JavaScript << /Names [(a) 6 0 R] >> /EmbeddedFiles << /Names [(b) 8 0 R] >> >> /URI << /Base (${address}/) >> >>`,
          page: `<< ${PAGE} /Contents 5 0 R /AA << /O 7 0 R >> /Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (${address}/link) >> >> << /Type /Annot /Subtype /Widget /FT /Tx /Rect [0 0 9 9] /AA << /C 6 0 R >> >>] >>`,
        }),
        `<< /S /JavaScript /JS (app.launchURL\\("${address}/js"\\); this.submitForm\\("${address}/submit"\\); fetch\\("${address}/fetch"\\)) >>`,
        `<< /S /Launch /F (${file}) /Next << /S /GoToR /F << /FS /URL /F (${address}/remote.pdf) >> /Next << /S /SubmitForm /F (${address}/form) >> >> >>`,
        `<< /Type /Filespec /F (${file}) /UF (file://${file}) >>`,
      ]),
    outcome: IMPORTED,
  },
  {
    name: "streams-outside.pdf",
    make: ({ file, address }) =>
      pdfOf([
        ...onePage({ page: `<< ${PAGE} /Contents [5 0 R 6 0 R 7 0 R] >>` }),
        { dictionary: `/F << /Type /Filespec /F (${file}) >>`, stream: Buffer.alloc(0) },
        { dictionary: `/F << /FS /URL /F (${address}/stream) >>`, stream: Buffer.alloc(0) },
      ]),
    outcome: IMPORTED,
  },
  {
    name: "metadata-with-entities.pdf",
    make: ({ file, address }) =>
      pdfOf([
        ...onePage({
          catalogue: "<< /Type /Catalog /Pages 2 0 R /Metadata 6 0 R /AcroForm << /XFA 7 0 R /Fields [] >> >>",
        }),
        {
          dictionary: "/Type /Metadata /Subtype /XML",
          stream: Buffer.from(
            `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file://${file}"><!ENTITY b "${many(9, "ha")}"><!ENTITY c "${many(99, "&b;")}"><!ENTITY d "${many(99, "&c;")}">]><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>&a;&d;</dc:title></rdf:Description></rdf:RDF></x:xmpmeta>`,
          ),
        },
        text(
          `<!DOCTYPE x [<!ENTITY a SYSTEM "${address}/xfa">]><xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/">&a;</xdp:xdp>`,
        ),
      ]),
    outcome: IMPORTED,
  },
  {
    name: "font-that-runs.pdf",
    // The matrix of a font was once compiled and run by readers in a browser (CVE-2024-4367).
    make: ({ address }) =>
      pdfOf(
        onePage({
          font: `<< /Type /Font /Subtype /Type1 /BaseFont /X /FontMatrix [1 0 0 1 0 (0\\); fetch\\("${address}/font"\\)//)] >>`,
        }),
      ),
    outcome: IMPORTED,
  },
];

const DAMAGED: readonly HostileFile[] = [
  { name: "cut-short.pdf", make: () => pdfOf(onePage()).subarray(0, 700), outcome: refused(/PDF/) },
  { name: "only-a-header.pdf", make: () => Buffer.from("%PDF-1.7\n"), outcome: refused(/PDF/) },
  {
    name: "header-and-noise.pdf",
    make: () => Buffer.concat([Buffer.from("%PDF-1.7\n"), noise(2 ** 20)]),
    outcome: refused(/PDF/),
  },
  {
    name: "objects-without-end.pdf",
    make: () => Buffer.from(`%PDF-1.7\n${Array.from({ length: 400_000 }, (_, at) => `${at} 0 obj\n`).join("")}`),
    outcome: refused(/PDF|read/),
  },
  {
    name: "locked.pdf",
    make: () =>
      pdfOf(onePage(), {
        trailer: `/ID [<00><00>] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${many(32, "11")}> /U <${many(32, "22")}> >>`,
      }),
    outcome: refused(/password/),
  },
];

/** Bytes that look like chance and are the same each time (Numerical Recipes' generator). */
export function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = 1;
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

/** An honest PDF, for those who want to harm it. */
export function honestPdf(): Buffer {
  return pdfOf(onePage());
}

export const PDF_FILES: readonly HostileFile[] = [...CIRCLES, ...BOMBS, ...MEASURES, ...REFERENCES, ...DAMAGED];
