import { type Corrected, correctionsIn } from "../../corrections.ts";
import type { Report } from "../../model.ts";
import type { Words } from "../../words/en.ts";
import { type Content, type Markup, markup } from "../markup.ts";

/** What was corrected since the sign-off, before everything else: a reader must not learn of it last. */
export function correctionsLog(report: Report, words: Words): Content {
  const corrections = correctionsIn(report);
  if (corrections.length === 0) return null;
  return markup`
<section class="corrections" aria-labelledby="corrections"><h2 id="corrections">${words.correctionLog.title}</h2>
<ol>${corrections.map((correction) => entry(correction, words))}
</ol></section>`;
}

function entry({ ordinal, sentence, kind, note, replacement, at }: Corrected, words: Words): Markup {
  const { correctionLog, decisions } = words;
  const read =
    replacement === null
      ? null
      : markup`<p><span class="prompt">${correctionLog.shouldRead}</span> <bdi>${replacement}</bdi></p>\n`;
  return markup`
<li><p class="by">${words.instant(at)} · <a href="#c${ordinal}">${correctionLog.sentence(ordinal)}</a> · <strong>${decisions.corrections[kind]}</strong></p>
<p dir="auto">${note}</p>
<p><span class="prompt">${correctionLog.says}</span> <bdi>${sentence}</bdi></p>
${read}</li>`;
}
