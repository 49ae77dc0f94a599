/**
 * The second step of a layered drawing: every node and every place an edge passes through becomes a cell of a rank. Nodes
 * stand on even ranks; on each rank between its ends an edge has a cell, and on the one nearest to the source that
 * derives that cell is as large as the edge's label, so that nothing is ever drawn over a label.
 */

import type { Edge } from "./layers.ts";

/** Width and height, in whichever unit the caller draws. */
export type Size = { readonly width: number; readonly height: number };

export type Cell = Size & {
  readonly isNode: boolean;
  /** True for a cell of a rank of boxes that is none. */
  readonly isBesideBoxes: boolean;
  /** The cells of neighbouring ranks that an edge joins it to. */
  readonly above: Cell[];
  readonly below: Cell[];
  /** Its middle. */
  x: number;
  y: number;
  /** The height of its rank, through which an edge runs upright. */
  band: number;
};

/** The cells of a drawing. */
export type Grid = {
  /** From top to bottom, each from left to right. */
  readonly ranks: Cell[][];
  /** The cell of each node. */
  readonly nodes: readonly Cell[];
  readonly edges: readonly Passage[];
};

/** The cells of an edge, from the lower end to the upper. */
export type Passage = {
  readonly lower: Cell;
  /** At least one, the first for the label. */
  readonly between: readonly Cell[];
  readonly upper: Cell;
  /** True for an edge that runs down, since its circle had to be cut somewhere. */
  readonly isDownward: boolean;
};

/** An edge with the size of its label; nothing is written on an edge of size 0. */
export type LabelledEdge = Edge & { readonly label: Size };

const POINT: Size = { width: 0, height: 0 };

/** Builds the cells, on each rank in the order of the nodes and then of the edges. No edge stays on one layer. */
export function gridOf(sizes: readonly Size[], edges: readonly LabelledEdge[], layers: readonly number[]): Grid {
  const ranks = Array.from({ length: 2 * Math.max(0, ...layers) + 1 }, (): Cell[] => []);
  const add = ({ width, height }: Size, isNode: boolean, rank: number): Cell => {
    const isBesideBoxes = !isNode && rank % 2 === 0;
    const cell: Cell = { width, height, isNode, isBesideBoxes, above: [], below: [], x: 0, y: 0, band: 0 };
    ranks[rank]?.push(cell);
    return cell;
  };
  const layerOf = (node: number) => layers[node] ?? 0;
  const nodes = sizes.map((size, node) => add(size, true, 2 * layerOf(node)));
  const passages = edges.map(({ from, to, label }) => {
    const isDownward = layerOf(from) < layerOf(to);
    const [low, high] = isDownward ? [to, from] : [from, to];
    const [lower, upper] = [nodes[low], nodes[high]];
    if (!lower || !upper)
      throw new Error(`an edge joins ${low} and ${high}, which are not among ${nodes.length} nodes`);
    const between: Cell[] = [];
    for (let rank = 2 * layerOf(low) - 1; rank > 2 * layerOf(high); rank -= 1)
      between.push(add(between.length === 0 ? label : POINT, false, rank));
    join([lower, ...between, upper]);
    return { lower, between, upper, isDownward };
  });
  return { ranks, nodes, edges: passages };
}

/** Ties each cell to the next, from the lower to the upper. */
function join(cells: readonly Cell[]): void {
  for (const [at, cell] of cells.entries()) {
    const upper = cells[at + 1];
    if (!upper) continue;
    cell.above.push(upper);
    upper.below.push(cell);
  }
}
