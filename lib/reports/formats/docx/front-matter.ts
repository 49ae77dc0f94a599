import { grouped } from "../../../text/counts.ts";
import { limitsInWords } from "../../limits.ts";
import { glyphAndLabel, MARKS } from "../../marks.ts";
import type { Report } from "../../model.ts";
import {
  countMarks,
  draftNotice,
  fetchedLine,
  meaningOf,
  originLine,
  reviewersInWords,
  summarySentence,
} from "../../summary.ts";
import { webLink } from "../../web-link.ts";
import { wordsOf } from "../../words/languages.ts";
import type { Markup } from "../markup.ts";
import type { WebLinks } from "../office/web-links.ts";
import { correctionsLog } from "./corrections.ts";
import { referenceTo } from "./footnotes.ts";
import { paragraph, run, table, webRun } from "./text.ts";

/** The widths of the legend's columns, in twentieths of a point: together the measure of the page. */
const LEGEND = [2500, 1350, 5220] as const;

/** The summary page: what this is, how far the work has come, what the marks mean, how it was checked. */
export function* frontMatter(report: Report, links: WebLinks): Generator<Markup> {
  const words = wordsOf(report);
  const { document, exportedAt } = report;
  const draft = draftNotice(report);
  const fetched = fetchedLine(report);
  const origin = webLink(document.origin.url);
  if (draft) yield paragraph("Draft", [run(`${words.draft}. `, { style: "Strong" }), run(draft)]);
  yield paragraph("Subtitle", run(words.title));
  yield paragraph("Title", run(document.title));
  yield paragraph("Subtitle", [
    run(`${originLine(report)}${origin ? " (" : ""}`),
    origin ? [webRun(origin.host, origin.href, links), run(")")] : null,
    run(` · ${words.version(document.versionOrdinal)}`),
    referenceTo(1),
    run(` · ${words.words(document.words)} · ${words.reportOf(words.instant(exportedAt))}`),
    referenceTo(2),
  ]);
  if (fetched) yield paragraph("Subtitle", run(`${fetched}.`));
  yield paragraph("Summary", run(summarySentence(report)));
  for (const sentence of limitsInWords(report.selection)) yield paragraph("Subtitle", run(sentence));
  yield paragraph("Subtitle", run(reviewersInWords(report, (name) => name)));
  yield* correctionsLog(report);
  yield paragraph("Heading1", run(words.legend));
  yield* table(LEGEND, [words.tables.mark, words.tables.sentences, words.tables.meaning], legend(report));
  yield paragraph("Heading1", run(words.methodTitle));
  for (const sentence of words.method) yield paragraph("Fine", run(sentence));
  yield paragraph("Fine", run(words.methodInWord));
}

function* legend(report: Report): Generator<readonly Markup[]> {
  for (const [name, count] of countMarks(report)) {
    yield [
      paragraph("TableText", run(glyphAndLabel(name, wordsOf(report)), { style: `Glyph-${MARKS[name].hue}` })),
      paragraph("TableText", run(grouped(count))),
      paragraph("TableText", run(meaningOf(name, report))),
    ];
  }
}
