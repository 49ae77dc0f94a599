import type { Report, ReportedClaim } from "../model.ts";
import { organisation } from "./claimreview/organisation.ts";
import { claimReviewsIn } from "./claimreview/reviews.ts";
import type { ReportFormat } from "./format.ts";
import { exportTerms, reportIri, reportTitle } from "./graph/export-terms.ts";
import { TERM_PREFIX } from "./graph/terms.ts";
import { jsonList, jsonValue } from "./json-text.ts";

/**
 * A ClaimReview for each sentence that came to a verdict, for programs that collect fact checks.
 * Source: schema.org, ClaimReview; Google Search Central, Fact check (ClaimReview) structured data.
 */
export const claimreview: ReportFormat<"claimreview"> = {
  format: "claimreview",
  // JSON-LD is UTF-8 and has no charset to tell (JSON-LD 1.1, appendix C).
  mediaType: "application/ld+json",
  extension: "claimreview.jsonld",
  label: "schema.org ClaimReview (JSON-LD)",
  slot: { kind: "beside" },
  render: (report) => claimReviewGraph(report),
};

const CONTEXT = ["https://schema.org", TERM_PREFIX] as const;

/** The whole of it as JSON-LD, in chunks; with the address of each review where it stands in a page. */
export function* claimReviewGraph(report: Report, addressOf?: (claim: ReportedClaim) => string): Generator<string> {
  yield `{\n  "@context": ${jsonValue(CONTEXT, "  ")},\n  "@graph": `;
  yield* jsonList(nodes(report, addressOf), "  ");
  yield "\n}\n";
}

function* nodes(report: Report, addressOf?: (claim: ReportedClaim) => string): Generator<object> {
  yield reportNode(report);
  yield* claimReviewsIn(report, addressOf);
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
