import { strToU8, zipSync } from "fflate";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const NAMESPACES = [
  `xmlns:w="${W}"`,
  `xmlns:r="${OFFICE}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex"',
].join(" ");

/** The insides of a document, each part's as XML without its root element. */
export type Insides = {
  readonly body?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly properties?: string;
  /** Whole parts by name, beside or instead of those made here. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
};

/** A part with its root element. */
export function part(root: string, inside: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} ${NAMESPACES}>${inside}</w:${root}>`;
}

/** The parts of a document as a word processor writes them, by name. */
export function partsOf({ body = "", styles, footnotes, endnotes, properties, parts = {} }: Insides) {
  const relationships = [
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">',
    `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`,
    '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>',
    "</Relationships>",
  ].join("");
  const made: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": relationships,
    "word/document.xml": part("document", `<w:body>${body}</w:body>`),
  };
  if (styles !== undefined) made["word/styles.xml"] = part("styles", styles);
  if (footnotes !== undefined) made["word/footnotes.xml"] = part("footnotes", footnotes);
  if (endnotes !== undefined) made["word/endnotes.xml"] = part("endnotes", endnotes);
  if (properties !== undefined) made["docProps/core.xml"] = coreProperties(properties);
  return { ...made, ...parts };
}

function coreProperties(inside: string): string {
  return `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${inside}</cp:coreProperties>`;
}

/** A .docx as bytes. */
export function buildDocx(insides: Insides): Uint8Array {
  const entries = Object.entries(partsOf(insides)).map(
    ([name, part]) => [name, typeof part === "string" ? strToU8(part) : part] as const,
  );
  return zipSync(Object.fromEntries(entries));
}

/** A paragraph: of words, or of runs when it begins with a tag; `properties` are those of the paragraph. */
export function p(inside: string, properties = ""): string {
  const runs = inside.startsWith("<") ? inside : r(inside);
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** A paragraph in a style. */
export function styled(style: string, inside: string): string {
  return p(inside, `<w:pStyle w:val="${style}"/>`);
}

/** A run: of words, or of elements when it begins with a tag. */
export function r(inside: string, properties = ""): string {
  const content = inside.startsWith("<") ? inside : t(inside);
  return `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}${content}</w:r>`;
}

export function t(words: string): string {
  return `<w:t xml:space="preserve">${words}</w:t>`;
}

/** A paragraph style with a name, based on another. */
export function style(id: string, name: string, inside = "", basedOn = ""): string {
  const base = basedOn === "" ? "" : `<w:basedOn w:val="${basedOn}"/>`;
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${base}${inside}</w:style>`;
}

/** A table of rows of cells, each cell as words or as blocks. */
export function table(rows: readonly (readonly string[])[]): string {
  const cell = (inside: string) => `<w:tc>${inside.startsWith("<") ? inside : p(inside)}</w:tc>`;
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;
}

export function footnote(id: number | string, inside: string): string {
  return `<w:footnote w:id="${id}">${inside.startsWith("<") ? inside : p(`<w:r><w:footnoteRef/></w:r>${r(` ${inside}`)}`)}</w:footnote>`;
}

export function footnoteMark(id: number | string): string {
  return r(`<w:footnoteReference w:id="${id}"/>`, '<w:vertAlign w:val="superscript"/>');
}
