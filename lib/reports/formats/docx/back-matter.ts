import type { CopyIdentity } from "../../../sources/snapshots/model.ts";
import { saysNothing } from "../../card-words.ts";
import { citationParts, titleOf } from "../../citation.ts";
import { copiesQuoted, copyTitle } from "../../copies.ts";
import { historyOf } from "../../history.ts";
import { identityOf } from "../../identity.ts";
import { glyphAndLabel, MARKS, markOf } from "../../marks.ts";
import type { Report, ReportedSource } from "../../model.ts";
import { webLink } from "../../web-link.ts";
import type { Words } from "../../words/en.ts";
import { wordsOf } from "../../words/languages.ts";
import type { Content, Markup } from "../markup.ts";
import type { WebLinks } from "../office/web-links.ts";
import { bookmarkOf } from "./article.ts";
import { paragraph, placeRun, run, table, webRun } from "./text.ts";

/** Widths of columns in twentieths of a point: each row of them together the measure of the page. */
const CLAIMS = [600, 3150, 1500, 1500, 2320] as const;
const SOURCES = [640, 6130, 2300] as const;
const HISTORY = [2000, 4270, 2800] as const;
const IDENTITY = [2400, 6670] as const;

/** The table of claims, the sources, and what the file speaks of. */
export function* backMatter(report: Report, links: WebLinks): Generator<Markup> {
  const words = wordsOf(report);
  const { number, sentence, mark, verdicts, missing, source, quotedIn, when, what, entryOfLog, exactly } = words.tables;
  yield paragraph("Heading1", run(words.bySentence));
  yield* table(CLAIMS, [number, sentence, mark, verdicts, missing], claimRows(report));
  if (report.sources.length > 0) {
    yield paragraph("Heading1", run(words.sources));
    yield* table(SOURCES, [number, source, quotedIn], sourceRows(report, links));
  }
  if (report.history.length > 0) {
    yield paragraph("Heading1", run(words.history));
    yield* table(HISTORY, [when, what, entryOfLog], historyRows(report));
  }
  yield paragraph("Heading1", run(words.identity));
  yield* table(IDENTITY, [what, exactly], identityRows(report));
  yield paragraph("Fine", run(words.sameBytes));
}

/** A row for each sentence that stands and says something. */
function* claimRows(report: Report): Generator<readonly Content[]> {
  const words = wordsOf(report);
  for (const claim of report.claims) {
    if (claim.state === "superseded" || saysNothing(claim)) continue;
    const mark = markOf(claim);
    yield [
      paragraph("TableText", placeRun(claim.ordinal, bookmarkOf(claim))),
      paragraph("TableText", run(claim.text)),
      paragraph("TableText", run(glyphAndLabel(mark, words), { style: `Glyph-${MARKS[mark].hue}` })),
      linesOf(claim.verdicts.map(({ code, reviewer }) => `${words.marks[code].label}, ${reviewer.name}`)),
      linesOf(claim.gates.filter(({ met }) => !met).map((gate) => words.gate(gate, claim))),
    ];
  }
}

/** A paragraph a line; a cell has at least one. */
function linesOf(lines: readonly string[]): Content {
  return (lines.length > 0 ? lines : [""]).map((line) => paragraph("TableText", run(line)));
}

function* sourceRows(report: Report, links: WebLinks): Generator<readonly Content[]> {
  const words = wordsOf(report);
  const copies = copiesQuoted(report);
  for (const source of report.sources)
    yield [
      paragraph("TableText", run(source.number)),
      sourceCell(source, copies.get(source.id) ?? [], links, words),
      paragraph(
        "TableText",
        source.citedBy.map((ordinal, at) => [at > 0 ? run(", ") : null, placeRun(ordinal, bookmarkOf({ ordinal }))]),
      ),
    ];
}

function sourceCell(source: ReportedSource, copies: readonly CopyIdentity[], links: WebLinks, words: Words): Content {
  const title = titleOf(source, words);
  const link = webLink(source.url);
  const archived = webLink(source.copy.archivedUrl);
  return [
    paragraph("TableText", link ? webRun(title, link.href, links) : run(title, { style: "Emphasis" })),
    paragraph("Fine", run([...(link ? [link.host] : []), ...citationParts(source, words)].join(" · "))),
    archived ? paragraph("Fine", [run(`${words.archivedAt} `), webRun(archived.host, archived.href, links)]) : null,
    copies.map((copy) =>
      paragraph("Fine", [run(`${copyTitle(copy, words)}, SHA-256 `), run(copy.sha256, { style: "Code" })]),
    ),
  ];
}

function* historyRows(report: Report): Generator<readonly Content[]> {
  const words = wordsOf(report);
  for (const { at, who, did, ordinal, leafHash } of historyOf(report)) {
    const on = ordinal === null ? null : [run(" ("), placeRun(ordinal, bookmarkOf({ ordinal })), run(")")];
    yield [
      paragraph("TableText", run(words.instant(at))),
      paragraph("TableText", [run(`${who} ${did}`), on]),
      paragraph("TableText", run(leafHash, { style: "Code" })),
    ];
  }
}

function* identityRows(report: Report): Generator<readonly Content[]> {
  for (const { name, words, exact } of identityOf(report))
    yield [
      paragraph("TableText", run(name, { style: "Soft" })),
      paragraph("TableText", [
        words && run(words),
        words !== null && exact !== null ? run(", ") : null,
        exact && run(exact, { style: "Code" }),
      ]),
    ];
}
