import type { Report } from "../../model.ts";
import { summarySentence } from "../../summary.ts";
import { reportTitle } from "../graph/export-terms.ts";
import { type Markup, markup } from "../markup.ts";
import { isForTheWeb } from "./embedded-reviews.ts";

/** What search engines and messengers show of a page that is linked to; null where it is not for readers, or not final. */
export function linkPreview(report: Report): Markup | null {
  if (!isForTheWeb(report)) return null;
  const summary = summarySentence(report);
  return markup`
<meta name="description" content="${summary}">
<meta property="og:type" content="article">
<meta property="og:title" content="${reportTitle(report)}">
<meta property="og:description" content="${summary}">`;
}
