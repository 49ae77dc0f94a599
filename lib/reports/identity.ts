import type { Report } from "./model.ts";
import { coverageInWords } from "./summary.ts";
import { wordsOf } from "./words/languages.ts";

/** Something that tells which text, log and moment a file speaks of: in words, or letter for letter, or both. */
export type IdentityRow = { readonly name: string; readonly words: string | null; readonly exact: string | null };

/** What an export speaks of, for its last page. */
export function identityOf(report: Report): IdentityRow[] {
  const { schema, document, log, final, exportedAt, exportedBy } = report;
  const { identityRows: rows, instant } = wordsOf(report);
  return [
    { name: rows.status, words: final ? rows.final : rows.draft, exact: null },
    { name: rows.coverage, words: coverageInWords(report), exact: null },
    { name: rows.document, words: null, exact: document.id },
    { name: rows.version, words: String(document.versionOrdinal), exact: document.versionId },
    { name: rows.textHash, words: null, exact: document.sha256 },
    { name: rows.log, words: `${log.origin}, ${rows.logSize(log.size)}`, exact: null },
    { name: rows.logHead, words: null, exact: log.headHash },
    { name: rows.exported, words: instant(exportedAt), exact: null },
    { name: rows.exportedBy, words: exportedBy, exact: null },
    { name: rows.format, words: null, exact: schema },
  ];
}
