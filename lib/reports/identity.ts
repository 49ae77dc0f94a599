import { coverageSentence } from "../reviews/coverage.ts";
import { counted } from "../text/counts.ts";
import { instantInWords } from "./dates.ts";
import type { Report } from "./model.ts";

/** Something that tells which text, log and moment a file speaks of: in words, or letter for letter, or both. */
export type IdentityRow = { readonly name: string; readonly words: string | null; readonly exact: string | null };

/** What an export speaks of, for its last page. */
export function identityOf(report: Report): IdentityRow[] {
  const { schema, document, log, final, coverage, exportedAt, exportedBy } = report;
  return [
    { name: "Status", words: final ? "Signed off" : "DRAFT, not signed off", exact: null },
    { name: "Coverage", words: coverageSentence(coverage), exact: null },
    { name: "Document", words: null, exact: document.id },
    { name: "Version", words: String(document.versionOrdinal), exact: document.versionId },
    { name: "SHA-256 of the text", words: null, exact: document.sha256 },
    { name: "Log", words: `${log.origin}, ${counted(log.size, "entry", "entries")}`, exact: null },
    { name: "Head of the log", words: null, exact: log.headHash },
    { name: "Exported", words: instantInWords(exportedAt), exact: null },
    { name: "Exported by", words: exportedBy, exact: null },
    { name: "Format", words: null, exact: schema },
  ];
}
