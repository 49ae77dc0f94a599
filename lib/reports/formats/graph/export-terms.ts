import { limitsInWords } from "../../limits.ts";
import type { Report } from "../../model.ts";
import { coverageInWords } from "../../summary.ts";
import { wordsOf } from "../../words/languages.ts";
import { iri } from "./iris.ts";
import type { Term } from "./terms.ts";

/** What names an export and tells how far the work had come, in terms of our own: the same in every graph. */
export function exportTerms(report: Report) {
  const { document, log, final, coverage, claims, selection } = report;
  const limits = limitsInWords(selection);
  return {
    "linecheck:document": document.title,
    "linecheck:documentId": document.id,
    "linecheck:version": document.versionOrdinal,
    "linecheck:versionId": document.versionId,
    "linecheck:versionSha256": document.sha256,
    "linecheck:status": final ? "FINAL" : "DRAFT",
    "linecheck:coverage": coverageInWords(report),
    "linecheck:sentences": coverage.total,
    "linecheck:checked": coverage.checked,
    "linecheck:setAside": coverage.setAside,
    "linecheck:open": coverage.open,
    "linecheck:withheldVerdicts": claims.reduce((count, { withheld }) => count + withheld, 0),
    "linecheck:log": log.origin,
    "linecheck:logSize": log.size,
    "linecheck:logHead": log.headHash,
    "linecheck:exportedAt": report.exportedAt,
    "linecheck:exportedBy": report.exportedBy,
    "linecheck:scope": selection.scope,
    "linecheck:audience": selection.audience,
    "linecheck:labels": selection.labels,
    ...(limits.length > 0 && { "linecheck:limits": limits.join(" ") }),
  } satisfies Record<Term, string | number>;
}

/** The name of the report: the version it speaks of and when it was made. */
export function reportNameParts({ document, exportedAt }: Report): [versionId: string, exportedAt: string] {
  return [document.versionId, exportedAt];
}

/** "DRAFT: Fact check of “The harbour bridge”, version 3". */
export function reportTitle(report: Report): string {
  const { document, final } = report;
  const { draft, factCheckOf } = wordsOf(report);
  return `${final ? "" : `${draft}: `}${factCheckOf(document.title, document.versionOrdinal)}`;
}

export function reportIri(report: Report): string {
  return iri("report", ...reportNameParts(report));
}
