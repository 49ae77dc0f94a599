import { grouped } from "../../text/counts.ts";
import { type Block, blocksOf } from "../blocks.ts";
import { hasCard } from "../card-words.ts";
import { citationParts, titleOf } from "../citation.ts";
import { copiesQuoted, copyTitle } from "../copies.ts";
import { type Earlier, earlierIn } from "../earlier.ts";
import { historyOf } from "../history.ts";
import { limitsInWords } from "../limits.ts";
import { glyphAndLabel, MARKS, type MarkName, markOf } from "../marks.ts";
import type { Report, ReportedClaim } from "../model.ts";
import type { FixedSlot } from "../sealing/slot.ts";
import {
  countMarks,
  draftNotice,
  fetchedLine,
  meaningOf,
  originLine,
  reviewersInWords,
  summarySentence,
} from "../summary.ts";
import { webLink } from "../web-link.ts";
import { wordsOf } from "../words/languages.ts";
import type { ReportFormat } from "./format.ts";
import { correctionsLog } from "./markdown/corrections.ts";
import { escapeMarkdown, markdownLink } from "./markdown/escape.ts";
import { footnote } from "./markdown/footnote.ts";

/** The article in reading order with a footnote for each claim that has been looked at, in GitHub's dialect. */
export const markdown: ReportFormat<"md", FixedSlot> = {
  format: "md",
  mediaType: "text/markdown; charset=utf-8; variant=GFM",
  extension: "md",
  label: "Markdown, with footnotes",
  slot: { kind: "text", before: "linecheck-signature: ", after: " -->\n" },
  *render(report) {
    yield* renderHead(report);
    const words = wordsOf(report);
    yield `## ${words.article}\n\n`;
    const earlierOf = earlierIn(report);
    for (const block of blocksOf(report)) yield renderBlock(block, earlierOf);
    yield* renderSources(report);
    yield* renderHistory(report);
    const numbers = new Map(report.sources.map(({ id, number }) => [id, number]));
    for (const claim of report.claims)
      if (hasFootnote(claim, earlierOf(claim))) yield footnote(claim, earlierOf(claim), numbers, words);
    // A comment, which no reader of Markdown shows.
    yield "<!-- linecheck-signature:  -->\n";
  },
};

/** What was filed on a superseded claim stands in the footnote of the sentence in its place. */
function hasFootnote(claim: ReportedClaim, earlier: Earlier): boolean {
  return claim.state !== "superseded" && hasCard(claim, earlier);
}

function* renderHead(report: Report): Generator<string> {
  const { document, log } = report;
  const words = wordsOf(report);
  const draft = draftNotice(report);
  yield `# ${escapeMarkdown(document.title)}\n\n`;
  if (draft) yield `> **${words.draft}.** ${draft}\n\n`;
  const origin = webLink(document.origin.url);
  yield `${words.title}. ${escapeMarkdown(originLine(report))}.${origin ? ` ${markdownLink(origin.href, origin.href)}` : ""}\n\n`;
  const fetched = fetchedLine(report);
  if (fetched) yield `${escapeMarkdown(fetched)}.\n\n`;
  yield `**${summarySentence(report)}**\n\n`;
  for (const sentence of limitsInWords(report.selection)) yield `${escapeMarkdown(sentence)}\n\n`;
  yield* [
    `- ${words.versionOf(document.versionOrdinal, document.words)}, SHA-256 \`${document.sha256}\`\n`,
    `- ${words.logHead(escapeMarkdown(log.origin), log.size)} \`${log.headHash}\`\n`,
    `- ${words.exportedBy(escapeMarkdown(report.exportedBy))}, ${words.instant(report.exportedAt)}\n`,
    `- ${reviewersInWords(report, escapeMarkdown)}\n`,
  ];
  yield "\n";
  yield* correctionsLog(report);
  const { mark, sentences, meaning } = words.tables;
  yield `## ${words.legend}\n\n| ${mark} | ${sentences} | ${meaning} |\n| --- | ---: | --- |\n`;
  for (const [name, count] of countMarks(report)) yield markRow(name, count, report);
  yield `\n## ${words.tables.method}\n\n${words.method.join(" ")}\n\n`;
}

function markRow(name: MarkName, count: number, report: Report): string {
  return `| ${glyphAndLabel(name, wordsOf(report))} | ${grouped(count)} | ${meaningOf(name, report)} |\n`;
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
  const words = wordsOf(report);
  yield `## ${words.sources}\n\n`;
  const copies = copiesQuoted(report);
  for (const source of sources) {
    const link = webLink(source.url);
    const title = link ? markdownLink(titleOf(source, words), link.href) : escapeMarkdown(titleOf(source, words));
    const archived = webLink(source.copy.archivedUrl);
    const elsewhere = archived ? ` ${words.archivedAt} ${markdownLink(archived.host, archived.href)}.` : "";
    const kept = (copies.get(source.id) ?? []).map((copy) => ` ${copyTitle(copy, words)}, SHA-256 \`${copy.sha256}\`.`);
    const host = link ? [link.host] : [];
    const parts = [...host, ...citationParts(source, words)].map(escapeMarkdown);
    yield `${source.number}. ${[title, ...parts].join(", ")}.${elsewhere}${kept.join("")} ${words.quotedIn(source.citedBy.length)} ${source.citedBy.join(", ")}.\n`;
  }
  yield "\n";
}

/** What happened to the document, an entry a line. */
function* renderHistory(report: Report): Generator<string> {
  if (report.history.length === 0) return;
  const words = wordsOf(report);
  yield `## ${words.history}\n\n`;
  for (const { at, who, did, ordinal, leafHash } of historyOf(report)) {
    const on = ordinal === null ? "" : ` (${ordinal})`;
    yield `- ${words.instant(at)}: ${escapeMarkdown(who)} ${escapeMarkdown(did)}${on} \`${leafHash}\`\n`;
  }
  yield "\n";
}
