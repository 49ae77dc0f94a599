import { sayerOf } from "../../../notes/attribution.ts";
import { titleOf, withheldQuote } from "../../citation.ts";
import { copyInWords } from "../../copies.ts";
import { type Decided, decidedInWords } from "../../decided.ts";
import type { Report, ReportedClaim } from "../../model.ts";
import { coverageInWords } from "../../summary.ts";
import { tagsInWords } from "../../tags.ts";
import type { Words } from "../../words/en.ts";

/** What a cell of a spreadsheet holds. */
export type Cell = string | number;

/** A column of the table of claims. */
export type ClaimColumn = readonly [name: string, cell: (claim: ReportedClaim, words: Words) => Cell];

/**
 * What is told of each claim, a row a claim, those that were split or merged away among them. A cell with several
 * entries numbers them, one under the other: entry (2) of `verdicts` goes with entry (2) of `reviewers`, entry (2) of
 * `quotes` with entry (2) of `sources`.
 */
export const CLAIM_COLUMNS: readonly ClaimColumn[] = [
  ["sentence", (claim) => claim.ordinal],
  ["text", (claim) => claim.text],
  ["state", (claim, words) => words.states[claim.state]],
  ["checkability", (claim, words) => words.checkability[claim.checkability]],
  ["verdicts", ({ verdicts }, words) => lines(verdicts, (verdict) => words.marks[verdict.code].label)],
  ["reviewers", ({ verdicts }) => lines(verdicts, (verdict) => verdict.reviewer.name)],
  ["filed", ({ verdicts }) => lines(verdicts, (verdict) => verdict.filedAt)],
  ["rationale", ({ verdicts }) => lines(verdicts, (verdict) => verdict.rationale)],
  ["detail", ({ verdicts }) => lines(verdicts, (verdict) => verdict.detail ?? "")],
  ["confidence", ({ verdicts }) => lines(verdicts, (verdict) => verdict.confidence ?? "")],
  ["withheld_verdicts", (claim) => claim.withheld],
  ["quotes", ({ evidence }, words) => lines(evidence, (piece) => withheldQuote(piece, words) ?? piece.quote)],
  ["stances", ({ evidence }, words) => lines(evidence, (piece) => words.stances[piece.stance])],
  ["sources", ({ evidence }, words) => lines(evidence, (piece) => titleOf(piece.source, words))],
  ["locators", ({ evidence }) => lines(evidence, (piece) => piece.locator ?? "")],
  ["tiers", ({ evidence }, words) => lines(evidence, (piece) => words.tiers[piece.source.tier])],
  ["links", ({ evidence }) => lines(evidence, (piece) => piece.source.url ?? "")],
  ["reader_links", ({ evidence }) => lines(evidence, (piece) => piece.readerLink ?? "")],
  ["copies", ({ evidence }, words) => lines(evidence, (piece) => copyInWords(piece, words) ?? "")],
  ["copy_sha256", ({ evidence }) => lines(evidence, ({ copy }) => copy?.sha256 ?? "")],
  ["evidence_tags", ({ evidence }, words) => lines(evidence, ({ tags }) => tagsInWords(tags, words))],
  ["lapses", ({ evidence }, words) => lines(evidence, ({ lapse }) => (lapse ? words.lapse(lapse) : ""))],
  ["notices", ({ evidence }, words) => lines(evidence, ({ notice }) => (notice ? words.notice(notice) : ""))],
  ["not_in_quotes", ({ evidence }) => lines(evidence, ({ unsaid }) => unsaid ?? "")],
  ["notes", ({ notes }) => lines(notes, (note) => `${sayerOf(note).name}: ${note.text}`)],
  ["decisions", (claim, words) => lines(decidedInWords(claim, words.decisions), decisionText)],
  [
    "missing",
    (claim, words) =>
      lines(
        claim.gates.filter((gate) => !gate.met),
        (gate) => words.gate(gate, claim),
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
  ["coverage", coverageInWords],
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
