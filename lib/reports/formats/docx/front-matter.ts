import { counted, grouped } from "../../../text/counts.ts";
import { instantInWords } from "../../dates.ts";
import { glyphAndLabel, MARKS } from "../../marks.ts";
import type { Report } from "../../model.ts";
import { limitsInWords } from "../../selection.ts";
import {
  countMarks,
  draftNotice,
  fetchedLine,
  METHOD,
  originLine,
  reviewersInWords,
  setAsideReasons,
  summarySentence,
} from "../../summary.ts";
import { webLink } from "../../web-link.ts";
import type { Markup } from "../markup.ts";
import type { WebLinks } from "../office/web-links.ts";
import { referenceTo } from "./footnotes.ts";
import { paragraph, run, table, webRun } from "./text.ts";

/** The widths of the legend's columns, in twentieths of a point: together the measure of the page. */
const LEGEND = [2500, 1350, 5220] as const;

/** The summary page: what this is, how far the work has come, what the marks mean, how it was checked. */
export function* frontMatter(report: Report, links: WebLinks): Generator<Markup> {
  const { document, exportedAt } = report;
  const draft = draftNotice(report);
  const fetched = fetchedLine(report);
  const origin = webLink(document.origin.url);
  if (draft) yield paragraph("Draft", [run("DRAFT. ", { style: "Strong" }), run(draft)]);
  yield paragraph("Subtitle", run("Annotated fact-check report"));
  yield paragraph("Title", run(document.title));
  yield paragraph("Subtitle", [
    run(`${originLine(report)}${origin ? " (" : ""}`),
    origin ? [webRun(origin.host, origin.href, links), run(")")] : null,
    run(` · version ${document.versionOrdinal}`),
    referenceTo(1),
    run(` · ${counted(document.words, "word")} · report of ${instantInWords(exportedAt)}`),
    referenceTo(2),
  ]);
  if (fetched) yield paragraph("Subtitle", run(`${fetched}.`));
  yield paragraph("Summary", run(summarySentence(report)));
  for (const sentence of limitsInWords(report.selection)) yield paragraph("Subtitle", run(sentence));
  yield paragraph("Subtitle", run(`Reviewed by ${reviewersInWords(report.claims, (name) => name)}`));
  yield paragraph("Heading1", run("What the marks mean"));
  yield* table(LEGEND, ["Mark", "Sentences", "Meaning"], legend(report));
  yield paragraph("Heading1", run("How this was checked"));
  for (const sentence of METHOD) yield paragraph("Fine", run(sentence));
  yield paragraph(
    "Fine",
    run(
      "Verdicts, decisions, questions and notes are comments on the sentence, each under the name of whoever filed it. The passages of the sources are footnotes.",
    ),
  );
}

function* legend(report: Report): Generator<readonly Markup[]> {
  for (const [name, count] of countMarks(report)) {
    const mark = MARKS[name];
    const reasons = name === "set-aside" ? ` Here: ${setAsideReasons(report)}.` : "";
    yield [
      paragraph("TableText", run(glyphAndLabel(mark), { style: `Glyph-${mark.hue}` })),
      paragraph("TableText", run(grouped(count))),
      paragraph("TableText", run(`${mark.meaning}${reasons}`)),
    ];
  }
}
