import { pin } from "../../../quotes/pin.ts";
import { codePointsOf } from "../../../text/code-points.ts";
import type { Report, ReportedClaim } from "../../model.ts";
import { iri, webIri } from "../graph/iris.ts";

export type Target = ReturnType<ReturnType<typeof targetsIn>>;

/**
 * For one report: the words of a claim in the text of the version, by what they say and by where they stand. Positions
 * are Unicode code points, half-open, as the model demands (sections 4.2.4 and 4.2.5); the claim's own are UTF-16.
 */
export function targetsIn({ document }: Report) {
  const codePoint = codePointsOf(document.text);
  const source = iri("version", document.versionId);
  const scope = webIri(document.fetched?.url ?? null) ?? webIri(document.origin.url) ?? undefined;
  return (claim: ReportedClaim) => {
    const { quote, prefix, suffix } = pin(document.text, claim);
    return {
      type: "SpecificResource",
      source,
      scope,
      selector: [
        { type: "TextQuoteSelector", exact: quote, prefix: prefix || undefined, suffix: suffix || undefined },
        { type: "TextPositionSelector", start: codePoint(claim.start), end: codePoint(claim.end) },
      ],
      "linecheck:claim": claimOf(claim),
    } as const;
  };
}

/** A superseded claim's words still stand in the text; what has them now is told. */
function claimOf({ id, ordinal, state, lineage }: ReportedClaim) {
  return {
    id: iri("claim", id),
    "linecheck:sentence": ordinal,
    "linecheck:state": state,
    "linecheck:supersededBy":
      state === "superseded" ? lineage.into.map((successor) => ({ id: iri("claim", successor) })) : undefined,
  };
}
