import { LINES, PALETTES, type Palette } from "../../palette.ts";
import { Markup } from "../markup.ts";

function tokens({ hues, ...grounds }: Palette): string {
  return [...Object.entries(grounds), ...Object.entries(hues)].map(([name, hue]) => `--${name}:${hue}`).join(";");
}

// One rule a hue: `--hue` colours whatever stands inside, and the sentence gets its line.
const hueRules = Object.entries(LINES).map(
  ([hue, { style, thickness }]) =>
    `.${hue}{--hue:var(--${hue})} .claim.${hue}{text-decoration-style:${style};text-decoration-thickness:${thickness}}`,
);

/**
 * The look of the page, made of constants only: no text of a report ever reaches it. Sizes step by a fifth; the article
 * keeps a measure of 60 to 75 characters; from 74rem on its cards stand beside it, else beneath.
 */
export const STYLE = new Markup(`
:root{color-scheme:light;${tokens(PALETTES.light)};
--serif:"Source Serif 4","Source Serif 4 Variable","Source Serif Pro",Charter,"Iowan Old Style",Georgia,"DejaVu Serif",serif;
--sans:"Inter Variable",Inter,"Segoe UI",system-ui,-apple-system,"Helvetica Neue","Liberation Sans",Arial,sans-serif;
--mono:ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace}
@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;${tokens(PALETTES.dark)}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1.5rem}
body{margin:0;background:var(--paper);color:var(--ink);font:0.9375rem/1.5 var(--sans);overflow-wrap:break-word}
main{max-width:74rem;margin:0 auto;padding:3rem 2.5rem 5rem 4.5rem}
h1,h2,h3,h4,p,ul,ol,dl,dd,figure,blockquote{margin:0;padding:0}
a{color:var(--accent);text-underline-offset:2px;text-decoration-thickness:1px}
a:focus-visible,summary:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
cite{font-style:normal}
${hueRules.join("\n")}
.glyph{color:var(--hue);font-weight:600}

/* Before the article */
.draft{margin:0 0 2.5rem;padding:.625rem .875rem;border:1px solid var(--stale);border-inline-start-width:4px;border-radius:6px;color:var(--stale);max-width:46rem}
.draft strong{letter-spacing:.08em;margin-inline-end:.5em}
.eyebrow,h2{font:600 .75rem/1.4 var(--sans);letter-spacing:.06em;text-transform:uppercase;color:var(--soft)}
h1{font:600 2.375rem/1.15 var(--serif);letter-spacing:-.018em;margin:.5rem 0 .75rem;max-width:44rem;text-wrap:balance}
.provenance{color:var(--soft);font-size:.875rem;max-width:46rem}
.summary{font:1.3125rem/1.45 var(--serif);margin:1.75rem 0 .875rem;max-width:44rem;text-wrap:pretty}
.limits{font-size:.9375rem;max-width:46rem;margin:0 0 .75rem;padding-inline-start:.75rem;border-inline-start:3px solid var(--accent)}
.bar{display:block;width:100%;max-width:46rem;height:.75rem;border-radius:3px;margin-bottom:.75rem;background:var(--line)}
.bar rect{fill:var(--hue)} .bar .open,.bar .left-out{fill:var(--line)} .bar .set-aside{fill:var(--soft);fill-opacity:.45} .bar .quiet{fill:var(--quiet)}
.corrections{max-width:46rem;margin-top:2.25rem;padding:.875rem 1.125rem 1rem;border:1px solid var(--line);border-inline-start:4px solid var(--accent);border-radius:6px;font-size:.9375rem}
.corrections ol{list-style:none} .corrections li{margin-top:.75rem} .corrections li+li{padding-top:.75rem;border-top:1px solid var(--line)} .corrections p+p{margin-top:.25rem;white-space:pre-line}
.guide{display:grid;gap:2.5rem 4rem;margin:2.75rem 0 0;padding:1.75rem 0 2rem;border-block:1px solid var(--line)}
.guide h2{margin-bottom:.75rem}
.guide p{margin-bottom:.625rem;font-size:.875rem;max-width:40rem}
.legend{list-style:none}
.legend li{display:grid;grid-template-columns:1.25rem 2rem minmax(0,1fr);gap:.25rem;margin-bottom:.5rem;font-size:.875rem;max-width:40rem}
.legend .glyph{text-align:center} .count{text-align:end;padding-inline-end:.5rem;font-variant-numeric:tabular-nums;color:var(--soft)}
.legend li:has(button){display:block} .legend button{all:unset;display:grid;grid-template-columns:1.25rem 2rem minmax(0,1fr);gap:.25rem;cursor:pointer} .legend button:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px} .legend button[aria-pressed=true] strong{background:var(--here);box-shadow:0 0 0 .2em var(--here);border-radius:2px}
.dim{opacity:.45} [hidden]{display:none!important} #told:empty,#check:empty{display:none} #check{margin:1rem 0;color:var(--ink);max-width:60rem} #check.fails{color:var(--refuted);font-weight:600} #check::before{content:"✓ "} #check.fails::before{content:"✗ "}
.legend strong{font-weight:600} .meaning{color:var(--soft);margin-inline-start:.375em}

/* The article. A glyph floats in the gutter at the line its sentence begins on, as tall as that line; the next one
clears it, so that sentences which begin on one line do not hide each other's. */
.article{margin-top:2.75rem}
.article>h2{margin-bottom:1.25rem}
.text{font:1.1875rem/1.62 var(--serif);font-optical-sizing:auto;max-width:38.5rem;min-width:0}
.row[dir=rtl] .text{margin-inline-start:2.25rem}
.text p,.text h3,.text h4,.text blockquote{margin-bottom:1.05em;hyphens:auto}
.text .title{font:600 2rem/1.2 var(--serif);letter-spacing:-.015em;margin-bottom:.5em;hyphens:manual;text-wrap:balance}
.text h4{font:600 1.3125rem/1.35 var(--serif);margin-top:1em;hyphens:manual}
.text .quoted{padding-inline-start:1.25rem;border-inline-start:2px solid var(--line)}
.text .list-item{padding-inline-start:1.25rem}
.text .caption,.text .footnote{font-size:1rem}
.text .byline,.text .dateline,.text .origin,.text .furniture{font:.8125rem/1.5 var(--sans);color:var(--soft);margin-bottom:.75rem}
.claim{text-decoration-line:underline;text-decoration-color:var(--hue);text-underline-offset:.28em;text-decoration-skip-ink:auto}
.claim.quiet{text-decoration-color:var(--line);text-decoration-thickness:2px}
.claim,.aside{unicode-bidi:isolate}
.claim:target,.aside:target{background:var(--here);box-shadow:0 0 0 .2em var(--here);border-radius:2px}
.mark{float:inline-start;clear:inline-start;width:2rem;margin-inline-start:-2.625rem;text-align:center;color:var(--hue);font:600 .74em/2.19 var(--sans);letter-spacing:normal;user-select:none}
.title .mark{font-size:.44em;line-height:2.73}
.no{font:500 .6875rem/1 var(--sans);vertical-align:.5em;margin-inline-start:.2em;text-decoration:none;color:var(--soft);font-variant-numeric:tabular-nums}
.no[href^="#d"]{color:var(--accent)} .no:hover{text-decoration:underline}
.why{font:.6875rem/1 var(--sans);vertical-align:.45em;margin-inline-start:.3em;color:var(--soft);white-space:nowrap}

/* What is known of a sentence */
.cards{margin:.25rem 0 2rem;max-width:38.5rem}
.many .cards{max-width:none;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(19.5rem,100%),1fr));align-items:start;gap:0 .875rem}
.card{border:1px solid var(--line);border-inline-start:3px solid var(--hue);border-radius:6px;padding:.625rem .875rem .75rem;margin-bottom:.75rem;font-size:.875rem}
.card:target{background:var(--here)} .card:target .evidence{background:var(--paper)}
.card>summary{cursor:pointer;list-style-position:outside}
.card>summary::marker{content:""} .card>summary::-webkit-details-marker{display:none}
.number{font-variant-numeric:tabular-nums;color:var(--soft);margin-inline-end:.25em} .state{color:var(--soft);font-size:.8125rem;float:inline-end}
.verdicts.several{display:grid;grid-template-columns:repeat(auto-fit,minmax(10rem,1fr));gap:.75rem 1.25rem}
.verdict{margin-top:.375rem} .several .verdict{border-top:2px solid var(--hue);padding-top:.5rem;margin-top:.625rem}
.by{color:var(--soft);font-size:.8125rem} .by strong{color:var(--ink);font-size:.875rem}
.rationale{margin-top:.375rem;white-space:pre-line}
.prompt{font-weight:600} .prompt::after{content:":"}
.fine{color:var(--soft);font-size:.8125rem;margin-top:.25rem}
.evidence{--hue:var(--quiet);margin-top:.75rem}
.evidence.supports{--hue:var(--supported)} .evidence.refutes{--hue:var(--refuted)} .evidence.qualifies{--hue:var(--mixed)}
.evidence blockquote{font:1rem/1.5 var(--serif);border-inline-start:2px solid var(--hue);padding-inline-start:.625rem;white-space:pre-line}
.evidence figcaption{padding-inline-start:calc(.625rem + 2px);margin-top:.3125rem}
.stance{color:var(--hue);font-weight:600} .source{text-decoration:none;font-variant-numeric:tabular-nums} .fine .source{text-decoration:underline}
.cite{text-align:end} .cite a{color:inherit} .host{color:var(--ink)} .locator{display:inline-block}
.fold{margin-top:.625rem;font-size:.8125rem} .fold>summary{cursor:pointer;color:var(--soft)}
.fold ul{padding-inline-start:1.125rem;margin-top:.25rem} .note,.decided{margin-top:.375rem;white-space:pre-line} .fold+.fine{margin-top:.625rem} .was{margin:.375rem 0 .5rem;font:1rem/1.5 var(--serif)}

/* After the article */
.sources,footer{margin-top:3rem;padding-top:1.75rem;border-top:1px solid var(--line)}
.sources h2,footer h2{margin-bottom:.875rem}
.sources ol{padding-inline-start:1.75rem;max-width:46rem} .sources li{margin-bottom:.75rem;padding-inline-start:.25rem} .sources li::marker{color:var(--soft);font-variant-numeric:tabular-nums}
.history ol{padding-inline-start:1.5rem;font-size:.875rem} .history li{margin-bottom:.375rem} .history code{color:var(--soft)}
.sources li:target{background:var(--here);box-shadow:0 0 0 .375rem var(--here)}
footer{color:var(--soft);font-size:.8125rem} footer dl{max-width:60rem}
footer dl div{display:grid;grid-template-columns:9.5rem minmax(0,1fr);gap:.75rem;padding:.1875rem 0}
dd{color:var(--ink)} code{font:.75rem/1.5 var(--mono);overflow-wrap:anywhere} footer>.fine{margin-top:1rem}

/* Verdicts that differ stand side by side. */
@media screen and (min-width:48rem){.many .card.contested{grid-column:span 2}}
@media screen and (min-width:74rem){
.guide{grid-template-columns:minmax(0,38.5rem) minmax(0,1fr)}
.row{display:grid;grid-template-columns:minmax(0,38.5rem) minmax(0,1fr);column-gap:3rem}
.row.many .cards{grid-column:1/-1}
.cards{max-width:none;margin:0 0 1.5rem;padding-top:.25rem}
/* Beside long evidence the paragraph stays in view. */
.text{align-self:start;position:sticky;top:1.5rem}
}
@media (max-width:40rem){
main{padding:1.75rem 1.125rem 3rem 2.125rem}
h1{font-size:1.75rem} .summary{font-size:1.125rem} .text{font-size:1.0625rem} .text .title{font-size:1.5rem}
.mark{width:1.5rem;margin-inline-start:-1.75rem}
header,.corrections,.guide,.cards,.sources,footer{margin-inline-start:-1rem} .row[dir=rtl] .text{margin-inline:1.25rem -1rem}
footer dl div{grid-template-columns:minmax(0,1fr);gap:0;padding:.25rem 0}
}
@media print{
@page{margin:18mm 16mm 20mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt sans-serif;color:#6d665a}}
:root{--paper:#ffffff}
body{font-size:9.5pt} main{max-width:none;padding:0 0 0 2.25rem} h1{font-size:22pt} .summary{font-size:13pt}
.text{font-size:11.5pt} .text .title{font-size:17pt} .card,.guide p,.legend li{font-size:9pt} .fine,footer,.by,.state{font-size:8pt} .evidence blockquote{font-size:10pt}
.cite{display:none} .bar,.bar rect,.card{print-color-adjust:exact;-webkit-print-color-adjust:exact}
details::details-content{content-visibility:visible;block-size:auto}
h2,h3,h4,.card>summary,.by{break-after:avoid} .card,.verdict,.evidence,.corrections li,.sources li,.legend li,footer dl div{break-inside:avoid}
p{orphans:3;widows:3} .guide{margin-top:1.5rem;padding:1rem 0} .guide,.many .cards{display:block} .guide p,.legend li,.cards,.text{max-width:none} .legend{margin-bottom:1.25rem} .article{margin-top:1.5rem}
a{color:inherit} a.out[href]::after{content:" (" attr(href) ")";font-size:7.5pt;color:var(--soft);overflow-wrap:anywhere}
}
`);
