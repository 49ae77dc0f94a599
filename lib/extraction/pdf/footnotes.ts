import type { SetLine } from "./paragraph.ts";

// Footnotes are set at four fifths to nine tenths of the text's size.
const NOTE_TYPE = 0.93;

// Notes at the foot of a page; a page of small type alone is a list of endnotes.
const FOOT = 0.45;

// A bare number opens a note only before a capital: "1 See Jones", but not "3 minutes".
const NOTE_START = /^(?:(?:\[\d{1,3}\]|\d{1,3}[.)]|[*†‡§¶]{1,3}|[a-z][.)])\s{0,3}\S|\d{1,3}\s{0,3}["“‘«(]?\p{Lu})/u;

/** True for a line that opens as a note does: with a raised mark, a number or a sign. */
export function opensNote(line: { readonly text: string; readonly marked: boolean }): boolean {
  return line.marked || NOTE_START.test(line.text);
}

/**
 * Parts a column into its text and the notes at its foot: the small type that reaches down to the last line, if a note
 * opens in it. `bodySize` and `pageHeight` are in points.
 */
export function splitFootnotes(
  lines: readonly SetLine[],
  bodySize: number,
  pageHeight: number,
): { readonly text: readonly SetLine[]; readonly notes: readonly SetLine[] } {
  let start = lines.length;
  while (start > 0 && (lines[start - 1]?.size ?? bodySize) < NOTE_TYPE * bodySize) start -= 1;
  const notes = lines.slice(start);
  const [first] = notes;
  if (!first || !notes.some(opensNote) || (start > 0 && first.y < FOOT * pageHeight)) return { text: lines, notes: [] };
  // Small type above the first mark is a caption, unless it goes on from a note of the page before.
  return { text: lines.slice(0, start), notes };
}

/** Notes, each as its lines. The first may go on from the page before, and then opens without a mark. */
export function notesIn(lines: readonly SetLine[]): SetLine[][] {
  const notes: SetLine[][] = [];
  for (const line of lines) {
    const last = notes.at(-1);
    if (last && !opensNote(line)) last.push(line);
    else notes.push([line]);
  }
  return notes;
}
