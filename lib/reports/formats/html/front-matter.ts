import { counted, grouped } from "../../../text/counts.ts";
import { instantInWords } from "../../dates.ts";
import { isUnmarked, MARKS, type MarkName } from "../../marks.ts";
import type { Report } from "../../model.ts";
import { limitsInWords } from "../../selection.ts";
import { sharesOf } from "../../shares.ts";
import {
  countMarks,
  draftNotice,
  fetchedLine,
  METHOD,
  originLine,
  reviewersOf,
  setAsideReasons,
  summarySentence,
} from "../../summary.ts";
import { webLink } from "../../web-link.ts";
import { type Content, type Markup, markup } from "../markup.ts";

/** What a reader needs before the article: what this is, how far the work has come, what the marks mean, the method. */
export function frontMatter(report: Report): Markup {
  const counts = countMarks(report);
  const draft = draftNotice(report);
  const fetched = fetchedLine(report);
  const limits = limitsInWords(report.selection);
  return markup`
<header>
${draft ? markup`<p class="draft"><strong>DRAFT</strong> ${draft}</p>\n` : null}<p class="eyebrow">Annotated fact-check report</p>
<h1><bdi>${report.document.title}</bdi></h1>
<p class="provenance">${originLine(report)}${originLink(report)} · version ${report.document.versionOrdinal} · ${counted(report.document.words, "word")} · report of ${instantInWords(report.exportedAt)}</p>
${fetched ? markup`<p class="provenance">${fetched}</p>\n` : null}<p class="summary">${summarySentence(report)}</p>
${bar(report, counts)}
${limits.map((sentence) => markup`<p class="limits">${sentence}</p>\n`)}<p class="provenance">${reviewers(report)}</p>
</header>
<div class="guide">
<section aria-labelledby="legend"><h2 id="legend">What the marks mean</h2>
<ul class="legend">${[...counts].map(([name, count]) => legendEntry(name, count, report))}
</ul><p id="told" class="fine" role="status"></p></section>
<section aria-labelledby="method"><h2 id="method">How this was checked</h2>
${METHOD.map((sentence) => markup`<p>${sentence}</p>\n`)}</section>
</div>`;
}

function originLink({ document }: Report): Content {
  const link = webLink(document.origin.url);
  if (!link) return null;
  return markup` (<a class="out" href="${link.href}" rel="noopener noreferrer nofollow">${link.host}</a>)`;
}

function reviewers({ claims }: Report): Content {
  const names = reviewersOf(claims);
  if (names.length === 0) return "No verdict is shown in this report";
  return markup`Reviewed by ${names.map((name, at) => markup`${at > 0 ? ", " : ""}<bdi>${name}</bdi>`)}`;
}

/** The whole document as one line, each hue with its share. The sentence above says the same in words. */
function bar({ coverage }: Report, counts: ReadonlyMap<MarkName, number>): Markup {
  let from = 0;
  const parts = [...sharesOf(counts)].map(([kind, count]) => {
    const part = markup`<rect class="${kind}" x="${from}" y="0" width="${count}" height="1"/>`;
    from += count;
    return part;
  });
  return markup`<svg class="bar" viewBox="0 0 ${Math.max(coverage.total, 1)} 1" preserveAspectRatio="none" shape-rendering="crispEdges" role="img" aria-label="${barInWords(counts)}">${parts}</svg>`;
}

function barInWords(counts: ReadonlyMap<MarkName, number>): string {
  return `Share of the sentences: ${[...counts].map(([name, count]) => `${grouped(count)} ${MARKS[name].counted}`).join(", ")}`;
}

function legendEntry(name: MarkName, count: number, report: Report): Markup {
  const { glyph, label, meaning, hue } = MARKS[name];
  const line = isUnmarked(name) ? "aside" : `claim ${hue}`;
  const reasons = name === "set-aside" ? ` Here: ${setAsideReasons(report)}.` : "";
  return markup`
<li data-mark="${name}"><span class="glyph ${hue}" aria-hidden="true">${glyph}</span> <span class="count">${grouped(count)}</span> <span><span class="${line}"><strong>${label}</strong></span> <span class="meaning">${meaning}${reasons}</span></span></li>`;
}
