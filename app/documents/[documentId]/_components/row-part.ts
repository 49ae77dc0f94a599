import type { BoardRow } from "./board.ts";

/** The fields of a row out of a row or a detail, which carries more. */
export function rowPartOf(change: Partial<BoardRow>, row: BoardRow): Partial<BoardRow> {
  return Object.fromEntries(Object.entries(change).filter(([field]) => field in row));
}
