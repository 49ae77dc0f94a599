import { Markup, markup } from "../../reports/formats/markup.ts";
import { PALETTES, type Palette } from "../../reports/palette.ts";
import type { LabelLanguage } from "../../reports/selection.ts";
import { WORDS } from "../../reports/words/languages.ts";
import type { Absence } from "./model.ts";

/** What a reader is told in place of a report. */
type Told = {
  readonly lang: LabelLanguage;
  readonly title: string;
  readonly words: string;
  readonly reason: string | null;
};

/** In the language the report had, where there was one. */
function toldOf(absence: Absence): Told {
  const { absences, instant, lang } = WORDS["labels" in absence ? absence.labels : "en"];
  switch (absence.kind) {
    case "unknown":
      return { lang, ...absences.unknown, reason: null };
    case "broken":
      return { lang, ...absences.broken, reason: null };
    case "withdrawn":
      return { lang, ...absences.withdrawn(instant(absence.at)), reason: absence.reason };
    case "in-work":
      return { lang, ...absences.inWork(instant(absence.since)), reason: null };
  }
}

function tokens({ paper, ink, soft, line }: Palette): string {
  return `--paper:${paper};--ink:${ink};--soft:${soft};--line:${line}`;
}

const STYLE = new Markup(`
:root{color-scheme:light dark;${tokens(PALETTES.light)}}
@media screen and (prefers-color-scheme:dark){:root{${tokens(PALETTES.dark)}}}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 Charter,"Iowan Old Style",Georgia,"DejaVu Serif",serif;overflow-wrap:break-word}
main{max-width:36rem;margin:0 auto;padding:20vh 1.5rem 4rem}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 1rem;text-wrap:balance}
p{margin:0 0 1rem}
blockquote{margin:1.5rem 0 0;padding-inline-start:1rem;border-inline-start:3px solid var(--line);white-space:pre-line}
`);

/** A plain page that says why there is no report to be read here; nothing of the report is in it, not even its title. */
export function absencePage(absence: Absence): string {
  const { lang, title, words, reason } = toldOf(absence);
  return markup`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${words}</p>${reason === null ? null : markup`\n<blockquote dir="auto">${reason}</blockquote>`}
</main>
</body>
</html>
`.source;
}
