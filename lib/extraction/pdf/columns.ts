import { type Fragment, leftOf, rightOf, rowsOf, wordsOf } from "./fragment.ts";

/** A part of a page that is read from its top to its bottom before the next. */
export type Region = {
  readonly fragments: readonly Fragment[];
  /** The edges that its lines are set between, in points. */
  readonly left: number;
  readonly right: number;
};

// Edges that are tried as the left edge of a column; a page of three columns has two true ones.
const MOST_EDGES = 8;

// A column of fewer lines than this beside another is a caption, a table or an address.
const FEWEST_LINES = 4;

// A line of a column holds some words; cells of a table mostly one or two.
const FEWEST_CHARACTERS = 14;

// The lines of a column fill most of it; cells of a table begin at one edge and end anywhere.
const LEAST_FILLED = 0.5;

// Gutters, in parts of the type's height.
const NARROWEST_GUTTER = 0.8;

// A page split this often is a table of tables.
const DEEPEST = 3;

/**
 * The parts of a page in reading order. Where a white gutter runs down between two stacks of full lines, the left one is
 * read first; whatever lies across the gutter ends the stacks above it, as a title over two columns does.
 */
export function regionsOf(fragments: readonly Fragment[], depth = 0): Region[] {
  const whole = { fragments, ...edgesOf(fragments) };
  if (fragments.length < 2 * FEWEST_LINES || depth >= DEEPEST) return fragments.length > 0 ? [whole] : [];
  const edge = bestEdge(fragments);
  if (edge === null) return [whole];
  const regions: Region[] = [];
  let across: Fragment[] = [];
  for (const stretch of stretchesOf(fragments, edge)) {
    if (stretch.crosses || !areColumns(stretch, 1)) {
      across = across.concat(stretch.left, stretch.right);
      continue;
    }
    if (across.length > 0) regions.push({ ...whole, fragments: across });
    across = [];
    for (const side of [stretch.left, stretch.right])
      for (const region of regionsOf(side, depth + 1)) regions.push(region);
  }
  if (across.length > 0) regions.push({ ...whole, fragments: across });
  return regions;
}

type Stretch = { readonly crosses: boolean; readonly left: Fragment[]; readonly right: Fragment[] };

/** Cuts the page from the top down into what lies across the gutter left of `edge` and what stands beside it. */
function stretchesOf(fragments: readonly Fragment[], edge: number): Stretch[] {
  const stretches: Stretch[] = [];
  for (const fragment of fragments) {
    const isRight = fragment.x0 >= edge - 1;
    const crosses = !isRight && fragment.x1 > edge - NARROWEST_GUTTER * fragment.size;
    let last = stretches.at(-1);
    if (!last || last.crosses !== crosses) {
      last = { crosses, left: [], right: [] };
      stretches.push(last);
    }
    (isRight ? last.right : last.left).push(fragment);
  }
  return stretches;
}

/** The left edge of the right column, by the number of lines it sets side by side; null on a page of one column. */
function bestEdge(fragments: readonly Fragment[]): number | null {
  let best: number | null = null;
  let most = 0;
  for (const edge of likelyEdges(fragments)) {
    let lines = 0;
    for (const stretch of stretchesOf(fragments, edge))
      if (!stretch.crosses && areColumns(stretch, FEWEST_LINES)) lines += stretch.left.length + stretch.right.length;
    if (lines > most) [best, most] = [edge, lines];
  }
  return best;
}

function likelyEdges(fragments: readonly Fragment[]): number[] {
  const counts = new Map<number, number>();
  const first = Math.round(leftOf(fragments));
  for (const { x0, size } of fragments) {
    const edge = Math.round(x0);
    if (edge > first + 2 * size) counts.set(edge, (counts.get(edge) ?? 0) + 1);
  }
  const near = (edge: number) => (counts.get(edge - 1) ?? 0) + (counts.get(edge) ?? 0) + (counts.get(edge + 1) ?? 0);
  return [...counts.keys()]
    .filter((edge) => near(edge) >= FEWEST_LINES)
    .sort((one, other) => near(other) - near(one))
    .slice(0, MOST_EDGES);
}

function areColumns({ left, right }: Stretch, fewestLines: number): boolean {
  return isColumn(left, fewestLines) && isColumn(right, fewestLines);
}

function isColumn(side: readonly Fragment[], fewestLines: number): boolean {
  const rows = rowsOf(side);
  if (rows.length < fewestLines) return false;
  let characters = 0;
  let filled = 0;
  for (const fragment of side) {
    characters += wordsOf(fragment).length;
    filled += fragment.x1 - fragment.x0;
  }
  const width = rightOf(side) - leftOf(side);
  return characters >= FEWEST_CHARACTERS * rows.length && filled >= LEAST_FILLED * width * rows.length;
}

// A stray mark in the margin moves no edge: as many lines in a hundred may reach beyond the right one.
const BEYOND = 0.05;

/** Where most lines begin, and what nearly all of them stay within. */
function edgesOf(fragments: readonly Fragment[]): { readonly left: number; readonly right: number } {
  const starts = new Map<number, number>();
  const ends: number[] = [];
  for (const row of rowsOf(fragments)) {
    const start = Math.round(leftOf(row));
    starts.set(start, (starts.get(start) ?? 0) + 1);
    ends.push(rightOf(row));
  }
  ends.sort((one, other) => other - one);
  const [left = leftOf(fragments)] = [...starts.keys()].sort(
    (one, other) => (starts.get(other) ?? 0) - (starts.get(one) ?? 0) || one - other,
  );
  return { left, right: ends[Math.floor(BEYOND * ends.length)] ?? rightOf(fragments) };
}
