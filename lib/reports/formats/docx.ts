import type { Report } from "../model.ts";
import type { FixedSlot } from "../sealing/slot.ts";
import { type ZipEntry, zipped } from "../zip.ts";
import { commentsPart, threadsPart } from "./docx/comments.ts";
import { documentPart, FOOTER, footerPart, HEADER, headerPart, settingsPart } from "./docx/document.ts";
import { footnotesPart } from "./docx/footnotes.ts";
import { styleSheet } from "./docx/styles.ts";
import type { ReportFormat } from "./format.ts";
import { type Part, packageEntries, propertiesOf, relationshipsOf, xmlChunks } from "./office/parts.ts";
import { WebLinks } from "./office/web-links.ts";

const DOCUMENT = "word/document.xml";
const FOOTNOTES = "word/footnotes.xml";
const KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/**
 * The article as a Word file: what people said is in comments on the sentence, under their names; passages of the sources
 * are footnotes; a summary stands before it, a table of its sentences and the sources after it.
 */
export const docx: ReportFormat<"docx", FixedSlot> = {
  format: "docx",
  mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  extension: "docx",
  label: "Word document, with comments and footnotes",
  slot: { kind: "archive" },
  *render(report) {
    const { parts, links } = wordParts(report);
    yield* zipped(packageEntries(DOCUMENT, parts, links, propertiesOf(report)));
  },
};

function wordParts(report: Report): { parts: Part[]; links: ZipEntry[] } {
  const [inText, inNotes] = [new WebLinks(), new WebLinks()];
  const part = (name: string, kind: string, content: Parameters<typeof xmlChunks>[0]): Part => ({
    name: `word/${name}.xml`,
    contentType: `${KIND}.${kind}+xml`,
    chunks: xmlChunks(content),
  });
  return {
    parts: [
      part("document", "document.main", documentPart(report, inText)),
      part("styles", "styles", [styleSheet(report.document.lang)]),
      part("settings", "settings", [settingsPart()]),
      part("header", "header", [headerPart(report)]),
      part("footer", "footer", [footerPart(report)]),
      part("footnotes", "footnotes", footnotesPart(report, inNotes)),
      part("comments", "comments", commentsPart(report)),
      part("commentsExtended", "commentsExtended", threadsPart(report)),
    ],
    links: [
      relationshipsOf(DOCUMENT, relationshipsOfText(inText)),
      relationshipsOf(FOOTNOTES, inNotes.relationships()),
    ],
  };
}

function* relationshipsOfText(inText: WebLinks) {
  for (const type of ["styles", "settings", "footnotes", "comments", "commentsExtended"])
    yield { id: type, type, target: `${type}.xml` };
  yield { id: HEADER, type: "header", target: "header.xml" };
  yield { id: FOOTER, type: "footer", target: "footer.xml" };
  yield* inText.relationships();
}
