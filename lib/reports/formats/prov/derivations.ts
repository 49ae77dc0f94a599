import type { Report, ReportedClaim } from "../../model.ts";
import { qualifiedName } from "../graph/iris.ts";
import { type Attributes, qualified } from "./literals.ts";
import { copiesIn, judged, names, wordingsOf } from "./names.ts";
import { quotedFrom } from "./use.ts";

/** The subtypes of derivation. Source: PROV-DM, sections 5.2.2 to 5.2.4. */
type Subtype = "Revision" | "Quotation" | "PrimarySource";

/** What was made from what. */
export function* derivationsIn(report: Report): Generator<Attributes> {
  yield derived(names.version(report), names.original(report));
  for (const { copy, sourceId } of copiesIn(report).values())
    yield derived(qualifiedName("copy", copy.snapshotId), qualifiedName("source", sourceId));
  const known = new Set(report.claims.map(({ id }) => id));
  for (const claim of report.claims) {
    yield* ofWords(claim, report, known);
    yield* ofFindings(claim);
  }
  yield derived(names.report(report), names.version(report));
}

/** A sentence is quoted from the text, and made from those it was split or joined from, where these are in the report. */
function* ofWords(claim: ReportedClaim, report: Report, known: ReadonlySet<string>): Generator<Attributes> {
  const itself = qualifiedName("claim", claim.id);
  yield derived(itself, names.version(report), "Quotation");
  for (const id of claim.lineage.from) if (known.has(id)) yield derived(itself, qualifiedName("claim", id));
  for (const textSha256 of wordingsOf(claim)) yield derived(itself, names.wording(claim, textSha256), "Revision");
}

function* ofFindings(claim: ReportedClaim): Generator<Attributes> {
  const attached = new Set(claim.evidence.map(({ id }) => id));
  for (const piece of claim.evidence) {
    const evidence = qualifiedName("evidence", piece.id);
    yield derived(evidence, quotedFrom(piece), "Quotation");
    // A primary source here saw or is the thing itself, which is what PROV means by the word.
    if (piece.source.tier === "primary")
      yield derived(evidence, qualifiedName("source", piece.source.id), "PrimarySource");
  }
  for (const verdict of claim.verdicts) {
    const itself = qualifiedName("verdict", verdict.id);
    yield derived(itself, judged(claim, verdict));
    for (const id of verdict.evidenceIds) if (attached.has(id)) yield derived(itself, qualifiedName("evidence", id));
  }
}

function derived(generated: string, used: string, subtype?: Subtype): Attributes {
  return {
    "prov:generatedEntity": generated,
    "prov:usedEntity": used,
    "prov:type": subtype && qualified(`prov:${subtype}`),
  };
}
