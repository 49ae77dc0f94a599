import type { BoardRow } from "./board.ts";

/** Where the hand starts: at the first sentence that waits for this person. */
export function firstToDo(rows: readonly BoardRow[]): string {
  const waits = rows.find((row) => !row.mine && row.state !== "not-checkable" && row.role !== "furniture");
  return (waits ?? rows[0])?.id ?? "";
}
