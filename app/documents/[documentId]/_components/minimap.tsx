"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef } from "react";
import { MARK_LOOKS } from "../../../_marks/mark.ts";
import type { Board } from "./board.ts";
import { useCurrent, useTopic, useWorkbench } from "./board-context.tsx";
import styles from "./map.module.css";

/** The strip's width in the map, in pixels; its ticks divide it evenly. */
const WIDTH = 184;
const GAP = 2;

/** One tick a claim, in the hue of its mark: pressed, or walked along with keys. */
export function Minimap() {
  const { board } = useWorkbench();
  const ref = useRef<SVGSVGElement>(null);
  const grid = useMemo(() => gridOf(board.order.length), [board]);
  const coverage = useTopic("rows", () => board.coverage);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the coverage is new whenever a mark is.
  const paths = useMemo(() => pathsOf(board, grid), [board, grid, coverage]);
  useEffect(() => {
    const strip = ref.current;
    if (!strip) return;
    const jump = (event: MouseEvent) => {
      const box = strip.getBoundingClientRect();
      const column = Math.floor(((event.clientX - box.left) / box.width) * grid.columns);
      const line = Math.floor(((event.clientY - box.top) / box.height) * grid.lines);
      board.goTo(board.order[line * grid.columns + column]);
    };
    strip.addEventListener("click", jump);
    return () => strip.removeEventListener("click", jump);
  }, [board, grid]);
  return (
    <Place grid={grid}>
      <svg
        ref={ref}
        className={styles.strip}
        viewBox={`0 0 ${WIDTH + GAP} ${grid.lines * grid.down + 1}`}
        aria-hidden="true"
      >
        {[...paths].map(([hue, path]) => (
          <path key={hue} data-hue={hue} d={path} />
        ))}
        <Gaps grid={grid} />
        <Here grid={grid} />
      </svg>
    </Place>
  );
}

/** Where the hand is, as a slider: its keys go a claim, a line of ticks, or all the way. Up and down are the article's. */
function Place({ grid, children }: { grid: Grid; children: ReactNode }) {
  const { board } = useWorkbench();
  const id = useCurrent();
  const { ordinal } = board.row(id);
  const most = board.order.length;
  const walk = (event: KeyboardEvent) => {
    const places: Record<string, number> = {
      ArrowLeft: ordinal - 1,
      ArrowRight: ordinal + 1,
      PageUp: ordinal - grid.columns,
      PageDown: ordinal + grid.columns,
      Home: 1,
      End: most,
    };
    const place = places[event.key];
    if (place === undefined) return;
    event.preventDefault();
    board.goTo(board.at(Math.max(1, Math.min(place, most))));
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      className={styles.place}
      aria-label="Place in the article"
      aria-valuemin={1}
      aria-valuemax={most}
      aria-valuenow={ordinal}
      aria-valuetext={board.spoken(id)}
      onKeyDown={walk}
    >
      {children}
    </div>
  );
}

/** What divides the bars into ticks, over all of them at once. */
function Gaps({ grid: { columns, across, lines, down } }: { grid: Grid }) {
  const height = (lines * down + 1).toFixed(1);
  const path = Array.from({ length: columns }, (_, at) => `M${((at + 1) * across - GAP / 2).toFixed(1)} 0v${height}`);
  return <path className={styles.gaps} d={path.join("")} strokeWidth={GAP} />;
}

/** Where the hand is: drawn apart, so that moving it draws nothing else. */
function Here({ grid }: { grid: Grid }) {
  const { board } = useWorkbench();
  const at = board.row(useCurrent()).ordinal - 1;
  const [x, y] = placeOf(at, grid);
  return (
    <rect
      className={styles.here}
      x={x - 1}
      y={y - 1}
      width={grid.across - GAP + 2}
      height={grid.down - GAP + 2}
      rx="2"
    />
  );
}

type Grid = { readonly columns: number; readonly lines: number; readonly across: number; readonly down: number };

/** Fewer claims, larger ticks: all of them should be seen at once, beside the article. */
function gridOf(count: number): Grid {
  const columns = count <= 320 ? 16 : count <= 1500 ? 31 : 46;
  const across = (WIDTH + GAP) / columns;
  return { columns, across, down: Math.min(across, 11), lines: Math.max(1, Math.ceil(count / columns)) };
}

function placeOf(at: number, { columns, across, down }: Grid): [x: number, y: number] {
  return [(at % columns) * across, Math.floor(at / columns) * down + 1];
}

/** One path a hue, of bars over neighbours that share it: five thousand claims make a handful of elements. */
function pathsOf(board: Board, grid: Grid): Map<string, string> {
  const paths = new Map<string, string>();
  const height = (grid.down - GAP).toFixed(1);
  let from = 0;
  board.order.forEach((id, at) => {
    const hue = hueOf(board, id);
    const next = board.order[at + 1];
    if (next !== undefined && (at + 1) % grid.columns !== 0 && hueOf(board, next) === hue) return;
    const [x, y] = placeOf(from, grid);
    const width = ((at + 1 - from) * grid.across - GAP).toFixed(1);
    paths.set(hue, `${paths.get(hue) ?? ""}M${x.toFixed(1)} ${y.toFixed(1)}h${width}v${height}h-${width}z`);
    from = at + 1;
  });
  return paths;
}

function hueOf(board: Board, id: string): string {
  const { mark } = board.face(id);
  return mark === "untriaged" || mark === "open" || mark === "set-aside" ? mark : MARK_LOOKS[mark].hue;
}
