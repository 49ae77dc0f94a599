import type { Block } from "../extraction/block.ts";

// One row of names between bars is a page's navigation, and so may two be; tabs are typed for tables alone.
const FEWEST_ROWS = { "|": 3, "\t": 2 } as const;
type Bar = keyof typeof FEWEST_ROWS;

// A line of prose that happens to hold a tab is longer; the bound spares the look through a text of one line.
const LONGEST_ROW = 400;

/** The same blocks, those that are rows of a table named so: lines one below the other with as many bars or tabs. */
export function withTableRows(text: string, blocks: readonly Block[]): Block[] {
  return named(text, named(text, blocks, "|"), "\t");
}

function named(text: string, blocks: readonly Block[], bar: Bar): Block[] {
  if (!text.includes(bar)) return [...blocks];
  const bars = blocks.map((block) => barsIn(text, block, bar));
  const inTable = new Set<number>();
  for (let first = 0, at = 1; at <= blocks.length; at += 1) {
    if (bars[at] === bars[first]) continue;
    const isTable = bars[first] !== 0 && at - first >= FEWEST_ROWS[bar];
    for (let row = first; isTable && row < at; row += 1) inTable.add(row);
    first = at;
  }
  return blocks.map((block, at) => (inTable.has(at) ? { ...block, kind: "table-row" } : block));
}

/** How often the bar stands in a paragraph of one line; 0 for any other block. */
function barsIn(text: string, { kind, lines, start, end }: Block, bar: Bar): number {
  if (kind !== "paragraph" || lines > 1 || end - start > LONGEST_ROW) return 0;
  let count = 0;
  for (let at = start; at < end; at += 1) if (text[at] === bar) count += 1;
  return count;
}
