import { isSpaceAt } from "../../text/characters.ts";
import { isRaisedMark, RAISED_CONTEXT, raised } from "../raised.ts";
import { mendCharacters } from "./characters.ts";
import { type Fragment, LARGEST_RAISED, leftOf, rightOf, rowsOf, SMALL } from "./fragment.ts";
import type { Run } from "./run.ts";
import type { Tag } from "./tags.ts";
import type { Tally } from "./tally.ts";

/** One printed line of a column. */
export type Line = {
  /** A tab stands for a gap too wide for a space. */
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  /** Every letter of it is bold. */
  readonly bold: boolean;
  /** It opens with a raised figure or sign, as a footnote does; the mark is in the text, with a space behind it. */
  readonly marked: boolean;
  readonly rightToLeft: boolean;
  /** Left edges of what stands behind a gap too wide for a space: the cells of a table. */
  readonly cellEdges: readonly number[];
  /** What the file says its first word is a part of. */
  readonly tag: Tag | null;
};

// Spaces between words are a fourth of the type's height, tightened to a sixth; kerning stays below a tenth.
const SPACE = 0.14;

// Spaces of badly justified lines reach one and a half times the type's height.
const CELL_GAP = 1.8;

// Chinese and Japanese characters stand in boxes, and the air beside punctuation is no space.
const WIDE_SPACE = 0.6;

// A piece painted twice, a hair apart, is how some writers make bold letters.
const SAME_PLACE = 0.15;

