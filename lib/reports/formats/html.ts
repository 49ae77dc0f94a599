import type { Report } from "../model.ts";
import type { FixedSlot } from "../sealing/slot.ts";
import { wordsOf } from "../words/languages.ts";
import type { ReportFormat } from "./format.ts";
import { articleRows } from "./html/article.ts";
import { backMatter } from "./html/back-matter.ts";
import { embeddedReviews } from "./html/embedded-reviews.ts";
import { frontMatter } from "./html/front-matter.ts";
import { linkPreview } from "./html/link-preview.ts";
import { POLICY } from "./html/policy.ts";
import { reader } from "./html/reading.ts";
import { SCRIPT } from "./html/script.ts";
import { STYLE } from "./html/style.ts";
import { Markup, markup } from "./markup.ts";

/** One self-contained page: no network, readable without its script, on a phone, in the dark and on paper. */
export const html: ReportFormat<"html", FixedSlot> = {
  format: "html",
  mediaType: "text/html; charset=utf-8",
  extension: "html",
  label: "Web page, in one file",
  slot: { kind: "text", before: 'id="signature">', after: "</script>\n</body>\n</html>\n" },
  reader,
  *render(report) {
    for (const part of page(report)) yield part.source;
  },
};

function* page(report: Report): Generator<Markup> {
  const words = wordsOf(report);
  const status = report.final ? "" : `${words.draft}: `;
  yield markup`<!doctype html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Linecheck">${linkPreview(report)}
<title>${status}${report.document.title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>`;
  yield frontMatter(report);
  yield markup`\n<section class="article" aria-labelledby="article"><h2 id="article">${words.article}</h2>`;
  yield* articleRows(report);
  yield markup`\n</section>`;
  yield* backMatter(report);
  yield markup`\n</main>`;
  yield* embeddedReviews(report);
  // The signature is in a block of a type that no browser runs.
  yield markup`\n<script>${SCRIPT}</script>\n<script type="application/jose" id="signature"></script>\n</body>\n</html>\n`;
}
