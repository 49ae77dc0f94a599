import type { Report, ReportedClaim } from "../model.ts";
import type { FixedSlot } from "../sealing/slot.ts";
import { organisation } from "./claimreview/organisation.ts";
import { claimReviewsIn } from "./claimreview/reviews.ts";
import type { ReportFormat } from "./format.ts";
import { exportTerms, reportIri, reportTitle } from "./graph/export-terms.ts";
import { signatureSlot, UNSIGNED } from "./graph/signature.ts";
import { TERM_PREFIX } from "./graph/terms.ts";
import { jsonList, jsonValue } from "./json-text.ts";

/**
 * A ClaimReview for each sentence that came to a verdict, for programs that collect fact checks.
 * Source: schema.org, ClaimReview; Google Search Central, Fact check (ClaimReview) structured data.
 */
export const claimreview: ReportFormat<"claimreview", FixedSlot> = {
  format: "claimreview",
  // JSON-LD is UTF-8 and has no charset to tell (JSON-LD 1.1, appendix C).
  mediaType: "application/ld+json",
  extension: "claimreview.jsonld",
  label: "schema.org ClaimReview (JSON-LD)",
  slot: signatureSlot("\n    }\n  ]\n}\n"),
  render: (report) => graph(claimReviewsIn(report), { ...reportNode(report), ...UNSIGNED }),
};

const CONTEXT = ["https://schema.org", TERM_PREFIX] as const;

/** The same as it stands in a page, which is signed as a whole: each review has its address there. */
export function claimReviewsInPage(report: Report, addressOf: (claim: ReportedClaim) => string): Generator<string> {
  return graph(claimReviewsIn(report, addressOf), reportNode(report));
}

function* graph(reviews: Iterable<object>, about: object): Generator<string> {
  yield `{\n  "@context": ${jsonValue(CONTEXT, "  ")},\n  "@graph": `;
  yield* jsonList(withLast(reviews, about), "  ");
  yield "\n}\n";
}

function* withLast(reviews: Iterable<object>, about: object): Generator<object> {
  yield* reviews;
  yield about;
}

/** What names the export stands in a node of its own: beside `@graph` it would name the graph, and few programs read that. */
function reportNode(report: Report) {
  return {
    "@type": "Report",
    "@id": reportIri(report),
    name: reportTitle(report),
    creativeWorkStatus: report.final ? undefined : "Draft",
    dateCreated: report.exportedAt.slice(0, "2026-05-12".length),
    publisher: organisation(report),
    ...exportTerms(report),
  };
}
