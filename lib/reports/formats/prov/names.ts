import { APP } from "../../../provenance/app.ts";
import type { CopyIdentity } from "../../../sources/snapshots/model.ts";
import type { Decided } from "../../decided.ts";
import type { Report, ReportedClaim } from "../../model.ts";
import { decisionParts } from "../graph/decisions.ts";
import { reportNameParts } from "../graph/export-terms.ts";
import { qualifiedName } from "../graph/iris.ts";

/** What is named by more than an id, or in more than one place. */
export const names = {
  version: ({ document }: Report) => qualifiedName("version", document.versionId),
  /** What the version's text was read from. */
  original: ({ document }: Report) => qualifiedName("original", document.versionId),
  report: (report: Report) => qualifiedName("report", ...reportNameParts(report)),
  exporter: ({ exportedBy }: Report) => qualifiedName("exporter", exportedBy),
  installation: ({ log }: Report) => qualifiedName("installation", log.origin),
  software: qualifiedName("software", ...APP.split("/")),
  /** The words of a claim when a verdict was filed on others than it has now. */
  wording: (claim: ReportedClaim, textSha256: string) => qualifiedName("wording", claim.id, textSha256),
  decision: (claim: ReportedClaim, decided: Decided) => qualifiedName("decision", ...decisionParts(claim, decided)),

  fetching: ({ document }: Report) => qualifiedName("activity", "fetching", document.versionId),
  import: ({ document }: Report) => qualifiedName("activity", "import", document.versionId),
  keeping: ({ snapshotId }: CopyIdentity) => qualifiedName("activity", "keeping", snapshotId),
  attaching: ({ id }: { readonly id: string }) => qualifiedName("activity", "attaching", id),
  filing: ({ id }: { readonly id: string }) => qualifiedName("activity", "filing", id),
  deciding: (claim: ReportedClaim, decided: Decided) =>
    qualifiedName("activity", "deciding", ...decisionParts(claim, decided)),
  export: (report: Report) => qualifiedName("activity", "export", ...reportNameParts(report)),
} as const;

/** The copies that are quoted, each once, with the source each is of. */
export function copiesIn({
  claims,
}: Report): ReadonlyMap<string, { readonly copy: CopyIdentity; readonly sourceId: string }> {
  const copies = new Map<string, { readonly copy: CopyIdentity; readonly sourceId: string }>();
  for (const { evidence } of claims)
    for (const { copy, source } of evidence) if (copy) copies.set(copy.snapshotId, { copy, sourceId: source.id });
  return copies;
}

/** Whose words a verdict was filed on: the claim as it is, or an earlier wording of it. */
export function judged(claim: ReportedClaim, { textSha256 }: { readonly textSha256: string }): string {
  return textSha256 === claim.textSha256 ? qualifiedName("claim", claim.id) : names.wording(claim, textSha256);
}

/** The earlier wordings of a claim that verdicts were filed on, by their hashes. */
export function wordingsOf({ verdicts, textSha256 }: ReportedClaim): ReadonlySet<string> {
  return new Set(verdicts.map((verdict) => verdict.textSha256).filter((hash) => hash !== textSha256));
}
