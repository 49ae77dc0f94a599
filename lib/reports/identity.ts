import { coverageSentence } from "../reviews/coverage.ts";
import { counted } from "../text/counts.ts";
import { instantInWords } from "./dates.ts";
import type { Report } from "./model.ts";

/** A row of what a file speaks of: words, after them an id or a hash, and after that the name of a person. */
export type IdentityRow = {
  readonly name: string;
  readonly words?: string;
  readonly code?: string;
  readonly person?: string;
};

/** Enough to tell which text, which state of the log and which moment a file speaks of. */
export function identityOf({
  schema,
  document,
  log,
  final,
  coverage,
  exportedAt,
  exportedBy,
}: Report): readonly IdentityRow[] {
  return [
    { name: "Status", words: final ? "Signed off" : "DRAFT, not signed off" },
    { name: "Coverage", words: coverageSentence(coverage) },
    { name: "Document", code: document.id },
    { name: "Version", words: `${document.versionOrdinal}, `, code: document.versionId },
    { name: "SHA-256 of the text", code: document.sha256 },
    { name: "Log", words: `${log.origin}, ${counted(log.size, "entry", "entries")}` },
    { name: "Head of the log", code: log.headHash },
    { name: "Exported", words: `${instantInWords(exportedAt)} by `, person: exportedBy },
    { name: "Format", code: schema },
  ];
}
