import type { Report } from "../../model.ts";
import { wordsOf } from "../../words/languages.ts";
import { type Markup, markup } from "../markup.ts";
import type { WebLinks } from "../office/web-links.ts";
import { article } from "./article.ts";
import { backMatter } from "./back-matter.ts";
import { frontMatter } from "./front-matter.ts";
import { paragraph, run } from "./text.ts";

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** What the text calls its head and foot by. */
export const HEADER = "head";
export const FOOTER = "foot";

const NEW_PAGE = markup`<w:pageBreakBefore/>`;

/** A4 with margins of 25 mm, in twentieths of a point, and what stands on every page (ECMA-376-1, 17.6.17). */
const SECTION = markup`<w:sectPr><w:headerReference w:type="default" r:id="${HEADER}"/><w:footerReference w:type="default" r:id="${FOOTER}"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>`;

/** The text: a summary page, the article, and the tables after it. */
export function* documentPart(report: Report, links: WebLinks): Generator<Markup> {
  yield markup`<w:document xmlns:w="${WORD}" xmlns:r="${LINKS}"><w:body>`;
  yield* frontMatter(report, links);
  yield paragraph("Heading1", run(wordsOf(report).article), NEW_PAGE);
  yield* article(report);
  yield* backMatter(report, links);
  yield markup`${SECTION}</w:body></w:document>`;
}

/** What stands at the head of each page. */
export function headerPart(report: Report): Markup {
  const { document, final } = report;
  const status = final ? null : run(`${wordsOf(report).draft} · `, { style: "Strong" });
  return markup`<w:hdr xmlns:w="${WORD}">${paragraph("Header", [status, run(document.title)])}</w:hdr>`;
}

/** The number of each page and of all, which the program that shows them counts (17.16.5.44). */
export function footerPart(report: Report): Markup {
  const { document } = report;
  const words = wordsOf(report);
  const field = (name: string) => markup`<w:fldSimple w:instr="${name}"><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
  const version = run(`${words.tables.version} ${document.versionOrdinal} · ${document.sha256.slice(0, 12)}`);
  const page = [markup`<w:r><w:tab/></w:r>`, field("PAGE"), run(" / "), field("NUMPAGES")];
  const right = markup`<w:tabs><w:tab w:val="right" w:pos="9070"/></w:tabs>`;
  return markup`<w:ftr xmlns:w="${WORD}">${paragraph("Footer", [version, page], right)}</w:ftr>`;
}

/** What Word is told about the file: its notes have their line above them, and it is of the present kind (17.15.1). */
export function settingsPart(): Markup {
  return markup`<w:settings xmlns:w="${WORD}"><w:zoom w:percent="100"/><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;
}
