/** Which part of a long list is wanted. The cursor is the id of the last row already seen. */
export type PageRequest = { readonly cursor?: string | undefined; readonly limit: number };

/** A part of a long list, and the cursor for the next part; null at the end. */
export type Page<Row> = { readonly rows: Row[]; readonly next: string | null };

/** Largest page a caller gets. */
export const MAX_PAGE = 200;

/** Cuts a page out of rows that were fetched with one to spare. */
export function pageOf<Row extends { readonly id: string }>(fetched: readonly Row[], limit: number): Page<Row> {
  const rows = fetched.slice(0, limit);
  const last = rows.at(-1);
  return { rows, next: fetched.length > limit && last ? last.id : null };
}
