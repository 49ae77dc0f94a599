import { lapseInWords } from "../../../evidence/lapses/lapse-words.ts";
import { STANCE_LABELS } from "../../../evidence/model.ts";
import { noticeInWords } from "../../../evidence/notices/notice.ts";
import { evidenceTagsInWords } from "../../../evidence/tags.ts";
import type { Verdict } from "../../../reviews/model.ts";
import { VERDICTS } from "../../../reviews/verdict-kinds.ts";
import { detailPrompt, quoteLink, withheldQuote } from "../../citation.ts";
import { copyInWords } from "../../copies.ts";
import { dayInWords } from "../../dates.ts";
import { beforeWhat, type Earlier, filedInWords } from "../../earlier.ts";
import { glyphAndLabel, MARKS, markOf } from "../../marks.ts";
import type { ReportedClaim, ReportedEvidence } from "../../model.ts";
import { isBare } from "../../summary.ts";
import { withheldFromWords } from "../../withheld.ts";
import { escapeMarkdown, markdownLink } from "./escape.ts";
import { talkLines } from "./talk.ts";

// A paragraph stays in its footnote when it is indented by four spaces.
const INDENT = "    ";

type SourceNumbers = ReadonlyMap<string, number>;

/**
 * The footnote of a claim: its verdicts with their reasons, then the evidence and what was said, a line each; then the same
 * for what was filed on its words before sentences were split or joined.
 */
export function footnote(claim: ReportedClaim, { here, elsewhere }: Earlier, sourceNumbers: SourceNumbers): string {
  const mark = MARKS[markOf(claim)];
  const verdicts = verdictLines(claim);
  const paragraphs = verdicts.length > 0 ? verdicts : [`**${glyphAndLabel(mark)}.** ${mark.meaning}`];
  const opening = `[^${claim.ordinal}]: ${paragraphs.join(`\n\n${INDENT}`)}\n`;
  const list = listOf(claim, sourceNumbers);
  const before = here.map((gone) => earlierParagraphs(gone, sourceNumbers)).join("");
  return `${opening}${list === "" ? "" : `\n${list}`}${before}${elsewhere.map(pointer).join("")}\n`;
}

function verdictLines({ verdicts, textSha256 }: ReportedClaim): string[] {
  return verdicts.map((verdict) => verdictLine(verdict, textSha256));
}

function listOf(claim: ReportedClaim, sourceNumbers: SourceNumbers): string {
  return [...claim.evidence.map((piece) => evidenceLine(piece, sourceNumbers)), ...talkLines(claim)]
    .map((line) => `${INDENT}- ${line}\n`)
    .join("");
}

function earlierParagraphs(gone: ReportedClaim, sourceNumbers: SourceNumbers): string {
  const paragraphs = [
    `**Filed ${beforeWhat(gone)}**, on “${escapeMarkdown(gone.text)}”`,
    ...verdictLines(gone),
    withheldFromWords(gone),
  ].filter((paragraph) => paragraph !== null);
  const list = listOf(gone, sourceNumbers);
  return `${paragraphs.map((paragraph) => `\n${INDENT}${paragraph}\n`).join("")}${list === "" ? "" : `\n${list}`}`;
}

function pointer(gone: ReportedClaim): string {
  return `\n${INDENT}*Filed ${beforeWhat(gone)}: ${filedInWords(gone)}, told of with sentence ${gone.ordinal}.*\n`;
}

function verdictLine(verdict: Verdict, textSha256: string): string {
  const { glyph, label } = VERDICTS[verdict.code];
  const detail = verdict.detail && `*${detailPrompt(verdict.code)}:* ${escapeMarkdown(verdict.detail)}`;
  const confidence =
    verdict.confidence &&
    `*Confidence ${verdict.confidence}${verdict.confidenceReason ? `:* ${escapeMarkdown(verdict.confidenceReason)}` : ".*"}`;
  const stale = verdict.textSha256 === textSha256 ? null : "*Filed on an earlier wording of the sentence.*";
  const head = `**${glyph} ${label}**, ${escapeMarkdown(verdict.reviewer.name)}, ${dayInWords(verdict.filedAt)}.`;
  const bare = isBare(verdict) ? "*Rests on no evidence yet.*" : null;
  return [head, escapeMarkdown(verdict.rationale), detail, confidence, stale, bare].filter(Boolean).join(" ");
}

function evidenceLine(piece: ReportedEvidence, sourceNumbers: SourceNumbers): string {
  const { title, tier } = piece.source;
  const link = quoteLink(piece);
  const source = link ? `${markdownLink(title, link.href)} (${escapeMarkdown(link.host)})` : escapeMarkdown(title);
  const where = piece.locator === null ? [] : [escapeMarkdown(piece.locator)];
  const number = sourceNumbers.get(piece.source.id);
  const withheld = withheldQuote(piece);
  const quote = withheld === null ? `“${escapeMarkdown(piece.quote)}”` : escapeMarkdown(withheld);
  const line = [
    `**${STANCE_LABELS[piece.stance]}:** ${quote} — ${source}`,
    ...where,
    `${tier} source ${number}`,
    `attached by ${escapeMarkdown(piece.attachedBy.name)}`,
  ].join(", ");
  const tags = evidenceTagsInWords(piece.tags);
  const tagged = tags === "" ? "" : `. *Tagged:* ${tags}`;
  // Whole sentences, with their own full stops.
  const lapse = piece.lapse && lapseInWords(piece.lapse, dayInWords);
  const notice = piece.notice && noticeInWords(piece.notice, dayInWords);
  const sentences = [notice, lapse, piece.unsaid, copyInWords(piece)].flatMap((words) =>
    words === null ? [] : `*${escapeMarkdown(words)}*`,
  );
  return `${line}${tagged}${sentences.length === 0 ? "" : `. ${sentences.join(" ")}`}`;
}
