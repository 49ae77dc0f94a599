import { correctionsIn } from "../../corrections.ts";
import type { Report } from "../../model.ts";
import { wordsOf } from "../../words/languages.ts";
import { escapeMarkdown } from "./escape.ts";

/** What was corrected since the sign-off, before everything else, an entry a line; nothing where nothing was. */
export function* correctionsLog(report: Report): Generator<string> {
  const corrections = correctionsIn(report);
  if (corrections.length === 0) return;
  const { correctionLog, decisions, instant, quoted } = wordsOf(report);
  yield `## ${correctionLog.title}\n\n`;
  for (const { ordinal, sentence, kind, note, replacement, at } of corrections) {
    const where = `${instant(at)}, ${correctionLog.sentence(ordinal)}`;
    const says = `*${correctionLog.says}:* ${quoted(escapeMarkdown(sentence))}`;
    const read = replacement === null ? "" : ` *${correctionLog.shouldRead}:* ${quoted(escapeMarkdown(replacement))}`;
    yield `- ${where}. **${decisions.corrections[kind]}:** ${escapeMarkdown(note)} ${says}${read}\n`;
  }
  yield "\n";
}
