import type { Engine, Tx } from "./types.ts";

/** A column of a bulk insert and how its JSON value is read back. Times and bytes have no place here. */
export type BulkColumn = { readonly name: string; readonly type: "text" | "integer" };

/**
 * Inserts rows with one statement that reads them from a JSON array: 10,000 rows in tens of milliseconds, where
 * createMany takes 0.23 ms a row. Names are the code's own, values travel as a parameter.
 */
export async function insertRows(
  tx: Tx,
  engine: Engine,
  table: string,
  columns: readonly BulkColumn[],
  rows: readonly (readonly (string | number | null)[])[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = columns.map(({ name }) => `"${name}"`).join(", ");
  const json = JSON.stringify(rows);
  if (engine === "sqlite") {
    const values = columns.map((_, index) => `value ->> ${index}`).join(", ");
    await tx.$executeRawUnsafe(`INSERT INTO "${table}" (${names}) SELECT ${values} FROM json_each(?)`, json);
  } else {
    const values = columns.map(({ type }, index) => `(value ->> ${index})::${type}`).join(", ");
    await tx.$executeRawUnsafe(
      `INSERT INTO "${table}" (${names}) SELECT ${values} FROM jsonb_array_elements($1::jsonb)`,
      json,
    );
  }
}
