import type { Report, ReportedClaim } from "../../model.ts";
import { claimReviewsInPage } from "../claimreview.ts";
import { Markup, markup } from "../markup.ts";

/** Whether a page is one that programs may tell others of: it is for readers, and nothing of it is a draft. */
export function isForTheWeb({ final, selection }: Report): boolean {
  return final && selection.audience === "public";
}

/**
 * The reviews of a page in schema.org's terms, for programs that collect fact checks wherever the page is put: a block of
 * data, which no browser runs. Each names the place of its sentence in the page by a relative address, which is one of the
 * page it stands in (JSON-LD 1.1, 7.1). Nothing in a page that is not for readers, or not final.
 */
export function* embeddedReviews(report: Report): Generator<Markup> {
  if (!isForTheWeb(report)) return;
  yield markup`\n<script type="application/ld+json">\n`;
  for (const chunk of claimReviewsInPage(report, placeOf)) yield new Markup(inScript(chunk));
  yield markup`</script>`;
}

function placeOf({ ordinal }: ReportedClaim): string {
  return `#c${ordinal}`;
}

/**
 * JSON as it may stand in a script element: no text of it can end the element or begin a comment in it, and no line of it
 * ends where JavaScript would see an end and JSON none. These characters stand in strings only, where each has an escape.
 */
function inScript(json: string): string {
  return json.replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
