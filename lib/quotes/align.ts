import type { Word } from "./words.ts";

/** A word of the quote beside a word of the source; null where one of them has none. */
export type Step = { readonly wanted: Word | null; readonly found: Word | null };

const BESIDE = 1;
const LEFT_OUT = 2;
const PUT_IN = 3;

// Words by which a passage may be shifted against its quote. A whole paragraph put in between is another passage.
const BAND = 256;

/**
 * Aligns a quote with a window of the source by the fewest words left out, put in or replaced; what stands in the window
 * before and after costs nothing. In a band around the diagonal: the quote's words times the band.
 */
export function align(wanted: readonly Word[], window: readonly Word[]): Step[] {
  const reach = BAND + Math.max(0, window.length - wanted.length);
  const width = 2 * reach + 1;
  // A cell of the band stands for the word of the window that its row plus its place, less the reach, names.
  let costs = new Float64Array(width + 1);
  const ways: Uint8Array[] = [];
  for (let row = 1; row <= wanted.length; row += 1) {
    const next = new Float64Array(width + 1).fill(Number.POSITIVE_INFINITY);
    const way = new Uint8Array(width);
    const folded = wanted[row - 1]?.folded;
    const to = Math.min(width - 1, window.length - row + reach);
    for (let cell = Math.max(0, reach - row); cell <= to; cell += 1) {
      const column = row + cell - reach;
      const beside = column === 0 ? Number.POSITIVE_INFINITY : costsBeside(costs, cell, folded, window[column - 1]);
      const putIn = (costs[cell + 1] ?? 0) + 1;
      const leftOut = (next[cell - 1] ?? Number.POSITIVE_INFINITY) + 1;
      const best = Math.min(beside, putIn, leftOut);
      next[cell] = best;
      way[cell] = best === beside ? BESIDE : best === putIn ? PUT_IN : LEFT_OUT;
    }
    costs = next;
    ways.push(way);
  }
  return traced(wanted, window, ways, reach, lastCell(costs, ways.at(-1)));
}

function costsBeside(costs: Float64Array, cell: number, folded: string | undefined, word: Word | undefined): number {
  return (costs[cell] ?? 0) + (folded === word?.folded ? 0 : 1);
}

/** The cheapest end; of equals the first, but with the word that stands in place of the quote's last. */
function lastCell(costs: Float64Array, way: Uint8Array | undefined): number {
  let best = 0;
  for (let cell = 1; cell < costs.length; cell += 1) if ((costs[cell] ?? 0) < (costs[best] ?? 0)) best = cell;
  return costs[best + 1] === costs[best] && way?.[best + 1] === BESIDE ? best + 1 : best;
}

function traced(
  wanted: readonly Word[],
  window: readonly Word[],
  ways: readonly Uint8Array[],
  reach: number,
  last: number,
): Step[] {
  const steps: Step[] = [];
  let [row, cell] = [wanted.length, last];
  while (row > 0) {
    const way = ways[row - 1]?.[cell];
    steps.push({
      wanted: way === LEFT_OUT ? null : (wanted[row - 1] ?? null),
      found: way === PUT_IN ? null : (window[row + cell - reach - 1] ?? null),
    });
    // Beside: one row up and one column back is the same cell.
    if (way === PUT_IN) cell += 1;
    if (way === LEFT_OUT) cell -= 1;
    else row -= 1;
  }
  return steps.reverse();
}
