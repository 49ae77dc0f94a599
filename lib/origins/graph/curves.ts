/** The last step of a layered drawing: the curves of the edges, from box to box through the cells they pass. */

import type { Cell, Passage } from "./cells.ts";

export type Point = { readonly x: number; readonly y: number };

/**
 * A curve of cubic Béziers joined end to end: its first point, then for each piece two handles and the point it ends in.
 * So it has 3n + 1 points, n of at least 1: "M p0 C p1 p2 p3 C p4 p5 p6" in SVG.
 */
export type Curve = readonly Point[];

// The middle part of a box's side that edges are spread over, and the most between two of them.
const SHARE_OF_SIDE = 0.6;
const WIDEST_STEP = 28;

/**
 * The curve of an edge from the box that derives to the other: upright along the whole height of a rank of boxes, slanted
 * no more along a rank of labels than it has room beside its own, and smooth between.
 */
export function curveOf({ lower, between, upper, isDownward }: Passage, room: number): Curve {
  const gates: Gate[] = [
    gateOf(lower, doorOf(lower, lower.above, between[0]), -lower.height / 2, -lower.band / 2),
    ...between.map((cell) => {
      const { x, width, band, isBesideBoxes } = cell;
      const steepest = isBesideBoxes ? 0 : band === 0 ? Infinity : (width + room) / band;
      return gateOf(cell, x, band / 2, -band / 2, steepest);
    }),
    gateOf(upper, doorOf(upper, upper.below, between.at(-1)), upper.band / 2, upper.height / 2),
  ];
  const curve = smoothThrough(stopsAt(gates));
  return isDownward ? curve.reverse() : curve;
}

/** Where on a side of a box the edge to `neighbour` begins: all edges of that side are spread over its middle. */
function doorOf({ x, width }: Cell, neighbours: readonly Cell[], neighbour: Cell | undefined): number {
  const sorted = [...neighbours].sort((a, b) => a.x - b.x);
  const place = neighbour ? sorted.indexOf(neighbour) : 0;
  const step = Math.min(WIDEST_STEP, (SHARE_OF_SIDE * width) / Math.max(1, sorted.length - 1));
  return x + (place - (sorted.length - 1) / 2) * step;
}

/** A height that an edge passes, around the middle `x` and with at most so many units sideways for one upwards. */
type Gate = { readonly x: number; readonly low: number; readonly high: number; readonly steepest: number };

/** The gate between two heights around the middle of a cell; upright unless it says how steep it may be. */
function gateOf({ y }: Cell, x: number, low: number, high: number, steepest = 0): Gate {
  return { x, low: y + low, high: y + high, steepest };
}

/** A point of a curve, and how far it moves sideways there for one unit down. */
type Stop = Point & { readonly slope: number };

/** Where the edge comes into each gate and goes out of it, straight through its middle. */
function stopsAt(gates: readonly Gate[]): Stop[] {
  return gates.flatMap(({ x, low, high, steepest }, at) => {
    const [before, after] = [gates[at - 1], gates[at + 1]];
    const y = (low + high) / 2;
    const wanted = before && after ? lesser((x - before.x) / (y - before.high), (after.x - x) / (after.low - y)) : 0;
    const slope = Math.max(-steepest, Math.min(steepest, wanted));
    return (low === high ? [y] : [low, high]).map((height) => ({ x: x + slope * (height - y), y: height, slope }));
  });
}

/** The slope nearer to upright, and upright where the edge turns back: so no curve leaves the room between its stops. */
function lesser(one: number, other: number): number {
  if (one * other <= 0) return 0;
  return Math.abs(one) < Math.abs(other) ? one : other;
}

/** Cubic Hermite pieces: x is a monotone function of y between two stops (Fritsch and Carlson 1980). */
function smoothThrough(stops: readonly Stop[]): Point[] {
  return stops.flatMap(({ x, y, slope }, at) => {
    const before = stops[at - 1];
    if (!before) return [{ x, y }];
    const third = (y - before.y) / 3;
    return [
      { x: before.x + third * before.slope, y: before.y + third },
      { x: x - third * slope, y: y - third },
      { x, y },
    ];
  });
}
