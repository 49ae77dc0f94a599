import { grouped } from "../../../text/counts.ts";
import { limitsInWords } from "../../limits.ts";
import { isUnmarked, MARKS, type MarkName } from "../../marks.ts";
import type { Report } from "../../model.ts";
import { sharesOf } from "../../shares.ts";
import {
  countMarks,
  draftNotice,
  fetchedLine,
  meaningOf,
  originLine,
  reviewersOf,
  summarySentence,
} from "../../summary.ts";
import { webLink } from "../../web-link.ts";
import type { Words } from "../../words/en.ts";
import { wordsOf } from "../../words/languages.ts";
import { type Content, type Markup, markup } from "../markup.ts";
import { correctionsLog } from "./corrections.ts";

/** What a reader needs before the article: what this is, how far the work has come, what the marks mean, the method. */
export function frontMatter(report: Report): Markup {
  const words = wordsOf(report);
  const counts = countMarks(report);
  const draft = draftNotice(report);
  const fetched = fetchedLine(report);
  const limits = limitsInWords(report.selection);
  return markup`
<header>
${draft ? markup`<p class="draft"><strong>${words.draft}</strong> ${draft}</p>\n` : null}<p class="eyebrow">${words.title}</p>
<h1><bdi>${report.document.title}</bdi></h1>
<p class="provenance">${originLine(report)}${originLink(report)} · ${words.version(report.document.versionOrdinal)} · ${words.words(report.document.words)} · ${words.reportOf(words.instant(report.exportedAt))}</p>
${fetched ? markup`<p class="provenance">${fetched}</p>\n` : null}<p class="summary">${summarySentence(report)}</p>
${bar(report, counts, words)}
${limits.map((sentence) => markup`<p class="limits">${sentence}</p>\n`)}<p class="provenance">${reviewers(report, words)}</p>
</header>${correctionsLog(report, words)}
<div class="guide">
<section aria-labelledby="legend"><h2 id="legend">${words.legend}</h2>
<ul class="legend">${[...counts].map(([name, count]) => legendEntry(name, count, report))}
</ul><p id="told" class="fine" role="status" data-narrowed="${words.check.narrowed}"></p></section>
<section aria-labelledby="method"><h2 id="method">${words.methodTitle}</h2>
${words.method.map((sentence) => markup`<p>${sentence}</p>\n`)}</section>
</div>`;
}

function originLink({ document }: Report): Content {
  const link = webLink(document.origin.url);
  if (!link) return null;
  return markup` (<a class="out" href="${link.href}" rel="noopener noreferrer nofollow">${link.host}</a>)`;
}

function reviewers({ claims }: Report, words: Words): Content {
  const names = reviewersOf(claims);
  if (names.length === 0) return words.noVerdictShown;
  return markup`${words.reviewedBy} ${names.map((name, at) => markup`${at > 0 ? ", " : ""}<bdi>${name}</bdi>`)}`;
}

/** The whole document as one line, each hue with its share. The sentence above says the same in words. */
function bar({ coverage }: Report, counts: ReadonlyMap<MarkName, number>, words: Words): Markup {
  let from = 0;
  const parts = [...sharesOf(counts)].map(([kind, count]) => {
    const part = markup`<rect class="${kind}" x="${from}" y="0" width="${count}" height="1"/>`;
    from += count;
    return part;
  });
  return markup`<svg class="bar" viewBox="0 0 ${Math.max(coverage.total, 1)} 1" preserveAspectRatio="none" shape-rendering="crispEdges" role="img" aria-label="${barInWords(counts, words)}">${parts}</svg>`;
}

function barInWords(counts: ReadonlyMap<MarkName, number>, words: Words): string {
  return words.share([...counts].map(([name, count]) => `${grouped(count)} ${words.marks[name].counted}`).join(", "));
}

function legendEntry(name: MarkName, count: number, report: Report): Markup {
  const { glyph, hue } = MARKS[name];
  const line = isUnmarked(name) ? "aside" : `claim ${hue}`;
  return markup`
<li data-mark="${name}"><span class="glyph ${hue}" aria-hidden="true">${glyph}</span> <span class="count">${grouped(count)}</span> <span><span class="${line}"><strong>${wordsOf(report).marks[name].label}</strong></span> <span class="meaning">${meaningOf(name, report)}</span></span></li>`;
}
