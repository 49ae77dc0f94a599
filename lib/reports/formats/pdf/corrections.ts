import { correctionsIn } from "../../corrections.ts";
import type { Report } from "../../model.ts";
import { wordsOf } from "../../words/languages.ts";
import { type Run, run, soft, strong, toSentence, typed } from "./run.ts";

/** What was corrected since the sign-off, latest first, each in lines. */
export function correctionLines(report: Report): Run[][][] {
  const { correctionLog, decisions, instant } = wordsOf(report);
  return correctionsIn(report).map(({ ordinal, sentence, kind, note, replacement, at }) => [
    [
      soft(`${instant(at)} · `),
      toSentence(ordinal, correctionLog.sentence(ordinal)),
      soft(" · "),
      strong(decisions.corrections[kind]),
    ],
    [typed(note)],
    [strong(`${correctionLog.says}:`), run(" "), run(sentence)],
    ...(replacement === null ? [] : [[strong(`${correctionLog.shouldRead}:`), run(" "), typed(replacement)]]),
  ]);
}
