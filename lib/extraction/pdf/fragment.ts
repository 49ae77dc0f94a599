import type { Run } from "./run.ts";

/** Runs that stand so close together on one baseline that no gutter can lie between them. */
export type Fragment = {
  /** From left to right. */
  readonly runs: readonly Run[];
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
};

// Raised figures stand a third of the type's height above the line; the next line is at least nine tenths below.
const ONE_BASELINE = 0.5;

// Spaces of justified text stay below this, gutters between columns above, in parts of the type's height.
const WIDEST_SPACE = 0.8;

/** Groups what stands on one baseline, from the top of the page down, each group from left to right. */
export function rowsOf<T extends { readonly x0: number; readonly y: number; readonly size: number }>(
  pieces: readonly T[],
): T[][] {
  const rows: { y: number; size: number; members: T[] }[] = [];
  for (const piece of [...pieces].sort((one, other) => one.y - other.y || one.x0 - other.x0)) {
    const row = rows.at(-1);
    if (row && piece.y - row.y <= ONE_BASELINE * Math.min(piece.size, row.size)) row.members.push(piece);
    else if (row && isRaisedAbove(row, piece)) {
      row.members.push(piece);
      // The line is where its large letters stand.
      row.y = piece.y;
      row.size = piece.size;
    } else rows.push({ y: piece.y, size: piece.size, members: [piece] });
  }
  return rows.map(({ members }) => members.sort((one, other) => one.x0 - other.x0));
}

/** True for a row of small type that stands as notes do, raised on the line of the larger piece that follows. */
function isRaisedAbove(row: { y: number; size: number }, piece: { y: number; size: number }): boolean {
  return row.size <= LARGEST_RAISED * piece.size && piece.y - row.y <= ONE_BASELINE * piece.size;
}

/** Books set note marks at half to two thirds of the line's type; small capitals are set at four fifths. */
export const SMALL = 0.78;

/** Raised figures are at most so large in parts of the line's type: LibreOffice sets 80 %, browsers 83 %. */
export const LARGEST_RAISED = 0.9;

/** The fragments of a page, from the top down. */
export function fragmentsOf(runs: readonly Run[]): Fragment[] {
  return rowsOf(runs).flatMap((row) => {
    const groups: Run[][] = [];
    let edge = Number.NEGATIVE_INFINITY;
    for (const run of row) {
      const last = groups.at(-1);
      if (last && run.x0 - edge < WIDEST_SPACE * run.size) last.push(run);
      else groups.push([run]);
      edge = Math.max(edge, run.x1);
    }
    return groups.map(fragmentFrom);
  });
}

function fragmentFrom(runs: readonly Run[]): Fragment {
  const [largest] = [...runs].sort((one, other) => other.size - one.size || other.text.length - one.text.length);
  if (!largest) throw new Error("a fragment of no runs: group at least one");
  return {
    runs,
    x0: leftOf(runs),
    x1: rightOf(runs),
    y: largest.y,
    size: largest.size,
  };
}

/** The words of a fragment, with single spaces. */
export function wordsOf({ runs }: Fragment): string {
  return runs
    .map(({ text, spaced }) => (spaced ? ` ${text}` : text))
    .join("")
    .replace(/\s{1,1000}/g, " ")
    .trim();
}

/** The left edge of what stands furthest left; infinite for nothing. */
export function leftOf(pieces: readonly { readonly x0: number }[]): number {
  return pieces.reduce((least, { x0 }) => Math.min(least, x0), Number.POSITIVE_INFINITY);
}

/** The right edge of what reaches furthest right; minus infinite for nothing. */
export function rightOf(pieces: readonly { readonly x1: number }[]): number {
  return pieces.reduce((most, { x1 }) => Math.max(most, x1), Number.NEGATIVE_INFINITY);
}
