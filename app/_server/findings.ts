import "server-only";
import { TURNS } from "../../lib/reviews/adapters/turns.ts";
import { findingsKey, readFindings, type TextFindings } from "../../lib/reviews/findings/text-findings.ts";
import { inSlices } from "../../lib/reviews/in-slices.ts";
import type { ClaimRow } from "../../lib/reviews/model.ts";
import { rememberLast } from "../../lib/reviews/remember-last.ts";

// As many documents as are worked on at a time; a book's findings take some megabytes.
const MOST_KEPT = 16;

// Whoever saves while a book is read waits for one slice, and a wait of a tenth of a second would be felt.
const SLICE_MS = 10;

const remember = rememberLast<TextFindings>(MOST_KEPT);

/** `readFindings` in slices, which keeps what it read of the documents that were asked for last. */
export function rememberedFindings(rows: readonly ClaimRow[], lang: string): Promise<TextFindings> {
  return remember(findingsKey(rows, lang), () => inSlices(readFindings(rows, lang), SLICE_MS, TURNS));
}
