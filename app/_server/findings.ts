import "server-only";
import { readFindings, type TextFindings } from "../../lib/reviews/findings.ts";
import type { ClaimRow } from "../../lib/reviews/model.ts";
import { sha256 } from "../../lib/text/sha256.ts";

// As many documents as are worked on at a time; a book's findings take some megabytes.
const MOST_KEPT = 16;

const kept = new Map<string, TextFindings>();

/** `readFindings`, which keeps what it read of the documents that were asked for last. */
export function rememberedFindings(rows: readonly ClaimRow[], lang: string): TextFindings {
  const key = sha256(JSON.stringify([lang, rows.map(({ id, text, role }) => [id, text, role])]));
  const known = kept.get(key) ?? readFindings(rows, lang);
  // Put back at the end: the first of a Map is the one that was asked for longest ago.
  kept.delete(key);
  kept.set(key, known);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return known;
}
