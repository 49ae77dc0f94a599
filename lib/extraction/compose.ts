import type { Block, BlockKind } from "./block.ts";

/** What stands between the cells of a table's row, in every kind of file: a bar, which no sentence holds. */
export const BETWEEN_CELLS = " | ";

/** A block before it has a place: its words, and what the layout says it is. */
export type Piece = {
  readonly kind: BlockKind;
  readonly level?: number;
  readonly page?: number;
  readonly text: string;
};

/**
 * Sets pieces one below the other: a blank line between blocks, a mere line end between entries of a list and rows of
 * a table. Each piece is trimmed, and one that is white space alone is passed over.
 */
export function compose(pieces: readonly Piece[]): { readonly text: string; readonly blocks: readonly Block[] } {
  const blocks: Block[] = [];
  const parts: string[] = [];
  let length = 0;
  let above: BlockKind | null = null;
  for (const piece of pieces) {
    const words = piece.text.trim();
    if (words === "") continue;
    const gap = above === null ? "" : above === piece.kind && CLOSE_SET.has(piece.kind) ? "\n" : "\n\n";
    const start = length + gap.length;
    parts.push(gap, words);
    length = start + words.length;
    const { kind, level = 0, page } = piece;
    blocks.push({ start, end: length, kind, level, lines: linesIn(words), ...(page !== undefined && { page }) });
    above = piece.kind;
  }
  return { text: parts.join(""), blocks };
}

const CLOSE_SET: ReadonlySet<BlockKind> = new Set(["list-item", "table-row"]);

function linesIn(words: string): number {
  return words.split("\n").filter((line) => line.trim() !== "").length;
}
