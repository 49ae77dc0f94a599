import { BETWEEN_CELLS, type Piece } from "../compose.ts";

/**
 * The blocks of a table's row, given those of each cell. Cells are joined to one line. A row of one cell, or one that
 * holds a table in turn, is there for looks: what stands in it is taken as it is.
 */
export function piecesOfRow(cells: readonly (readonly Piece[])[]): readonly Piece[] {
  const filled = cells.filter((pieces) => pieces.length > 0);
  const [only] = filled;
  if (only === undefined) return [];
  const isLayout =
    cells.length === 1 ||
    (filled.length === 1 && only.length > 1) ||
    filled.some((pieces) => pieces.some(({ kind }) => kind === "table-row"));
  if (isLayout) return filled.flat();
  return [{ kind: "table-row", text: filled.map(lineOf).join(BETWEEN_CELLS) }];
}

function lineOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text.trim().replaceAll(/[\t\n]/g, " ")).join(" ");
}
