import type { Verdict } from "../../../reviews/model.ts";
import { VERDICTS } from "../../../reviews/verdict-kinds.ts";
import { quoteLink, titleOf, withheldQuote } from "../../citation.ts";
import { copyInWords } from "../../copies.ts";
import { beforeWhat, type Earlier, filedBeforeInWords } from "../../earlier.ts";
import { glyphAndLabel, markOf } from "../../marks.ts";
import type { ReportedClaim, ReportedEvidence } from "../../model.ts";
import { isBare } from "../../summary.ts";
import { tagsInWords } from "../../tags.ts";
import { withheldFromWords } from "../../withheld.ts";
import type { Words } from "../../words/en.ts";
import { escapeMarkdown, markdownLink } from "./escape.ts";
import { talkLines } from "./talk.ts";

// A paragraph stays in its footnote when it is indented by four spaces.
const INDENT = "    ";

type SourceNumbers = ReadonlyMap<string, number>;

/**
 * The footnote of a claim: its verdicts with their reasons, then the evidence and what was said, a line each; then the same
 * for what was filed on its words before sentences were split or joined.
 */
export function footnote(
  claim: ReportedClaim,
  { here, elsewhere }: Earlier,
  sourceNumbers: SourceNumbers,
  words: Words,
): string {
  const mark = markOf(claim);
  const verdicts = verdictLines(claim, words);
  const paragraphs =
    verdicts.length > 0 ? verdicts : [`**${glyphAndLabel(mark, words)}.** ${words.marks[mark].meaning}`];
  const opening = `[^${claim.ordinal}]: ${paragraphs.join(`\n\n${INDENT}`)}\n`;
  const list = listOf(claim, sourceNumbers, words);
  const before = here.map((gone) => earlierParagraphs(gone, sourceNumbers, words)).join("");
  return `${opening}${list === "" ? "" : `\n${list}`}${before}${elsewhere.map((gone) => pointer(gone, words)).join("")}\n`;
}

function verdictLines({ verdicts, textSha256 }: ReportedClaim, words: Words): string[] {
  return verdicts.map((verdict) => verdictLine(verdict, textSha256, words));
}

function listOf(claim: ReportedClaim, sourceNumbers: SourceNumbers, words: Words): string {
  return [...claim.evidence.map((piece) => evidenceLine(piece, sourceNumbers, words)), ...talkLines(claim, words)]
    .map((line) => `${INDENT}- ${line}\n`)
    .join("");
}

function earlierParagraphs(gone: ReportedClaim, sourceNumbers: SourceNumbers, words: Words): string {
  const paragraphs = [
    `**${words.filedBefore(beforeWhat(gone, words))}**, ${words.onWords} ${words.quoted(escapeMarkdown(gone.text))}`,
    ...verdictLines(gone, words),
    withheldFromWords(gone, words),
  ].filter((paragraph) => paragraph !== null);
  const list = listOf(gone, sourceNumbers, words);
  return `${paragraphs.map((paragraph) => `\n${INDENT}${paragraph}\n`).join("")}${list === "" ? "" : `\n${list}`}`;
}

function pointer(gone: ReportedClaim, words: Words): string {
  return `\n${INDENT}*${filedBeforeInWords(gone, words)}, ${words.toldWith} ${words.sentence(gone.ordinal)}.*\n`;
}

function verdictLine(verdict: Verdict, textSha256: string, words: Words): string {
  const { glyph } = VERDICTS[verdict.code];
  const detail = verdict.detail && `*${words.details[verdict.code]}:* ${escapeMarkdown(verdict.detail)}`;
  const confidence =
    verdict.confidence &&
    `*${words.confidence[verdict.confidence]}${verdict.confidenceReason ? `:* ${escapeMarkdown(verdict.confidenceReason)}` : ".*"}`;
  const stale = verdict.textSha256 === textSha256 ? null : `*${words.earlierWording}.*`;
  const head = `**${glyph} ${words.marks[verdict.code].label}**, ${escapeMarkdown(verdict.reviewer.name)}, ${words.day(verdict.filedAt)}.`;
  const bare = isBare(verdict) ? `*${words.restsOnNothingYet}.*` : null;
  return [head, escapeMarkdown(verdict.rationale), detail, confidence, stale, bare].filter(Boolean).join(" ");
}

function evidenceLine(piece: ReportedEvidence, sourceNumbers: SourceNumbers, words: Words): string {
  const title = titleOf(piece.source, words);
  const link = quoteLink(piece);
  const source = link ? `${markdownLink(title, link.href)} (${escapeMarkdown(link.host)})` : escapeMarkdown(title);
  const where = piece.locator === null ? [] : [escapeMarkdown(piece.locator)];
  const number = sourceNumbers.get(piece.source.id);
  const withheld = withheldQuote(piece, words);
  const quote = withheld === null ? words.quoted(escapeMarkdown(piece.quote)) : escapeMarkdown(withheld);
  const line = [
    `**${words.stances[piece.stance]}:** ${quote} — ${source}`,
    ...where,
    `${words.tierSource[piece.source.tier]} ${number}`,
    words.attachedBy(escapeMarkdown(piece.attachedBy.name)),
  ].join(", ");
  const tags = tagsInWords(piece.tags, words);
  const tagged = tags === "" ? "" : `. *${words.tagged}:* ${tags}`;
  // Whole sentences, with their own full stops.
  const lapse = piece.lapse && words.lapse(piece.lapse);
  const notice = piece.notice && words.notice(piece.notice);
  const sentences = [notice, lapse, piece.unsaid, copyInWords(piece, words)].flatMap((told) =>
    told === null ? [] : `*${escapeMarkdown(told)}*`,
  );
  return `${line}${tagged}${sentences.length === 0 ? "" : `. ${sentences.join(" ")}`}`;
}
