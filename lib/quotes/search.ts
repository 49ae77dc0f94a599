import type { Folded } from "./model.ts";

/**
 * Calls `visit` with each place where the units of `quote` stand in `source`, in ascending order, overlapping ones too,
 * until it answers false. Knuth, Morris and Pratt: linear whatever the texts, where `indexOf` is not.
 */
export function eachOccurrence(source: Folded, quote: Folded, visit: (at: number) => boolean): void {
  const { units, length } = source;
  const wanted = quote.units;
  const size = quote.length;
  if (size === 0 || size > length) return;
  const borders = bordersOf(wanted, size);
  let matched = 0;
  for (let at = 0; at < length; at += 1) {
    const unit = units[at];
    while (matched > 0 && unit !== wanted[matched]) matched = borders[matched - 1] ?? 0;
    if (unit === wanted[matched]) matched += 1;
    if (matched < size) continue;
    if (!visit(at + 1 - size)) return;
    matched = borders[size - 1] ?? 0;
  }
}

/** For each prefix the length of the longest proper prefix that ends it, too. */
function bordersOf(units: Uint16Array, size: number): Uint32Array {
  const borders = new Uint32Array(size);
  let border = 0;
  for (let at = 1; at < size; at += 1) {
    while (border > 0 && units[at] !== units[border]) border = borders[border - 1] ?? 0;
    if (units[at] === units[border]) border += 1;
    borders[at] = border;
  }
  return borders;
}
