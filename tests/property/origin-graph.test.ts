import fc from "fast-check";
import { expect, test } from "vitest";
import type { Curve, Point } from "../../lib/origins/graph/curves.ts";
import { layOutOrigins, type OriginGraph } from "../../lib/origins/origin-graph.ts";

const RUNS = { numRuns: 300, seed: 20261129 };

const SPACING = { boxes: 20, edges: 12, ranks: 22, within: 900 };

/** Up to sixteen boxes of several sizes with ties of any direction, or most of them to one or two origins. */
const graph = fc.integer({ min: 1, max: 16 }).chain((count) => {
  const ids = Array.from({ length: count }, (_, at) => `s${at}`);
  const size = fc.record({ width: fc.integer({ min: 60, max: 220 }), height: fc.integer({ min: 20, max: 60 }) });
  const label = fc.record({ width: fc.integer({ min: 0, max: 90 }), height: fc.constantFrom(0, 18) });
  const anyOf = (known: readonly string[]) => fc.constantFrom(...known);
  const arrow = fc.record({ from: anyOf(ids), to: fc.oneof(anyOf(ids), anyOf(ids.slice(0, 2))), label });
  const reprints = fc.tuple(
    ...ids.map((from) => fc.record({ from: fc.constant(from), to: anyOf(ids.slice(0, 1)), label })),
  );
  const arrows = fc.tuple(fc.array(arrow, { maxLength: 12 }), fc.oneof(fc.constant([]), reprints));
  return fc.record({
    boxes: fc.tuple(...ids.map((id) => size.map((known) => ({ id, ...known })))),
    arrows: arrows.map((all) => all.flat().filter(({ from, to }) => from !== to)),
  });
});

type Rectangle = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

// Sums of fractions differ in their last digits.
const HAIR = 1e-6;

function overlap(one: Rectangle, other: Rectangle): boolean {
  const beside = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const above = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return beside > HAIR && above > HAIR;
}

function boxesOf({ boxes }: OriginGraph): (Rectangle & { id: string })[] {
  return boxes.map(({ id, x, y, width, height }) => ({ id, left: x, right: x + width, top: y, bottom: y + height }));
}

/** Many points of a curve. */
function pointsOf(curve: Curve): Point[] {
  const points: Point[] = [];
  for (let at = 0; at + 3 < curve.length; at += 3)
    for (let step = 0; step <= 20; step += 1) points.push(bezier(curve.slice(at, at + 4), step / 20));
  return points;
}

function bezier(handles: readonly Point[], t: number): Point {
  const weights = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t ** 2 * (1 - t), t ** 3];
  const sum = (of: (point: Point) => number) =>
    handles.reduce((total, point, at) => total + (weights[at] ?? 0) * of(point), 0);
  return { x: sum(({ x }) => x), y: sum(({ y }) => y) };
}

test("no box and no label lies over another, and all of them lie in the drawing", () => {
  fc.assert(
    fc.property(graph, ({ boxes, arrows }) => {
      const drawing = layOutOrigins(boxes, arrows, SPACING);
      const labels = labelsOf(drawing, arrows);
      const all: Rectangle[] = [...boxesOf(drawing), ...labels];
      for (const [at, one] of all.entries()) {
        expect(all.slice(at + 1).filter((other) => overlap(one, other))).toEqual([]);
        expect(Math.min(one.left, one.top)).toBeGreaterThanOrEqual(-HAIR);
        expect(one.right).toBeLessThanOrEqual(drawing.width + HAIR);
        expect(one.bottom).toBeLessThanOrEqual(drawing.height + HAIR);
      }
    }),
    RUNS,
  );
});

test("no edge runs through a box, or through the label of another", () => {
  fc.assert(
    fc.property(graph, ({ boxes, arrows }) => {
      const drawing = layOutOrigins(boxes, arrows, SPACING);
      const labels = labelsOf(drawing, arrows);
      const placed = boxesOf(drawing);
      const met = drawing.arrows.flatMap(({ curve }, at) => {
        const inTheWay = [...placed, ...labels.filter((_, label) => label !== at)].map(shrunk);
        return pointsOf(curve).filter(({ x, y }) =>
          inTheWay.some(({ left, right, top, bottom }) => left < x && x < right && top < y && y < bottom),
        );
      });
      expect(met).toEqual([]);
    }),
    RUNS,
  );
});

test("an arrow goes from the edge of the box that derives to the edge of the other, through its label, up but in circles", () => {
  fc.assert(
    fc.property(graph, ({ boxes, arrows }) => {
      const drawing = layOutOrigins(boxes, arrows, SPACING);
      const placed = new Map(boxesOf(drawing).map((box) => [box.id, box]));
      for (const { from, to, curve, label } of drawing.arrows) {
        expect(pointsOf(curve).some(({ x, y }) => Math.hypot(x - label.x, y - label.y) < HAIR)).toBe(true);
        const [start, end] = [curve[0], curve.at(-1)];
        const [lower, upper] = [placed.get(from), placed.get(to)];
        if (!start || !end || !lower || !upper) throw new Error("an arrow without ends");
        const isUp = lower.top > upper.bottom;
        expect(start.y).toBeCloseTo(isUp ? lower.top : lower.bottom);
        expect(end.y).toBeCloseTo(isUp ? upper.bottom : upper.top);
        expect(start.x > lower.left && start.x < lower.right && end.x > upper.left && end.x < upper.right).toBe(true);
        if (!isUp) expect(leads(to, from, arrows)).toBe(true);
      }
    }),
    RUNS,
  );
});

test("the same graph is laid out alike, and no wider than it should be when its boxes fit", () => {
  fc.assert(
    fc.property(graph, ({ boxes, arrows }) => {
      const drawing = layOutOrigins(boxes, arrows, SPACING);
      expect(layOutOrigins(boxes, arrows, SPACING)).toEqual(drawing);
      if (arrows.length === 0) expect(drawing.width).toBeLessThanOrEqual(SPACING.within);
    }),
    RUNS,
  );
});

type Arrow = { readonly from: string; readonly to: string; readonly label: { width: number; height: number } };

/** The labels by the place of their arrow in the drawing. */
function labelsOf({ arrows }: OriginGraph, given: readonly Arrow[]): Rectangle[] {
  const rest = [...given];
  return arrows.map(({ from, to, label }) => {
    const [known] = rest.splice(
      rest.findIndex((arrow) => arrow.from === from && arrow.to === to),
      1,
    );
    const { width, height } = known?.label ?? { width: 0, height: 0 };
    return {
      left: label.x - width / 2,
      right: label.x + width / 2,
      top: label.y - height / 2,
      bottom: label.y + height / 2,
    };
  });
}

/** Without its rim, which edges touch. */
function shrunk({ left, right, top, bottom }: Rectangle): Rectangle {
  return { left: left + HAIR, right: right - HAIR, top: top + HAIR, bottom: bottom - HAIR };
}

function leads(from: string, to: string, arrows: readonly Arrow[]): boolean {
  const met = new Set([from]);
  for (const at of met) for (const arrow of arrows) if (arrow.from === at) met.add(arrow.to);
  return met.has(to);
}
