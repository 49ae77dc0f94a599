/** Rows in pieces of at most `size`, in order: what one statement or one entry takes. */
export function inPieces<Row>(rows: readonly Row[], size: number): Row[][] {
  const count = Math.ceil(rows.length / size);
  return Array.from({ length: count }, (_, index) => rows.slice(index * size, (index + 1) * size));
}
