import { citationParts, quoteLink, titleOf, withheldQuote } from "../../citation.ts";
import { copyInWords } from "../../copies.ts";
import type { Report } from "../../model.ts";
import { tagsInWords } from "../../tags.ts";
import { webLink } from "../../web-link.ts";
import type { Words } from "../../words/en.ts";
import { wordsOf } from "../../words/languages.ts";
import { type Content, type Markup, markup } from "../markup.ts";
import type { WebLinks } from "../office/web-links.ts";
import { annotationsIn, type Footnote } from "./annotations.ts";
import { paragraph, run, webRun } from "./text.ts";

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The two that draw the line above the notes; every file with notes has them (17.11.9, 17.11.23). */
const SEPARATORS = markup`<w:footnote w:type="separator" w:id="-1"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>`;

/** A footnote for each passage, with its source as a link (ECMA-376-1, 17.11). */
export function* footnotesPart(report: Report, links: WebLinks): Generator<Markup> {
  const words = wordsOf(report);
  yield markup`<w:footnotes xmlns:w="${WORD}" xmlns:r="${LINKS}">${SEPARATORS}${identityNotes(report)}`;
  for (const { footnotes } of annotationsIn(report))
    for (const footnote of footnotes) yield drawFootnote(footnote, links, words);
  yield markup`</w:footnotes>`;
}

/** The raised number of a note in the text. */
export function referenceTo(id: number): Markup {
  return markup`<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;
}

/** The raised numbers of a sentence's passages, with a comma between two of them. */
export function referencesTo(footnotes: readonly Footnote[]): Content {
  const comma = run(",", { style: "FootnoteReference" });
  return footnotes.map(({ id }, at) => [at > 0 ? comma : null, referenceTo(id)]);
}

/** The notes of the summary page: which text, and which state of the log. */
function identityNotes(report: Report): readonly Markup[] {
  const { document, log } = report;
  const words = wordsOf(report);
  const { versionOrdinal, sha256 } = document;
  return [
    note(1, [run(`${words.textHashOf(versionOrdinal)}: `), run(sha256, { style: "Code" })]),
    note(2, [run(`${words.logHead(log.origin, log.size)} `), run(log.headHash, { style: "Code" })]),
  ];
}

function note(id: number, content: Content): Markup {
  const number = markup`<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>`;
  return markup`<w:footnote w:id="${id}">${paragraph("FootnoteText", [number, run(" "), content])}</w:footnote>`;
}

function drawFootnote({ id, piece, isEarlier }: Footnote, links: WebLinks, words: Words): Markup {
  const { quote, stance, tags, locator, source, lapse, notice, unsaid, attachedBy } = piece;
  const link = quoteLink(piece);
  const title = titleOf(source, words);
  const archived = webLink(source.copy.archivedUrl);
  const what = isEarlier ? `${words.stances[stance]} (${words.filedBeforeShape})` : words.stances[stance];
  const about = [locator, ...citationParts(source, words)].filter((part) => part !== null).join(", ");
  const sentences = [
    notice && words.notice(notice),
    lapse && words.lapse(lapse),
    tags.length > 0 ? `${words.tagged}: ${tagsInWords(tags, words)}.` : null,
    unsaid,
    copyInWords(piece, words),
    words.attachedByWhole(attachedBy.name),
  ];
  return note(id, [
    run(`${what}: `, { style: "Strong" }),
    run(`${withheldQuote(piece, words) ?? words.quoted(quote)} `),
    link ? webRun(title, link.href, links) : run(title, { style: "Emphasis" }),
    run(`${about === "" ? "" : `, ${about}`}. `),
    archived ? [run(`${words.archivedAt} `), webRun(archived.host, archived.href, links), run(". ")] : null,
    run(sentences.filter(Boolean).join(" "), { style: "Soft" }),
  ]);
}
