import { type Evidence, STANCE_LABELS } from "../../../evidence/model.ts";
import type { Note } from "../../../notes/model.ts";
import { VERDICTS, type Verdict } from "../../../reviews/model.ts";
import { detailPrompt } from "../../citation.ts";
import { dayInWords } from "../../dates.ts";
import { glyphAndLabel, MARKS, markOf } from "../../marks.ts";
import type { ReportedClaim } from "../../model.ts";
import { isBare } from "../../summary.ts";
import { webLink } from "../../web-link.ts";
import { escapeMarkdown, markdownLink } from "./escape.ts";

// A paragraph stays in its footnote when it is indented by four spaces.
const INDENT = "    ";

/** The footnote of a claim: its verdicts with their reasons, then the evidence and the notes, a line each. */
export function footnote(claim: ReportedClaim, sourceNumbers: ReadonlyMap<string, number>): string {
  const paragraphs = claim.verdicts.map((verdict) => verdictLine(verdict, claim.textSha256));
  const mark = MARKS[markOf(claim)];
  if (claim.verdicts.length === 0) paragraphs.push(`**${glyphAndLabel(mark)}.** ${mark.meaning}`);
  const evidence = claim.evidence.map((piece) => `${INDENT}- ${evidenceLine(piece, sourceNumbers)}\n`);
  const notes = claim.notes.map((note) => `${INDENT}- ${noteLine(note)}\n`);
  const list = [...evidence, ...notes].join("");
  return `[^${claim.ordinal}]: ${paragraphs.join(`\n\n${INDENT}`)}\n${list === "" ? "" : "\n"}${list}\n`;
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

function evidenceLine(piece: Evidence, sourceNumbers: ReadonlyMap<string, number>): string {
  const { title, url, tier } = piece.source;
  const link = webLink(url);
  const source = link ? `${markdownLink(title, link.href)} (${escapeMarkdown(link.host)})` : escapeMarkdown(title);
  const where = piece.locator === null ? [] : [escapeMarkdown(piece.locator)];
  const number = sourceNumbers.get(piece.source.id);
  return [
    `**${STANCE_LABELS[piece.stance]}:** “${escapeMarkdown(piece.quote)}” — ${source}`,
    ...where,
    `${tier} source ${number}`,
    `attached by ${escapeMarkdown(piece.attachedBy.name)}`,
  ].join(", ");
}

function noteLine({ text, author, writtenAt }: Note): string {
  return `*Note:* ${escapeMarkdown(text)} — ${escapeMarkdown(author.name)}, ${dayInWords(writtenAt)}`;
}
