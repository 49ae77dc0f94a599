import type { Cell } from "./cells.ts";

/**
 * Sets `y` and `band` of every cell, the middles of a rank on one line, and so much room between two ranks. The topmost
 * cell begins at 0; returns the height of all.
 */
export function setRows(ranks: readonly (readonly Cell[])[], room: number): number {
  let top = 0;
  for (const rank of ranks) {
    const band = Math.max(...rank.map(({ height }) => height));
    for (const cell of rank) {
      cell.y = top + band / 2;
      cell.band = band;
    }
    top += band + room;
  }
  return top - room;
}
