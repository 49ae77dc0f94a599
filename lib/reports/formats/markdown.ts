import { counted, grouped } from "../../text/counts.ts";
import { type Block, blocksOf } from "../blocks.ts";
import { citationParts } from "../citation.ts";
import { copiesQuoted, copyTitle } from "../copies.ts";
import { instantInWords } from "../dates.ts";
import { type Earlier, earlierIn, isLookedAt } from "../earlier.ts";
import { historyOf } from "../history.ts";
import { glyphAndLabel, MARKS, type MarkName, markOf } from "../marks.ts";
import type { Report, ReportedClaim } from "../model.ts";
import { limitsInWords } from "../selection.ts";
import {
  countMarks,
  draftNotice,
  fetchedLine,
  METHOD,
  originLine,
  reviewersInWords,
  setAsideReasons,
  summarySentence,
} from "../summary.ts";
import { webLink } from "../web-link.ts";
import type { ReportFormat } from "./format.ts";
import { escapeMarkdown, markdownLink } from "./markdown/escape.ts";
import { footnote } from "./markdown/footnote.ts";

/** The article in reading order with a footnote for each claim that has been looked at, in GitHub's dialect. */
export const markdown: ReportFormat<"md"> = {
  format: "md",
  mediaType: "text/markdown; charset=utf-8; variant=GFM",
  extension: "md",
  label: "Markdown, with footnotes",
  slot: { kind: "text", before: "linecheck-signature: ", after: " -->\n" },
  *render(report) {
    yield* renderHead(report);
    yield "## The article\n\n";
    const earlierOf = earlierIn(report);
    for (const block of blocksOf(report)) yield renderBlock(block, earlierOf);
    yield* renderSources(report);
    yield* renderHistory(report);
    const numbers = new Map(report.sources.map(({ id, number }) => [id, number]));
    for (const claim of report.claims)
      if (hasFootnote(claim, earlierOf(claim))) yield footnote(claim, earlierOf(claim), numbers);
    // A comment, which no reader of Markdown shows.
    yield "<!-- linecheck-signature:  -->\n";
  },
};

/** What was filed on a superseded claim stands in the footnote of the sentence in its place. */
function hasFootnote(claim: ReportedClaim, { here, elsewhere }: Earlier): boolean {
  if (claim.state === "superseded") return false;
  return isLookedAt(claim) || here.length + elsewhere.length > 0;
}

function* renderHead(report: Report): Generator<string> {
  const { document, log } = report;
  const draft = draftNotice(report);
  yield `# ${escapeMarkdown(document.title)}\n\n`;
  if (draft) yield `> **DRAFT.** ${draft}\n\n`;
  const origin = webLink(document.origin.url);
  yield `Annotated fact-check report. ${escapeMarkdown(originLine(report))}.${origin ? ` ${markdownLink(origin.href, origin.href)}` : ""}\n\n`;
  const fetched = fetchedLine(report);
  if (fetched) yield `${escapeMarkdown(fetched)}.\n\n`;
  yield `**${summarySentence(report)}**\n\n`;
  for (const sentence of limitsInWords(report.selection)) yield `${escapeMarkdown(sentence)}\n\n`;
  yield* [
    `- Version ${document.versionOrdinal} of the document, ${counted(document.words, "word")}, SHA-256 \`${document.sha256}\`\n`,
    `- Log ${escapeMarkdown(log.origin)}, ${counted(log.size, "entry", "entries")}, head \`${log.headHash}\`\n`,
    `- Exported by ${escapeMarkdown(report.exportedBy)}, ${instantInWords(report.exportedAt)}\n`,
    `- Reviewed by ${reviewersInWords(report.claims, escapeMarkdown)}\n`,
  ];
  yield "\n## What the marks mean\n\n| Mark | Sentences | Meaning |\n| --- | ---: | --- |\n";
  for (const [name, count] of countMarks(report)) yield markRow(name, count, report);
  yield `\n## Method\n\n${METHOD.join(" ")}\n\n`;
}

function markRow(name: MarkName, count: number, report: Report): string {
  const mark = MARKS[name];
  const reasons = name === "set-aside" ? ` Here: ${setAsideReasons(report)}.` : "";
  return `| ${glyphAndLabel(mark)} | ${grouped(count)} | ${mark.meaning}${reasons} |\n`;
}

const PREFIXES: Partial<Record<Block["role"], string>> = { title: "### ", heading: "#### ", quote: "> " };

function renderBlock({ role, pieces }: Block, earlierOf: (claim: ReportedClaim) => Earlier): string {
  const sentences = pieces.map(({ gap, claim }) => {
    const reference = hasFootnote(claim, earlierOf(claim)) ? ` ${MARKS[markOf(claim)].glyph}[^${claim.ordinal}]` : "";
    return `${gap && " "}${escapeMarkdown(claim.text)}${reference}`;
  });
  return `${PREFIXES[role] ?? ""}${sentences.join("")}\n\n`;
}

function* renderSources(report: Report): Generator<string> {
  const { sources } = report;
  if (sources.length === 0) return;
  yield "## Sources\n\n";
  const copies = copiesQuoted(report);
  for (const source of sources) {
    const link = webLink(source.url);
    const title = link ? markdownLink(source.title, link.href) : escapeMarkdown(source.title);
    const archived = webLink(source.copy.archivedUrl);
    const elsewhere = archived ? ` Archived at ${markdownLink(archived.host, archived.href)}.` : "";
    const kept = (copies.get(source.id) ?? []).map((copy) => ` ${copyTitle(copy)}, SHA-256 \`${copy.sha256}\`.`);
    const host = link ? [link.host] : [];
    const parts = [...host, ...citationParts(source)].map(escapeMarkdown);
    yield `${source.number}. ${[title, ...parts].join(", ")}.${elsewhere}${kept.join("")} Quoted in ${source.citedBy.length === 1 ? "sentence" : "sentences"} ${source.citedBy.join(", ")}.\n`;
  }
  yield "\n";
}

/** What happened to the document, an entry a line. */
function* renderHistory(report: Report): Generator<string> {
  if (report.history.length === 0) return;
  yield "## What happened, in order\n\n";
  for (const { at, who, did, ordinal, leafHash } of historyOf(report)) {
    const on = ordinal === null ? "" : ` (${ordinal})`;
    yield `- ${instantInWords(at)}: ${escapeMarkdown(who)} ${escapeMarkdown(did)}${on} \`${leafHash}\`\n`;
  }
  yield "\n";
}
