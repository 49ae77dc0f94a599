import { CHECKABILITY_LABELS } from "../../../claims/model.ts";
import { lapseInWords } from "../../../evidence/lapses/lapse-words.ts";
import { STANCE_LABELS } from "../../../evidence/model.ts";
import { noticeInWords } from "../../../evidence/notices/notice.ts";
import { evidenceTagsInWords } from "../../../evidence/tags.ts";
import { coverageSentence } from "../../../reviews/coverage.ts";
import { gateInWords } from "../../../reviews/gate-words.ts";
import { CLAIM_STATE_LABELS } from "../../../reviews/model.ts";
import { VERDICTS } from "../../../reviews/verdict-kinds.ts";
import { withheldQuote } from "../../citation.ts";
import { copyInWords } from "../../copies.ts";
import { dayInWords } from "../../dates.ts";
import { type Decided, decidedInWords } from "../../decided.ts";
import type { Report, ReportedClaim } from "../../model.ts";

/** What a cell of a spreadsheet holds. */
export type Cell = string | number;

/** A column of the table of claims. */
export type ClaimColumn = readonly [name: string, cell: (claim: ReportedClaim) => Cell];

/**
 * What is told of each claim, a row a claim, those that were split or merged away among them. A cell with several
 * entries numbers them, one under the other: entry (2) of `verdicts` goes with entry (2) of `reviewers`, entry (2) of
 * `quotes` with entry (2) of `sources`.
 */
export const CLAIM_COLUMNS: readonly ClaimColumn[] = [
  ["sentence", (claim) => claim.ordinal],
  ["text", (claim) => claim.text],
  ["state", (claim) => CLAIM_STATE_LABELS[claim.state]],
  ["checkability", (claim) => CHECKABILITY_LABELS[claim.checkability]],
  ["verdicts", ({ verdicts }) => lines(verdicts, (verdict) => VERDICTS[verdict.code].label)],
  ["reviewers", ({ verdicts }) => lines(verdicts, (verdict) => verdict.reviewer.name)],
  ["filed", ({ verdicts }) => lines(verdicts, (verdict) => verdict.filedAt)],
  ["rationale", ({ verdicts }) => lines(verdicts, (verdict) => verdict.rationale)],
  ["detail", ({ verdicts }) => lines(verdicts, (verdict) => verdict.detail ?? "")],
  ["confidence", ({ verdicts }) => lines(verdicts, (verdict) => verdict.confidence ?? "")],
  ["withheld_verdicts", (claim) => claim.withheld],
  ["quotes", ({ evidence }) => lines(evidence, (piece) => withheldQuote(piece) ?? piece.quote)],
  ["stances", ({ evidence }) => lines(evidence, (piece) => STANCE_LABELS[piece.stance])],
  ["sources", ({ evidence }) => lines(evidence, (piece) => piece.source.title)],
  ["locators", ({ evidence }) => lines(evidence, (piece) => piece.locator ?? "")],
  ["tiers", ({ evidence }) => lines(evidence, (piece) => piece.source.tier)],
  ["links", ({ evidence }) => lines(evidence, (piece) => piece.source.url ?? "")],
  ["reader_links", ({ evidence }) => lines(evidence, (piece) => piece.readerLink ?? "")],
  ["copies", ({ evidence }) => lines(evidence, (piece) => copyInWords(piece) ?? "")],
  ["copy_sha256", ({ evidence }) => lines(evidence, ({ copy }) => copy?.sha256 ?? "")],
  ["evidence_tags", ({ evidence }) => lines(evidence, ({ tags }) => evidenceTagsInWords(tags))],
  ["lapses", ({ evidence }) => lines(evidence, ({ lapse }) => (lapse ? lapseInWords(lapse, dayInWords) : ""))],
  ["notices", ({ evidence }) => lines(evidence, ({ notice }) => (notice ? noticeInWords(notice, dayInWords) : ""))],
  ["not_in_quotes", ({ evidence }) => lines(evidence, ({ unsaid }) => unsaid ?? "")],
  ["notes", ({ notes }) => lines(notes, (note) => `${note.author.name}: ${note.text}`)],
  ["decisions", (claim) => lines(decidedInWords(claim), decisionText)],
  [
    "missing",
    ({ gates }) =>
      lines(
        gates.filter((gate) => !gate.met),
        gateInWords,
      ),
  ],
  ["role", (claim) => claim.role],
  ["block", (claim) => claim.block],
  ["start", (claim) => claim.start],
  ["end", (claim) => claim.end],
  ["claim_id", (claim) => claim.id],
  ["claim_sha256", (claim) => claim.textSha256],
  ["split_or_joined_from", ({ lineage }) => lines(lineage.from, (id) => id)],
  ["split_or_joined_into", ({ lineage }) => lines(lineage.into, (id) => id)],
];

/** What names the export. */
export const EXPORT_COLUMNS: readonly (readonly [name: string, cell: (report: Report) => Cell])[] = [
  ["document", ({ document }) => document.title],
  ["document_id", ({ document }) => document.id],
  ["version", ({ document }) => document.versionOrdinal],
  ["version_sha256", ({ document }) => document.sha256],
  ["status", ({ final }) => (final ? "FINAL" : "DRAFT")],
  ["coverage", ({ coverage }) => coverageSentence(coverage)],
  ["log", ({ log }) => log.origin],
  ["log_size", ({ log }) => log.size],
  ["log_head", ({ log }) => log.headHash],
  ["exported_at", ({ exportedAt }) => exportedAt],
  ["exported_by", ({ exportedBy }) => exportedBy],
];

function decisionText({ label, words, by, at }: Decided): string {
  return `${label}${words === null ? "" : `: ${words}`} (${by.name}, ${at})`;
}

/** A cell with an entry a line; a single one has no number. */
function lines<T>(list: readonly T[], text: (element: T) => string): string {
  const [only] = list;
  if (list.length === 1 && only !== undefined) return text(only);
  return list.map((element, at) => `(${at + 1}) ${text(element)}`).join("\n");
}
