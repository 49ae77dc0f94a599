/**
 * The first step of a layered drawing (Sugiyama, Tagawa and Toda 1981): on which layer each node stands, and through
 * which layers each edge runs. Nodes are numbers.
 */

import { circlesIn } from "../circles.ts";

/** An edge between two nodes, the one that derives first. */
export type Edge = { readonly from: number; readonly to: number };

/**
 * The layer of each node, 0 for those on top: below all it leads to, and as high as it can be while no layer holds more
 * than `most`. Of the edges of a circle one at least leads down. No edge joins two nodes of one layer.
 */
export function layersOf(nodes: number, edges: readonly Edge[], most: number): number[] {
  const parents = Array.from({ length: nodes }, () => new Set<number>());
  for (const { from, to } of withoutCircles(nodes, edges)) parents[from]?.add(to);
  const layers: number[] = [];
  const filled: number[] = [];
  // Alone in its circle each, a node comes after all that it leads to.
  for (const [node = 0] of circlesIn([...parents.keys()], (at) => [...(parents[at] ?? [])])) {
    let layer = Math.max(-1, ...[...(parents[node] ?? [])].map((parent) => layers[parent] ?? 0)) + 1;
    while ((filled[layer] ?? 0) >= most) layer += 1;
    layers[node] = layer;
    filled[layer] = (filled[layer] ?? 0) + 1;
  }
  return layers;
}

/** The edges, those turned around that lead back to where a walk came from: what is left has no circle. */
function withoutCircles(nodes: number, edges: readonly Edge[]): Edge[] {
  const ahead = Array.from({ length: nodes }, (): Edge[] => []);
  for (const edge of edges) ahead[edge.from]?.push(edge);
  const state = new Uint8Array(nodes);
  const kept: Edge[] = [];
  const walk = (node: number) => {
    state[node] = UNDER_WAY;
    for (const { from, to } of ahead[node] ?? []) {
      kept.push(state[to] === UNDER_WAY ? { from: to, to: from } : { from, to });
      if (state[to] === UNMET) walk(to);
    }
    state[node] = DONE;
  };
  for (let node = 0; node < nodes; node += 1) if (state[node] === UNMET) walk(node);
  return kept;
}

const UNMET = 0;
const UNDER_WAY = 1;
const DONE = 2;
