import type { Tag } from "./tags.ts";

/** A piece of one line in one font, as the file paints it, in a frame whose origin is the top left of the page. */
export type Run = {
  readonly text: string;
  /** Left and right edge, in points. */
  readonly x0: number;
  readonly x1: number;
  /** The baseline, in points below the top of the page. */
  readonly y: number;
  /** Height of the type, in points; always above 0. */
  readonly size: number;
  readonly bold: boolean;
  readonly rightToLeft: boolean;
  /** White space was painted before it. */
  readonly spaced: boolean;
  /** What the file itself says it is a part of; null in a file without tags. */
  readonly tag: Tag | null;
};

/** What is read of one page. */
export type Page = {
  /** Counted from 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  /** Pieces that run another way than most of the page, or are painted beyond its edges. */
  readonly stray: number;
};

/** A painted piece before its page is turned upright: `turn` counts quarter turns clockwise, null for a slant. */
export type Painted = Omit<Run, "x0" | "x1"> & {
  readonly x: number;
  readonly width: number;
  readonly turn: 0 | 1 | 2 | 3 | null;
};

/** Where a piece of text stands: the matrix of the page times its own, both as PDF writes them (a b c d e f). */
export function placeOf(page: readonly number[], own: readonly number[]): Pick<Painted, "x" | "y" | "size" | "turn"> {
  const [pa = 1, pb = 0, pc = 0, pd = -1, pe = 0, pf = 0] = page;
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = own;
  return {
    x: pa * e + pc * f + pe,
    y: pb * e + pd * f + pf,
    size: Math.hypot(pa * c + pc * d, pb * c + pd * d),
    turn: turnOf(pa * a + pc * b, pb * a + pd * b),
  };
}

// Scanned pages lie up to two degrees askew; a stamp or watermark slants by far more.
const LARGEST_SLOPE = 0.05;

function turnOf(along: number, down: number): Painted["turn"] {
  const length = Math.hypot(along, down);
  if (!(length > 0)) return null;
  if (Math.abs(down) <= LARGEST_SLOPE * length) return along > 0 ? 0 : 2;
  if (Math.abs(along) <= LARGEST_SLOPE * length) return down > 0 ? 1 : 3;
  return null;
}

/** Turns a page so that most of its words run from left to right, and leaves out what then still runs another way. */
export function uprightPage(number: number, width: number, height: number, painted: readonly Painted[]): Page {
  const words = [0, 0, 0, 0];
  for (const { turn, text } of painted) if (turn !== null) words[turn] = (words[turn] ?? 0) + text.length;
  const turn = words.indexOf(Math.max(...words));
  const across = turn % 2 === 0 ? width : height;
  const down = turn % 2 === 0 ? height : width;
  const runs = painted
    .filter((piece) => piece.turn === turn)
    .map((piece) => turned(piece, turn, width, height))
    .filter(({ x0, x1, y }) => x1 > 0 && x0 < across && y > 0 && y <= down);
  return { number, width: across, height: down, runs, stray: painted.length - runs.length };
}

function turned(piece: Painted, turn: number, pageWidth: number, pageHeight: number): Run {
  const { x, y, width, turn: _, ...rest } = piece;
  const x0 = turn === 0 ? x : turn === 1 ? y : turn === 2 ? pageWidth - x : pageHeight - y;
  const below = turn === 0 ? y : turn === 1 ? pageWidth - x : turn === 2 ? pageHeight - y : x;
  return { ...rest, x0, x1: x0 + width, y: below };
}
