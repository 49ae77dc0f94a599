"use client";

import { useEffect, useMemo, useRef } from "react";
import { MARK_LOOKS } from "../../../_marks/mark.ts";
import type { Board } from "./board.ts";
import { useCurrent, useTopic, useWorkbench } from "./board-context.tsx";
import styles from "./map.module.css";

/** The strip's width in the map, in pixels; its ticks divide it evenly. */
const WIDTH = 184;
const GAP = 2;

/** One tick a claim, in the hue of its mark. The coverage above says the same in words; keys reach every claim. */
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
    <svg
      ref={ref}
      className={styles.strip}
      viewBox={`0 0 ${WIDTH + GAP} ${grid.lines * grid.down + 1}`}
      aria-hidden="true"
    >
      {[...paths].map(([hue, path]) => (
        <path key={hue} data-hue={hue} d={path} />
      ))}
      <Here grid={grid} />
    </svg>
  );
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

/** One path a hue, each a row of small boxes: five thousand claims make a handful of elements. */
function pathsOf(board: Board, grid: Grid): Map<string, string> {
  const paths = new Map<string, string>();
  const [width, height] = [(grid.across - GAP).toFixed(1), (grid.down - GAP).toFixed(1)];
  board.order.forEach((id, at) => {
    const { mark } = board.face(id);
    const hue = mark === "untriaged" || mark === "open" || mark === "set-aside" ? mark : MARK_LOOKS[mark].hue;
    const [x, y] = placeOf(at, grid);
    const box = `M${x.toFixed(1)} ${y.toFixed(1)}h${width}v${height}h-${width}z`;
    paths.set(hue, (paths.get(hue) ?? "") + box);
  });
  return paths;
}
