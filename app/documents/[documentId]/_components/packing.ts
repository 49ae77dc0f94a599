import type { BoardRow } from "./board.ts";

/** A column of a table: each value with how many rows in a row have it, where that is more than one. */
type Column = readonly (readonly [value: unknown, times?: number])[];

/**
 * Rows as they travel in the page: column by column, since neighbours are alike and five thousand rows are then some
 * kilobytes. Numbers that count up are kept as what each adds to the one before it.
 */
export type PackedRows = {
  readonly count: number;
  readonly columns: Readonly<Record<string, Column>>;
};

/** What counts up from row to row, or nearly. */
const RISING: ReadonlySet<string> = new Set(["ordinal", "block"]);

/** Packs rows of one shape. `unpack ∘ pack` gives the same rows. */
export function packRows(rows: readonly BoardRow[]): PackedRows {
  const [first] = rows;
  const fields = first ? (Object.keys(first) as (keyof BoardRow)[]) : [];
  const columns = fields.map((field) => {
    const values = rows.map((row) => row[field]);
    return [field, packed(field, values)] as const;
  });
  return { count: rows.length, columns: Object.fromEntries(columns) };
}

export function unpackRows({ count, columns }: PackedRows): BoardRow[] {
  const changes: [field: string, value: unknown][][] = Array.from({ length: count }, () => []);
  for (const [field, column] of Object.entries(columns)) {
    let at = 0;
    for (const [value, times = 1] of written(field, column)) {
      changes[at]?.push([field, value]);
      at += times;
    }
  }
  // Each is a copy of the one before it with what is another there: a fifth of the time that setting every field takes.
  let row: Record<string, unknown> = {};
  const rows = changes.map((changed) => {
    row = { ...row };
    for (const [field, value] of changed) row[field] = value;
    return row;
  });
  // The page was drawn by the same release that reads it: what went in as rows comes out as rows.
  return rows as BoardRow[];
}

function packed(field: string, values: readonly unknown[]): Column {
  if (field === "id") return runs(steps(values as readonly string[]));
  return runs(RISING.has(field) ? values.map((value, at) => Number(value) - Number(values[at - 1] ?? 0)) : values);
}

/** A column with its values written out. */
function written(field: string, column: Column): Column {
  if (field !== "id" && !RISING.has(field)) return column;
  const steps = column.flatMap(([step, times = 1]) => Array<unknown>(times).fill(step));
  if (field === "id") return joined(steps as readonly Step[]).map((id) => [id]);
  let sum = 0;
  return steps.map((step) => {
    sum += Number(step);
    return [sum];
  });
}

function runs(values: readonly unknown[]): Column {
  const column: [unknown, number?][] = [];
  for (const value of values) {
    const run = column.at(-1);
    if (run && isSame(run[0], value)) run[1] = (run[1] ?? 1) + 1;
    else column.push([value]);
  }
  return column;
}

/** Most values are plain; of two lists it is asked what they hold. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  return typeof one === "object" && typeof other === "object" && JSON.stringify(one) === JSON.stringify(other);
}

/** An id that is the one before it and so much more, or one written out. */
type Step = number | string;

/** `stem.17`: a document's claims are raised under numbers of its own. */
type Numbered = { readonly stem: string; readonly number: number };

/** Null for any other id. */
function splitId(id: string): Numbered | null {
  const [, stem, digits] = /^(.*\.)(0|[1-9]\d{0,8})$/s.exec(id) ?? [];
  return stem === undefined ? null : { stem, number: Number(digits) };
}

function steps(ids: readonly string[]): Step[] {
  let before: Numbered | null = null;
  return ids.map((id) => {
    const here = splitId(id);
    const step = here && before?.stem === here.stem ? here.number - before.number : id;
    before = here;
    return step;
  });
}

function joined(steps: readonly Step[]): string[] {
  let before: Numbered | null = null;
  return steps.map((step) => {
    if (typeof step === "string") {
      before = splitId(step);
      return step;
    }
    if (!before) throw new Error("packed ids begin with one that is written out");
    before = { stem: before.stem, number: before.number + step };
    return `${before.stem}${before.number}`;
  });
}
