import type { CopyIdentity } from "../../../sources/snapshots/model.ts";
import { citationParts, titleOf } from "../../citation.ts";
import { copiesQuoted, copyTitle } from "../../copies.ts";
import { historyOf } from "../../history.ts";
import { type IdentityRow, identityOf } from "../../identity.ts";
import type { Report, ReportedSource } from "../../model.ts";
import { type WebLink, webLink } from "../../web-link.ts";
import type { Words } from "../../words/en.ts";
import { wordsOf } from "../../words/languages.ts";
import { type Markup, markup } from "../markup.ts";
import { titleLink } from "./claim-card.ts";

/** What a reader needs after the article: the sources with the way back to each quotation, and what names the export. */
export function* backMatter(report: Report): Generator<Markup> {
  const words = wordsOf(report);
  if (report.sources.length > 0) {
    yield markup`\n<section class="sources" aria-labelledby="sources"><h2 id="sources">${words.sources}</h2>\n<ol>`;
    const copies = copiesQuoted(report);
    for (const source of report.sources) yield sourceEntry(source, copies.get(source.id) ?? [], words);
    yield markup`\n</ol></section>`;
  }
  if (report.history.length > 0) yield* historySection(report);
  yield identity(report, words);
}

/** What happened to the document, an entry a line; `n` is the number of the sentence it happened to. */
function* historySection(report: Report): Generator<Markup> {
  const words = wordsOf(report);
  yield markup`\n<section class="history" aria-labelledby="history"><h2 id="history">${words.history}</h2>\n<ol>`;
  for (const { at, who, did, ordinal, leafHash } of historyOf(report)) {
    const on = ordinal === null ? null : markup` (<a href="#c${ordinal}">${ordinal}</a>)`;
    yield markup`\n<li><p><span class="fine">${words.instant(at)}</span> <bdi>${who}</bdi> ${did}${on} <code>${leafHash}</code></p></li>`;
  }
  yield markup`\n</ol></section>`;
}

function sourceEntry(source: ReportedSource, copies: readonly CopyIdentity[], words: Words): Markup {
  const link = webLink(source.url);
  const archived = webLink(source.copy.archivedUrl);
  const parts = [...(link ? [link.host] : []), ...citationParts(source, words)].join(" · ");
  return markup`
<li id="s${source.number}"><p>${titleLink(titleOf(source, words), link?.href ?? null)}</p>
<p class="fine" dir="auto">${parts}</p>
${archived ? archivedLine(archived, link, words) : null}${copies.map((copy) => markup`<p class="fine">${copyTitle(copy, words)}, SHA-256 <code>${copy.sha256}</code></p>\n`)}<p class="fine">${words.quotedIn(source.citedBy.length)} ${source.citedBy.map((ordinal, at) => markup`${at > 0 ? ", " : ""}<a href="#c${ordinal}">${ordinal}</a>`)}</p></li>`;
}

/** Where a web archive keeps a copy, as a Robust Link (robustlinks.mementoweb.org): it says what it is a copy of. */
function archivedLine(archived: WebLink, original: WebLink | null, words: Words): Markup {
  const of = original ? markup` data-originalurl="${original.href}"` : null;
  return markup`<p class="fine">${words.archivedAt} <a class="out" href="${archived.href}"${of} data-versionurl="${archived.href}" rel="noopener noreferrer nofollow">${archived.host}</a></p>\n`;
}

function identity(report: Report, words: Words): Markup {
  return markup`
<footer><h2>${words.identity}</h2>
<dl>${identityOf(report).map(identityRow)}
</dl>
<p id="check" role="status"${checkWords(words)}></p>
<p class="fine">${words.sameBytes} ${words.nothingLoaded}</p>
</footer>`;
}

/** What the script says of the page, in the language of the page. */
function checkWords({ check }: Words): Markup {
  return markup` data-holds="${check.holds}" data-unsigned="${check.unsigned}" data-broken="${check.broken}" data-changed="${check.changed}" data-unable="${check.unable}"`;
}

function identityRow({ name, words, exact }: IdentityRow): Markup {
  const both = words !== null && exact !== null ? ", " : null;
  return markup`\n<div><dt>${name}</dt><dd>${words && markup`<bdi>${words}</bdi>`}${both}${exact && markup`<code>${exact}</code>`}</dd></div>`;
}
