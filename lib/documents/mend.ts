import { SET_BY_HAND } from "../claims/model.ts";
import { fail, ok, type Result } from "../result.ts";
import { isPairAt, isSpaceAt, skipSpace } from "../text/characters.ts";
import { sha256 } from "../text/sha256.ts";
import type { Mended, ReadText, Segment } from "./model.ts";

/** Why a mended split is not taken, with the remedy. */
export const WHY_NOT_MENDED = {
  "other-text":
    "The text is no longer the one that was previewed: look at the preview again, then mend the split there.",
  "not-a-tiling":
    "The mended split leaves out words, doubles them or cuts a character: preview the text again and mend it there.",
} as const;

/**
 * Puts a person's split in the place of the machine's. The spans must tile the text as every split does. Segments keep
 * their reason where their role is the machine's for that place, and say so where a person set it.
 */
export function mend(read: ReadText, { sha256: of, segments }: Mended): Result<ReadText, keyof typeof WHY_NOT_MENDED> {
  if (of !== sha256(read.text)) return fail("other-text");
  const mended: Segment[] = [];
  let end = 0;
  let at = 0;
  for (const { role, ...span } of segments) {
    if (skipSpace(read.text, end, read.text.length) !== span.start || !isTrimmed(read.text, span))
      return fail("not-a-tiling");
    end = span.end;
    while ((read.segments[at]?.end ?? end) <= span.start) at += 1;
    const from = read.segments[at];
    if (!from) throw new Error(`no segment at ${span.start}: the machine's split does not tile the text`);
    const reason = role === from.role ? from.reason : SET_BY_HAND;
    mended.push({ ...span, role, reason, block: from.block });
  }
  if (skipSpace(read.text, end, read.text.length) !== read.text.length) return fail("not-a-tiling");
  return ok({ ...read, segments: mended });
}

function isTrimmed(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return start < end && end <= text.length && !isSpaceAt(text, end - 1) && !isPairAt(text, end - 1);
}
