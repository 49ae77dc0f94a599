import { describe, expect, test } from "vitest";
import { layOutOrigins, type OriginGraph } from "../../../lib/origins/origin-graph.ts";

const SPACING = { boxes: 20, edges: 10, ranks: 20, within: 1000 };
const BOX = { width: 100, height: 40 };
const LABEL = { width: 50, height: 20 };

function laidOut(ids: string, ties = "", spacing = SPACING): OriginGraph {
  const boxes = ids.split(" ").map((id) => ({ id, ...BOX }));
  const arrows = ties
    .split(" ")
    .filter(Boolean)
    .map((tie) => tie.split(">"))
    .map(([from = "", to = ""]) => ({ from, to, label: LABEL }));
  return layOutOrigins(boxes, arrows, spacing);
}

/** The upper left corners, by id. */
function cornersOf({ boxes }: OriginGraph): Record<string, readonly [number, number]> {
  return Object.fromEntries(boxes.map(({ id, x, y }) => [id, [x, y]]));
}

describe("where boxes stand", () => {
  test("nothing is nothing", () => {
    expect(layOutOrigins([], [], SPACING)).toEqual({ width: 0, height: 0, boxes: [], arrows: [] });
  });

  test("sources that nothing joins stand side by side", () => {
    expect(cornersOf(laidOut("A B"))).toEqual({ A: [0, 0], B: [120, 0] });
  });

  test("and below each other where there is no room", () => {
    expect(cornersOf(laidOut("A B", "", { ...SPACING, within: 200 }))).toEqual({ A: [0, 0], B: [0, 80] });
  });

  test("an origin stands over the middle of what derives from it", () => {
    const graph = laidOut("A B C", "B>A C>A");
    expect(cornersOf(graph)).toEqual({ A: [60, 0], B: [0, 100], C: [120, 100] });
    expect([graph.width, graph.height]).toEqual([220, 140]);
  });

  test("what derives from two stands below both, however deep they are", () => {
    const { A, B, C } = cornersOf(laidOut("A B C", "C>B B>A C>A"));
    expect([A?.[1], B?.[1], C?.[1]]).toEqual([0, 100, 200]);
  });

  test("what does not fit beside the others stands a layer further down", () => {
    const graph = laidOut("A B C D E", "B>A C>A D>A E>A", { ...SPACING, within: 250 });
    expect(graph.width).toBeLessThanOrEqual(250);
    expect(graph.boxes.map(({ y }) => y)).toEqual([0, 100, 100, 200, 200]);
  });
});

describe("how arrows run", () => {
  test("from the top of what derives through its label to the bottom of the origin", () => {
    const [arrow] = laidOut("A B", "B>A").arrows;
    expect(arrow?.curve[0]).toEqual({ x: 50, y: 100 });
    expect(arrow?.label).toEqual({ x: 50, y: 70 });
    expect(arrow?.curve.at(-1)).toEqual({ x: 50, y: 40 });
    expect((arrow?.curve.length ?? 0) % 3).toBe(1);
  });

  test("two that quote each other have an arrow in either direction, each with its own label", () => {
    const { arrows } = laidOut("A B", "A>B B>A");
    const [down, up] = arrows;
    expect(arrows.map(({ from }) => from)).toEqual(["A", "B"]);
    expect(Math.abs((down?.label.x ?? 0) - (up?.label.x ?? 0))).toBeGreaterThanOrEqual(60);
    expect(up?.curve[0]?.y).toBe(down?.curve.at(-1)?.y);
  });

  test("without crossings where there need be none", () => {
    // In the order given, both pairs would cross.
    const { A, B, C, D } = cornersOf(laidOut("A B C D E", "C>B D>A E>A E>B"));
    expect(Math.sign((C?.[0] ?? 0) - (D?.[0] ?? 0))).toBe(Math.sign((B?.[0] ?? 0) - (A?.[0] ?? 0)));
  });
});

test.each([
  ["A A", "", "one id"],
  ["A B", "A>A", "joins no two boxes"],
  ["A B", "A>C", "joins no two boxes"],
])("%s with %s is refused", (ids, ties, because) => {
  expect(() => laidOut(ids, ties)).toThrow(because);
});
