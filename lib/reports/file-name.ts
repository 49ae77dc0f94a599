import type { Report } from "./model.ts";

/** Long enough to tell a title by, short enough for every file system with the rest of the name. */
const MAX_SLUG_LENGTH = 60;

/**
 * A name for the exported file: ASCII letters, digits and hyphens, the version, `draft` when it is not final. A title
 * with no Latin letter or digit in it becomes `report`.
 */
export function fileName(report: Report, { extension }: { readonly extension: string }): string {
  const slug = report.document.title
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, MAX_SLUG_LENGTH)
    .replace(/^-|-$/g, "");
  const draft = report.final ? "" : "-draft";
  return `${slug || "report"}-v${report.document.versionOrdinal}${draft}.${extension}`;
}
