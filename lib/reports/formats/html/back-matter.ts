import { coverageSentence } from "../../../reviews/coverage.ts";
import { counted } from "../../../text/counts.ts";
import { citationParts } from "../../citation.ts";
import { instantInWords } from "../../dates.ts";
import type { Report, ReportedSource } from "../../model.ts";
import { webLink } from "../../web-link.ts";
import { titleLink } from "./claim-card.ts";
import { type Content, type Markup, markup } from "./markup.ts";

/** What a reader needs after the article: the sources with the way back to each quotation, and what names the export. */
export function* backMatter(report: Report): Generator<Markup> {
  if (report.sources.length > 0) {
    yield markup`\n<section class="sources" aria-labelledby="sources"><h2 id="sources">Sources</h2>\n<ol>`;
    for (const source of report.sources) yield sourceEntry(source);
    yield markup`\n</ol></section>`;
  }
  yield identity(report);
}

function sourceEntry(source: ReportedSource): Markup {
  const link = webLink(source.url);
  const archived = webLink(source.copy.archivedUrl);
  const parts = [...(link ? [link.host] : []), ...citationParts(source)].join(" · ");
  return markup`
<li id="s${source.number}"><p>${titleLink(source.title, link?.href ?? null)}</p>
<p class="fine" dir="auto">${parts}</p>
${archived ? markup`<p class="fine">Archived at <a class="out" href="${archived.href}" rel="noopener noreferrer nofollow">${archived.host}</a></p>\n` : null}<p class="fine">Quoted in ${source.citedBy.length === 1 ? "sentence" : "sentences"} ${source.citedBy.map((ordinal, at) => markup`${at > 0 ? ", " : ""}<a href="#c${ordinal}">${ordinal}</a>`)}</p></li>`;
}

/** Enough to tell which text, which state of the log and which moment this file speaks of. */
function identity({ schema, document, log, final, coverage, exportedAt, exportedBy }: Report): Markup {
  const rows: readonly (readonly [string, Content])[] = [
    ["Status", final ? "Signed off" : "DRAFT, not signed off"],
    ["Coverage", coverageSentence(coverage)],
    ["Document", markup`<code>${document.id}</code>`],
    ["Version", markup`${document.versionOrdinal}, <code>${document.versionId}</code>`],
    ["SHA-256 of the text", markup`<code>${document.sha256}</code>`],
    ["Log", markup`${log.origin}, ${counted(log.size, "entry", "entries")}`],
    ["Head of the log", markup`<code>${log.headHash}</code>`],
    ["Exported", markup`${instantInWords(exportedAt)} by <bdi>${exportedBy}</bdi>`],
    ["Format", markup`<code>${schema}</code>`],
  ];
  return markup`
<footer><h2>What this file speaks of</h2>
<dl>${rows.map(([name, value]) => markup`\n<div><dt>${name}</dt><dd>${value}</dd></div>`)}
</dl>
<p class="fine">The same version, log head, exporter and time give the same file, byte for byte. Made with Linecheck; nothing in it is loaded from elsewhere.</p>
</footer>`;
}
