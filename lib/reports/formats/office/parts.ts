import type { Report } from "../../model.ts";
import { wordsOf } from "../../words/languages.ts";
import type { ZipEntry } from "../../zip.ts";
import { type Content, Markup, markup } from "../markup.ts";

/** A part of an Office file that is told of in its list of content types. */
export type Part = ZipEntry & { readonly contentType: string };

/** A link from one part to another or out to the web. `id` is unique in the part that links. */
export type Relationship = {
  readonly id: string;
  /** The last word of its type: `worksheet`, `hyperlink`. */
  readonly type: string;
  readonly target: string;
  readonly isExternal?: boolean;
};

const DECLARATION = new Markup('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n');
const CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const OFFICE_2011 = "http://schemas.microsoft.com/office/2011/relationships";

/** The relationship types that came after the standard, with the namespace they came in. */
const LATER: ReadonlySet<string> = new Set(["commentsExtended", "people"]);

/** A part of XML, with what it says before its content. */
export function* xmlChunks(content: Iterable<Markup>): Generator<string> {
  yield DECLARATION.source;
  for (const { source } of content) yield source;
}

/**
 * An Office file: its parts by content type, which of them is the main one, what links them (`relationshipsOf`), and its
 * properties (ECMA-376-2). The links are written last: what a part leads to is known once it is written.
 */
export function* packageEntries(
  main: string,
  parts: readonly Part[],
  links: Iterable<ZipEntry>,
  properties: Properties,
): Generator<ZipEntry> {
  const all: readonly Part[] = [...parts, coreProperties(properties)];
  yield {
    name: "[Content_Types].xml",
    chunks: xmlChunks([
      markup`<Types xmlns="${CONTENT_TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${all.map(
        ({ name, contentType }) => markup`<Override PartName="/${name}" ContentType="${contentType}"/>`,
      )}</Types>`,
    ]),
  };
  yield {
    name: "_rels/.rels",
    chunks: xmlChunks([
      markup`<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="${main}"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    ]),
  };
  yield* all;
  yield* links;
}

/** The links of a part, in a file beside it; the part is `word/document.xml`, the file `word/_rels/document.xml.rels`. */
export function relationshipsOf(part: string, links: Iterable<Relationship>): ZipEntry {
  return { name: part.replace(/[^/]+$/, "_rels/$&.rels"), chunks: xmlChunks(relationshipMarkup(links)) };
}

function* relationshipMarkup(links: Iterable<Relationship>): Generator<Markup> {
  yield markup`<Relationships xmlns="${RELATIONSHIPS}">`;
  for (const { id, type, target, isExternal } of links)
    yield markup`<Relationship Id="${id}" Type="${LATER.has(type) ? OFFICE_2011 : OFFICE}/${type}" Target="${target}"${isExternal ? new Markup(' TargetMode="External"') : null}/>`;
  yield markup`</Relationships>`;
}

/** What a file says of itself before it is opened. */
export type Properties = {
  readonly title: string;
  /** Who made it. */
  readonly creator: string;
  /** BCP 47. */
  readonly language: string;
  /** RFC 3339, UTC. */
  readonly createdAt: string;
  /** "DRAFT", "Signed off". */
  readonly status: string;
};

/** Dublin Core, as ECMA-376-2 takes it. Its times have no fractions. */
function coreProperties({ title, creator, language, createdAt, status }: Properties): Part {
  const at = createdAt.replace(/\.\d+Z$/, "Z");
  const rows: Content = [
    markup`<dc:title>${title}</dc:title>`,
    markup`<dc:creator>${creator}</dc:creator>`,
    markup`<dc:language>${language}</dc:language>`,
    markup`<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created>`,
    markup`<dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified>`,
    markup`<cp:contentStatus>${status}</cp:contentStatus>`,
  ];
  return {
    name: "docProps/core.xml",
    contentType: "application/vnd.openxmlformats-package.core-properties+xml",
    chunks: xmlChunks([
      markup`<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${rows}</cp:coreProperties>`,
    ]),
  };
}

/** What an Office file says of the report in it. */
export function propertiesOf(report: Report): Properties {
  const { document, exportedBy, exportedAt, final } = report;
  const { draft, identityRows } = wordsOf(report);
  return {
    title: `${final ? "" : `${draft}: `}${document.title}`,
    creator: exportedBy,
    language: document.lang,
    createdAt: exportedAt,
    status: final ? identityRows.final : draft,
  };
}
