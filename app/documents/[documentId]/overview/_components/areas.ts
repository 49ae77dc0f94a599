import { BANDS, type Band } from "../../../../../lib/overview/bands.ts";
import type { ProgressPoint } from "../../../../../lib/overview/progress.ts";

/** The chart's own units: it is stretched to whatever room there is. */
export const WIDTH = 1000;
export const HEIGHT = 100;

/** One band of the chart: its outline as an SVG path, and whether it ever holds a claim. */
export type Area = { readonly band: Band; readonly path: string };

/** A series as stacked areas in steps, since a count holds until it changes. */
export type StackedChart = {
  /** From the bottom up; bands that never hold a claim are left out. */
  readonly areas: readonly Area[];
  /** The most claims there ever were: the top of the chart. */
  readonly most: number;
};

/** Stacks a series with at least two points that stand at different instants; null for any other. */
export function stackedChart(points: readonly ProgressPoint[]): StackedChart | null {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const [start, end] = [Date.parse(first.at), Date.parse(last.at)];
  if (end <= start) return null;
  const most = Math.max(...points.map(({ counts }) => sumOf(counts, BANDS)), 1);
  const x = (instant: string) => round(((Date.parse(instant) - start) / (end - start)) * WIDTH);
  const y = (count: number) => round(HEIGHT - (count / most) * HEIGHT);
  const areas = BANDS.flatMap((band, index) => {
    if (points.every(({ counts }) => counts[band] === 0)) return [];
    const [below, upTo] = [BANDS.slice(0, index), BANDS.slice(0, index + 1)];
    const edge = (bands: readonly Band[]) => points.map(({ at, counts }) => ({ x: x(at), y: y(sumOf(counts, bands)) }));
    return { band, path: `M${steps(edge(upTo)).join("L")}L${steps(edge(below)).toReversed().join("L")}Z` };
  });
  return { areas, most };
}

type Corner = { readonly x: number; readonly y: number };

/** The corners of a line that stays level until the next point and changes there. */
function steps(corners: readonly Corner[]): string[] {
  return corners.flatMap(({ x, y }, index) => {
    const before = corners[index - 1];
    return before ? [`${x} ${before.y}`, `${x} ${y}`] : [`${x} ${y}`];
  });
}

function sumOf(counts: ProgressPoint["counts"], bands: readonly Band[]): number {
  return bands.reduce((sum, band) => sum + counts[band], 0);
}

/** Two decimals are a twentieth of a pixel. */
function round(number: number): number {
  return Math.round(number * 100) / 100;
}