const NOTE_MARK = /^[\s([]{0,2}(?:\d{1,3}(?:[,–-] ?\d{1,3}){0,5}|[*†‡§¶#]{1,3}|[a-z])[\s)\],]{0,2}$/;

// Letters of two fonts may stand a hair apart on one line, and small capitals beside large ones; raised figures of
// nearly full size stand two fifths of the type above the line.
const LEAST_RAISE = 0.1;
const LEAST_RAISE_OF_LARGE = 0.25;

/** The lines of a region, from its top down; note marks are left out and counted in the tally. */
export function linesOf(fragments: readonly Fragment[], tally: Tally): Line[] {
  const fromRight = isMostlyRightToLeft(fragments.flatMap(({ runs }) => runs));
  return rowsOf(fragments)
    .map((row) => row.flatMap(({ runs }) => runs))
    .map((runs) =>
      lineFrom(runs, isMostlyRightToLeft(runs) || (fromRight && runs.some((run) => run.rightToLeft)), tally),
    )
    .filter(({ text }) => text !== "");
}

function lineFrom(runs: readonly Run[], rightToLeft: boolean, tally: Tally): Line {
  const size = sizeOf(runs);
  const ordered = inReadingOrder(runs, rightToLeft);
  const baseline = (ordered.find((run) => run.size > LARGEST_RAISED * size) ?? ordered[0])?.y ?? 0;
  const large = ordered.filter((run) => !isRaised(run, size, baseline) && run.size >= SMALL * size);
  const cellEdges: number[] = [];
  const parts: string[] = [];
  let tail = "";
  let marked = false;
  let before: Run | null = null;
  for (const [at, run] of ordered.entries()) {
    if (before && isPaintedTwice(before, run)) continue;
    const gap = gapBefore(run, before, tail, run.text);
    const lifted = isRaised(run, size, baseline);
    const words = lifted ? raisedWords(run.text, tail + gap, isJoined(run, ordered[at + 1]), tally) : run.text;
    if (lifted && tail === "" && words !== "") marked = true;
    if (words !== "") {
      const opensCell = before !== null && tail !== "" && gapOf(before, run) > CELL_GAP * size;
      if (opensCell) cellEdges.push(run.x0);
      const added = (opensCell ? "\t" : gapBefore(run, before, tail, words)) + words;
      parts.push(added);
      tail = (tail + added).slice(-RAISED_CONTEXT);
    }
    before = run;
  }
  return {
    text: mendCharacters(parts.join(""), tally)
      .replace(/ (?=\p{M})/gu, "")
      .replace(/[^\S\t]{1,1000}/g, " ")
      .trim(),
    x0: leftOf(runs),
    x1: rightOf(runs),
    y: baseline,
    size,
    bold: large.every(({ bold }) => bold),
    marked,
    rightToLeft,
    cellEdges,
    tag: (large[0] ?? ordered[0])?.tag ?? null,
  };
}

function gapOf(before: Run, run: Run): number {
  return run.x0 >= before.x0 ? run.x0 - before.x1 : before.x0 - run.x1;
}

/** The size that most of the letters have. */
function sizeOf(runs: readonly Run[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of runs) letters.set(size, (letters.get(size) ?? 0) + text.length);
  let most = 0;
  let found = 0;
  for (const [size, count] of letters)
    if (count > most || (count === most && size > found)) [most, found] = [count, size];
  return found;
}

/** True for type that is smaller than its line's and stands above it. */
function isRaised(run: Run, size: number, baseline: number): boolean {
  const lift = (baseline - run.y) / size;
  return (
    (run.size < SMALL * size && lift > LEAST_RAISE) ||
    (run.size <= LARGEST_RAISED * size && lift > LEAST_RAISE_OF_LARGE)
  );
}

/** True when a letter, or the stroke of a fraction, stands close behind. */
function isJoined(run: Run, next: Run | undefined): boolean {
  if (!next || next.spaced || !/^[\p{L}/⁄]/u.test(next.text) || /\s$/.test(run.text)) return false;
  return gapOf(run, next) <= SPACE * next.size;
}

/** What a small raised piece stands for in the text; nothing, when it is the mark of a note. */
function raisedWords(words: string, before: string, joined: boolean, tally: Tally): string {
  const mark = words.trim();
  if (before.trim() === "") return NOTE_MARK.test(mark) ? `${mark} ` : words;
  if (isRaisedMark(mark.replace(/,$/, ""), before, joined)) {
    tally.noteMarks += 1;
    return "";
  }
  return /^[+−–-]?\d{1,3}[+−-]?$/.test(mark) ? (raised(mark) ?? words) : words;
}

function gapBefore(run: Run, before: Run | null, tail: string, words: string): string {
  if (!before || tail === "" || isSpaceAt(tail, tail.length - 1) || isSpaceAt(words, 0)) return "";
  // White space is painted from the left, so that in Arabic it stands before the piece that is read earlier.
  if (run.spaced && !run.rightToLeft && !before.rightToLeft) return " ";
  const wide = isWide(tail.charAt(tail.length - 1)) && isWide(words.charAt(0));
  return gapOf(before, run) > (wide ? WIDE_SPACE : SPACE) * Math.max(run.size, before.size) ? " " : "";
}

/** True for characters of scripts that are written without spaces: Chinese, Japanese, Thai, Lao, Khmer, Burmese. */
export function isWide(character: string): boolean {
  return /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF]/.test(character);
}

function isPaintedTwice(before: Run, run: Run): boolean {
  const near = SAME_PLACE * run.size;
  return before.text === run.text && Math.abs(before.x0 - run.x0) < near && Math.abs(before.y - run.y) < near;
}

function isMostlyRightToLeft(runs: readonly Run[]): boolean {
  let balance = 0;
  for (const { rightToLeft, text } of runs) balance += rightToLeft ? text.length : -text.length;
  return balance > 0;
}

/**
 * From left to right, or from right to left in a line of Arabic or Hebrew; pieces that run the other way among them keep
 * their own order.
 */
function inReadingOrder(runs: readonly Run[], rightToLeft: boolean): readonly Run[] {
  const groups: Run[][] = [];
  for (const run of [...runs].sort((one, other) => one.x0 - other.x0)) {
    const last = groups.at(-1);
    // A mark painted by itself belongs to the letter it stands over, whichever way that runs.
    if (last && (last[0]?.rightToLeft === run.rightToLeft || /^\s?\p{M}{1,4}$/u.test(run.text))) last.push(run);
    else groups.push([run]);
  }
  for (const group of groups) if (group[0]?.rightToLeft) group.reverse();
  return (rightToLeft ? groups.reverse() : groups).flat();
}
