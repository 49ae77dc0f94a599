import { lapseInWords } from "../../../evidence/lapses/lapse-words.ts";
import { STANCE_LABELS } from "../../../evidence/model.ts";
import { noticeInWords } from "../../../evidence/notices/notice.ts";
import { evidenceTagsInWords } from "../../../evidence/tags.ts";
import { counted } from "../../../text/counts.ts";
import { citationParts, quoteLink, withheldQuote } from "../../citation.ts";
import { copyInWords } from "../../copies.ts";
import { dayInWords } from "../../dates.ts";
import type { Report } from "../../model.ts";
import { webLink } from "../../web-link.ts";
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
  yield markup`<w:footnotes xmlns:w="${WORD}" xmlns:r="${LINKS}">${SEPARATORS}${identityNotes(report)}`;
  for (const { footnotes } of annotationsIn(report))
    for (const footnote of footnotes) yield drawFootnote(footnote, links);
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
function identityNotes({ document, log }: Report): readonly Markup[] {
  const { versionOrdinal, sha256 } = document;
  return [
    note(1, [run(`SHA-256 of the text in version ${versionOrdinal}: `), run(sha256, { style: "Code" })]),
    note(2, [
      run(`Log ${log.origin}, ${counted(log.size, "entry", "entries")}, head `),
      run(log.headHash, { style: "Code" }),
    ]),
  ];
}

function note(id: number, content: Content): Markup {
  const number = markup`<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>`;
  return markup`<w:footnote w:id="${id}">${paragraph("FootnoteText", [number, run(" "), content])}</w:footnote>`;
}

function drawFootnote({ id, piece, isEarlier }: Footnote, links: WebLinks): Markup {
  const { quote, stance, tags, locator, source, lapse, notice, unsaid, attachedBy } = piece;
  const link = quoteLink(piece);
  const archived = webLink(source.copy.archivedUrl);
  const what = isEarlier
    ? `${STANCE_LABELS[stance]} (filed before the sentence was split or joined)`
    : STANCE_LABELS[stance];
  const about = [locator, ...citationParts(source)].filter((part) => part !== null).join(", ");
  const sentences = [
    notice && noticeInWords(notice, dayInWords),
    lapse && lapseInWords(lapse, dayInWords),
    tags.length > 0 ? `Tagged: ${evidenceTagsInWords(tags)}.` : null,
    unsaid,
    copyInWords(piece),
    `Attached by ${attachedBy.name}.`,
  ];
  return note(id, [
    run(`${what}: `, { style: "Strong" }),
    run(`${withheldQuote(piece) ?? `“${quote}”`} `),
    link ? webRun(source.title, link.href, links) : run(source.title, { style: "Emphasis" }),
    run(`${about === "" ? "" : `, ${about}`}. `),
    archived ? [run("Archived at "), webRun(archived.host, archived.href, links), run(". ")] : null,
    run(sentences.filter(Boolean).join(" "), { style: "Soft" }),
  ]);
}
