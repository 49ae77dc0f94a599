import { correctionsIn } from "../../corrections.ts";
import type { Report } from "../../model.ts";
import { wordsOf } from "../../words/languages.ts";
import type { Markup } from "../markup.ts";
import { bookmarkOf } from "./article.ts";
import { paragraph, placeRun, run } from "./text.ts";

/** What was corrected since the sign-off, on the summary page; nothing where nothing was. */
export function* correctionsLog(report: Report): Generator<Markup> {
  const corrections = correctionsIn(report);
  if (corrections.length === 0) return;
  const { correctionLog, decisions, instant } = wordsOf(report);
  yield paragraph("Heading1", run(correctionLog.title));
  for (const { ordinal, sentence, kind, note, replacement, at } of corrections) {
    yield paragraph("Fine", [
      run(`${instant(at)} · `),
      placeRun(correctionLog.sentence(ordinal), bookmarkOf({ ordinal })),
      run(" · "),
      run(decisions.corrections[kind], { style: "Strong" }),
    ]);
    yield paragraph("TableText", run(note));
    yield paragraph("TableText", [run(`${correctionLog.says}: `, { style: "Strong" }), run(sentence)]);
    if (replacement !== null)
      yield paragraph("TableText", [run(`${correctionLog.shouldRead}: `, { style: "Strong" }), run(replacement)]);
  }
}
