import { BETWEEN_CELLS } from "../compose.ts";
import { Flow } from "./flow.ts";

/**
 * The blocks of a table's row, given those of each cell. Cells are joined to one line. A row of one cell, or one that
 * holds a table in turn, is there for looks: what stands in it is taken as it is.
 */
export function flowOfRow(cells: readonly Flow[]): Flow {
  const row = new Flow();
  const filled = cells.filter(({ size }) => size > 0);
  const isLayout =
    cells.length === 1 ||
    (filled.length === 1 && filled.some(({ size }) => size > 1)) ||
    filled.some((cell) => cell.hasRow);
  if (isLayout) for (const cell of filled) row.hang(cell);
  else if (filled.length > 0) row.add({ kind: "table-row", text: filled.map(lineOf).join(BETWEEN_CELLS) });
  return row;
}

function lineOf(cell: Flow): string {
  return cell
    .pieces()
    .map(({ text }) => text.trim().replaceAll(/[\t\n]/g, " "))
    .join(" ");
}
