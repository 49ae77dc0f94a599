import { SET_BY_HAND } from "../claims/model.ts";
import { fail, ok, type Result } from "../result.ts";
import { isPairAt, isSpaceAt, skipSpace } from "../text/characters.ts";
import { sha256 } from "../text/sha256.ts";
import { MAX_SEGMENTS, type Mended, type ReadText, type Segment } from "./model.ts";
import { titleOf } from "./origin.ts";

/** Why a mended split is not taken, with the remedy. */
export const WHY_NOT_MENDED = {
  "other-text":
    "The text is no longer the one that was previewed: preview it again, and mend the split there, before you import it.",
  "too-many": `A text has at most ${MAX_SEGMENTS.toLocaleString("en")} segments, and the mended split has more: join some of them, or import the text in parts.`,
  "not-a-tiling":
    "The mended split leaves out words, doubles them or cuts a character: preview the text again and mend it there.",
} as const;

/**
 * Puts a person's split in the place of the machine's. The spans must tile the text as every split does. Segments keep
 * their reason where their role is the machine's for that place, and say so where a person set it. What they call the
 * title names the document, unless it was named otherwise (`isTitled`).
 */
export function mend(
  read: ReadText,
  { sha256: of, segments }: Mended,
  isTitled: boolean,
): Result<ReadText, keyof typeof WHY_NOT_MENDED> {
  if (of !== undefined && !isPreviewed(read, of)) return fail("other-text");
  if (segments.length > MAX_SEGMENTS) return fail("too-many");
  const mended: Segment[] = [];
  let covered = 0;
  let at = 0;
  for (const { start, end, role } of segments) {
    if (skipSpace(read.text, covered, read.text.length) !== start || !isTrimmed(read.text, start, end))
      return fail("not-a-tiling");
    covered = end;
    while ((read.segments[at]?.end ?? end) <= start) at += 1;
    const from = read.segments[at];
    if (!from) throw new Error(`no segment at ${start}: the machine's split does not tile the text`);
    mended.push({ start, end, role, reason: role === from.role ? from.reason : SET_BY_HAND, block: from.block });
  }
  if (skipSpace(read.text, covered, read.text.length) !== read.text.length) return fail("not-a-tiling");
  const title = isTitled ? read.title : titleOf(read.text, mended, read.title);
  return ok({ ...read, title, segments: mended });
}

/** Whether a text is the very one that a preview told of; `of` is its SHA-256 (hex) in UTF-8. */
export function isPreviewed({ text }: ReadText, of: string): boolean {
  return of === sha256(text);
}

function isTrimmed(text: string, start: number, end: number): boolean {
  return start < end && end <= text.length && !isSpaceAt(text, end - 1) && !isPairAt(text, end - 1);
}
