import { CHECKABILITY_LABELS } from "../../claims/model.ts";
import { lapseInWords } from "../../evidence/lapses/lapse-words.ts";
import { STANCE_LABELS } from "../../evidence/model.ts";
import { noticeInWords } from "../../evidence/notices/notice.ts";
import { evidenceTagsInWords } from "../../evidence/tags.ts";
import { coverageSentence } from "../../reviews/coverage.ts";
import { gateInWords } from "../../reviews/gate-words.ts";
import { CLAIM_STATE_LABELS } from "../../reviews/model.ts";
import { VERDICTS } from "../../reviews/verdict-kinds.ts";
import { withheldQuote } from "../citation.ts";
import { dayInWords } from "../dates.ts";
import { type Decided, decidedInWords } from "../decided.ts";
import type { Report, ReportedClaim } from "../model.ts";
import type { ReportFormat } from "./format.ts";

type Column = readonly [name: string, cell: (claim: ReportedClaim, report: Report) => string | number];

/**
 * One row a claim, those that were split or merged away among them. A cell with several entries numbers them, one under the other: entry (2) of `verdicts` goes with
 * entry (2) of `reviewers`, entry (2) of `quotes` with entry (2) of `sources`.
 */
const COLUMNS: readonly Column[] = [
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
  ["document", (_, { document }) => document.title],
  ["document_id", (_, { document }) => document.id],
  ["version", (_, { document }) => document.versionOrdinal],
  ["version_sha256", (_, { document }) => document.sha256],
  ["status", (_, { final }) => (final ? "FINAL" : "DRAFT")],
  ["coverage", (_, { coverage }) => coverageSentence(coverage)],
  ["log", (_, { log }) => log.origin],
  ["log_size", (_, { log }) => log.size],
  ["log_head", (_, { log }) => log.headHash],
  ["exported_at", (_, { exportedAt }) => exportedAt],
  ["exported_by", (_, { exportedBy }) => exportedBy],
];

/**
 * A table of claims for a spreadsheet (RFC 4180). What names the export stands in the last columns of each row, since
 * a line above the header would no longer be a table.
 */
export const csv: ReportFormat<"csv"> = {
  format: "csv",
  mediaType: "text/csv; charset=utf-8; header=present",
  extension: "csv",
  label: "CSV, one row a sentence",
  *render(report) {
    // Excel takes a file without this byte order mark for the code page of its machine.
    yield "\uFEFF";
    yield row(COLUMNS.map(([name]) => name));
    for (const claim of report.claims) yield row(COLUMNS.map(([, cell]) => cell(claim, report)));
  },
};

function decisionText({ label, words, by, at }: Decided): string {
  return `${label}${words === null ? "" : `: ${words}`} (${by.name}, ${at})`;
}

function lines<T>(list: readonly T[], text: (element: T) => string): string {
  const [only] = list;
  if (list.length === 1 && only !== undefined) return text(only);
  return list.map((element, at) => `(${at + 1}) ${text(element)}`).join("\n");
}

function row(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => quoted(typeof cell === "number" ? String(cell) : defused(cell))).join(",")}\r\n`;
}

/** Every cell is quoted, needed or not: then the text cannot end its cell in any reader that knows quotes. */
function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

// What a spreadsheet takes for a formula, also after characters that are not seen and in the full-width forms it treats
// alike; and the white space that some of them drop together with the quote before it.
const FORMULA = /^(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u;

/**
 * Text that no spreadsheet runs: a cell that would begin a formula gets an apostrophe before it.
 * Source: OWASP, CSV injection.
 */
export function defused(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}
