/** The fourth step of a layered drawing: where each cell stands from left to right. */

import type { Cell } from "./cells.ts";

/** The least room between the edges of two neighbours of a rank. */
export type Room = {
  /** Between two boxes. */
  readonly boxes: number;
  /** Between an edge or its label and whatever is beside it. */
  readonly edges: number;
};

// Each round hands a wish on by one rank and back; drawings have some ten ranks.
const ROUNDS = 8;

// How much a link of a cell counts for where it wants to stand, and a cell for where its neighbours in the rank have to:
// an edge that runs straight past boxes is worth more than a box in the very middle of its links (Gansner et al. 1993).
const STRAIGHT = 8;

/**
 * Sets `x` of every cell, in the order its rank has: as near to the middle of its neighbours above and below as the room
 * between cells lets it. The leftmost cell begins at 0. No rank is wider than `within` unless it has to be, and then none
 * is wider than the widest has to be.
 */
export function setColumns(ranks: readonly (readonly Cell[])[], room: Room, within: number): void {
  const width = Math.max(within, ...ranks.map((rank) => leastWidth(rank, room)));
  const sweep = (swept: readonly (readonly Cell[])[], linksOf: (cell: Cell) => readonly Cell[]) => {
    for (const rank of swept) place(rank, room, width, (cell) => middleOf(cell, linksOf(cell)));
  };
  const upwards = [...ranks].reverse();
  sweep(ranks, () => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    sweep(ranks, ({ above }) => above);
    sweep(upwards, ({ below }) => below);
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    sweep(ranks, linksOfBoth);
    sweep(upwards, linksOfBoth);
  }
  const cells = ranks.flat();
  const left = Math.min(...cells.map((cell) => cell.x - cell.width / 2));
  for (const cell of cells) cell.x -= left;
}

function linksOfBoth({ above, below }: Cell): Cell[] {
  return [...above, ...below];
}

/** The mean of the linked cells; its own place for a cell without links. */
function middleOf(cell: Cell, links: readonly Cell[]): number {
  let [sum, weights] = [0, 0];
  for (const { isNode, x } of links) {
    const weight = cell.isNode || isNode ? 1 : STRAIGHT;
    sum += weight * x;
    weights += weight;
  }
  return weights === 0 ? cell.x : sum / weights;
}

/** The least distance between the middles of two neighbours. */
function distance(left: Cell | undefined, right: Cell, room: Room): number {
  if (!left) return right.width / 2;
  return (left.width + right.width) / 2 + (left.isNode && right.isNode ? room.boxes : room.edges);
}

function leastWidth(rank: readonly Cell[], room: Room): number {
  const middles = rank.reduce((sum, cell, at) => sum + distance(rank[at - 1], cell, room), 0);
  return middles + (rank.at(-1)?.width ?? 0) / 2;
}

/**
 * Places a rank so that the squared distances to the wishes are least, with the room that has to be: the wishes less
 * the room before them only have to ascend, so neighbours that do not are put at their mean (pool adjacent violators,
 * Ayer et al. 1955), and what would leave the width is put at its edge. Linear.
 */
function place(rank: readonly Cell[], room: Room, width: number, wishOf: (cell: Cell) => number): void {
  const pools: { mean: number; weight: number; cells: number }[] = [];
  const offsets: number[] = [];
  for (const [at, cell] of rank.entries()) {
    const offset = (offsets.at(-1) ?? 0) + distance(rank[at - 1], cell, room);
    offsets.push(offset);
    let pool = { mean: wishOf(cell) - offset, weight: cell.isNode ? 1 : STRAIGHT, cells: 1 };
    for (let last = pools.at(-1); last && last.mean >= pool.mean; last = pools.at(-1)) {
      pools.pop();
      const weight = last.weight + pool.weight;
      const mean = (last.mean * last.weight + pool.mean * pool.weight) / weight;
      pool = { mean, weight, cells: last.cells + pool.cells };
    }
    pools.push(pool);
  }
  const free = width - leastWidth(rank, room);
  const starts = pools.flatMap(({ mean, cells }) => Array<number>(cells).fill(Math.min(Math.max(mean, 0), free)));
  for (const [at, cell] of rank.entries()) cell.x = (starts[at] ?? 0) + (offsets[at] ?? 0);
}
