/**
 * Lays a graph of sources and derivations out: what others derive from stands above them, an edge runs up from the
 * source that derives. Pure numbers in the caller's unit; the caller wraps titles, measures boxes and draws.
 *
 * Made for up to some forty sources, which take a few milliseconds. The same graph is always laid out alike.
 */

import { groupBy } from "../group-by.ts";
import { gridOf, type Size } from "./graph/cells.ts";
import { type Room, setColumns } from "./graph/columns.ts";
import { orderedRanks } from "./graph/crossings.ts";
import { type Curve, curveOf, type Point } from "./graph/curves.ts";
import { layersOf } from "./graph/layers.ts";
import { setRows } from "./graph/rows.ts";
import { groupsBy } from "./union-find.ts";

/** A source to be drawn as a box of this size. */
export type Box = Size & { readonly id: string };

/** A derivation to be drawn, with the size of what is written on it. */
export type Arrow = { readonly from: string; readonly to: string; readonly label: Size };

/** The room that a drawing has and leaves. */
export type Spacing = Room & {
  /** Between a box and what is above or below it. */
  readonly ranks: number;
  /** How wide the drawing should be at most: what does not fit stands further down. */
  readonly within: number;
};

/** A box with its upper left corner. */
export type PlacedBox = Box & Point;

export type PlacedArrow = Pick<Arrow, "from" | "to"> & {
  /** From the box that derives to the other. */
  readonly curve: Curve;
  /** The middle of its label. */
  readonly label: Point;
};

/** A drawing from (0, 0) on. Nothing in it overlaps but edges that cross. */
export type OriginGraph = Size & { readonly boxes: readonly PlacedBox[]; readonly arrows: readonly PlacedArrow[] };

/**
 * Lays out what is given. Parts of the graph that nothing joins stand beside each other, in the order of their first
 * boxes; boxes and arrows come back part by part, within each in the order given.
 *
 * @throws Error when two boxes have one id, or an arrow joins a box to itself or to none.
 */
export function layOutOrigins(boxes: readonly Box[], arrows: readonly Arrow[], spacing: Spacing): OriginGraph {
  const ids = boxes.map(({ id }) => id);
  const known = new Set(ids);
  if (known.size < ids.length) throw new Error("two boxes of an origin graph have one id: give each source once");
  for (const { from, to } of arrows)
    if (from === to || !known.has(from) || !known.has(to))
      throw new Error(`an arrow from ${from} to ${to} joins no two boxes of the graph: leave it out`);
  const groupOf = groupsBy(ids, arrows);
  const arrowsOf = groupBy(arrows, ({ from }) => groupOf(from));
  const parts = [...groupBy(boxes, ({ id }) => groupOf(id))].map(([group, members]) =>
    partOf(members, arrowsOf.get(group) ?? [], spacing),
  );
  return besideEachOther(parts, spacing);
}

/** Lays out boxes that hang together. */
function partOf(boxes: readonly Box[], arrows: readonly Arrow[], spacing: Spacing): OriginGraph {
  const places = new Map(boxes.map(({ id }, place) => [id, place]));
  const edges = arrows.map(({ from, to, label }) => ({ from: places.get(from) ?? 0, to: places.get(to) ?? 0, label }));
  const grid = gridOf(boxes, edges, layersOf(boxes.length, edges, mostBeside(boxes, spacing)));
  const ranks = orderedRanks(grid.ranks);
  setColumns(ranks, spacing, spacing.within);
  const height = setRows(ranks, spacing.ranks);
  const cells = ranks.flat();
  return {
    width: Math.max(...cells.map(({ x, width }) => x + width / 2)),
    height,
    boxes: grid.nodes.flatMap(({ x, y }, place) => {
      const box = boxes[place];
      return box ? [{ ...box, x: x - box.width / 2, y: y - box.height / 2 }] : [];
    }),
    arrows: grid.edges.flatMap((passage, place) => {
      const arrow = arrows[place];
      const [label] = passage.between;
      if (!arrow || !label) return [];
      return [
        { from: arrow.from, to: arrow.to, curve: curveOf(passage, spacing.edges), label: { x: label.x, y: label.y } },
      ];
    }),
  };
}

/** How many boxes may stand beside each other, at least one. */
function mostBeside(boxes: readonly Box[], { boxes: room, within }: Spacing): number {
  const widest = Math.max(...boxes.map(({ width }) => width));
  return Math.max(1, Math.floor((within + room) / (widest + room)));
}

/** Puts parts beside each other while they fit, and then into a new row, whose tops are on one line. */
function besideEachOther(parts: readonly OriginGraph[], { boxes: room, ranks, within }: Spacing): OriginGraph {
  const [boxes, arrows]: [PlacedBox[], PlacedArrow[]] = [[], []];
  let [x, y, width, height] = [0, 0, 0, 0];
  for (const part of parts) {
    if (x > 0 && x + part.width > within) [x, y] = [0, height + 2 * ranks];
    const moved = (point: Point) => ({ x: point.x + x, y: point.y + y });
    boxes.push(...part.boxes.map((box) => ({ ...box, ...moved(box) })));
    for (const { curve, label, ...ends } of part.arrows)
      arrows.push({ ...ends, curve: curve.map(moved), label: moved(label) });
    width = Math.max(width, x + part.width);
    height = Math.max(height, y + part.height);
    x += part.width + room;
  }
  return { width, height, boxes, arrows };
}
