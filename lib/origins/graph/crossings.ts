/** The third step of a layered drawing: the order of the cells on each rank, so that few edges cross. */

import type { Cell } from "./cells.ts";

// The order settles after a few sweeps; what is best among so many is kept.
const SWEEPS = 12;

/**
 * Orders the cells of each rank by the median of their neighbours, down and up again (Eades and Wormald 1994), exchanges
 * neighbours where that helps, and returns the order with the fewest crossings of those met. Equal medians keep their
 * order for a sweep down and up and change it for the next, as what is stuck one way often is not the other (Gansner et
 * al. 1993). The same graph is always drawn alike.
 */
export function orderedRanks(ranks: readonly (readonly Cell[])[]): Cell[][] {
  const order = ranks.map((rank) => [...rank]);
  let best = order.map((rank) => [...rank]);
  let fewest = crossingsIn(order);
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep += 1) {
    sweepOver(order, { isDown: sweep % 2 === 0, isTurning: sweep % 4 >= 2 });
    const crossings = crossingsIn(order);
    if (crossings >= fewest) continue;
    fewest = crossings;
    best = order.map((rank) => [...rank]);
  }
  return best;
}

type Sweep = {
  /** From the top down, each rank by the one above it, or from the bottom up. */
  readonly isDown: boolean;
  /** Whether equal medians change their order. */
  readonly isTurning: boolean;
};

function sweepOver(order: readonly Cell[][], { isDown, isTurning }: Sweep): void {
  const swept = isDown ? order : [...order].reverse();
  for (const [at, rank] of swept.entries()) {
    const places = placesOf(swept[at - 1] ?? []);
    const linksOf = (cell: Cell) => (isDown ? cell.above : cell.below);
    // A cell without links keeps its place.
    const medianOf = (cell: Cell, place: number) => median(linksOf(cell).map((next) => places.get(next) ?? 0)) ?? place;
    const medians = new Map(rank.map((cell, place) => [cell, medianOf(cell, place)]));
    if (isTurning) rank.reverse();
    rank.sort((one, other) => (medians.get(one) ?? 0) - (medians.get(other) ?? 0));
  }
  for (const [at, rank] of order.entries())
    exchange(rank, placesOf(order[at + 1] ?? []), placesOf(order[at - 1] ?? []));
}

/** The middle of the places, undefined for none. */
function median(places: number[]): number | undefined {
  const sorted = places.sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

function placesOf(rank: readonly Cell[]): Map<Cell, number> {
  return new Map(rank.map((cell, place) => [cell, place]));
}

/** Exchanges neighbours of a rank as long as that takes crossings away. */
function exchange(rank: Cell[], placesBelow: ReadonlyMap<Cell, number>, placesAbove: ReadonlyMap<Cell, number>): void {
  const crossed = (left: Cell, right: Cell) =>
    crossingsOf(left.above, right.above, placesAbove) + crossingsOf(left.below, right.below, placesBelow);
  for (let isBetter = true; isBetter; ) {
    isBetter = false;
    for (const [at, left] of rank.entries()) {
      const right = rank[at + 1];
      if (!right || crossed(left, right) <= crossed(right, left)) continue;
      rank[at] = right;
      rank[at + 1] = left;
      isBetter = true;
    }
  }
}

/** How many links of `left` and of `right` cross, if `left` stands to the left. */
function crossingsOf(left: readonly Cell[], right: readonly Cell[], places: ReadonlyMap<Cell, number>): number {
  let crossings = 0;
  for (const one of left)
    for (const other of right) if ((places.get(one) ?? 0) > (places.get(other) ?? 0)) crossings += 1;
  return crossings;
}

/** How many pairs of edges cross between neighbouring ranks. */
function crossingsIn(ranks: readonly (readonly Cell[])[]): number {
  let crossings = 0;
  for (const [at, rank] of ranks.entries()) {
    const places = placesOf(ranks[at - 1] ?? []);
    for (const [place, left] of rank.entries())
      for (let next = place + 1; next < rank.length; next += 1)
        crossings += crossingsOf(left.above, rank[next]?.above ?? [], places);
  }
  return crossings;
}
