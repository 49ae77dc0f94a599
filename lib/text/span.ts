/**
 * Half-open range [start, end) of UTF-16 code units in a version's text: what `String.prototype.slice` takes.
 * Never code points and never bytes; exports that need those convert at the edge.
 */
export type Span = { readonly start: number; readonly end: number };

/** @throws RangeError unless 0 <= start < end <= length. */
export function span(start: number, end: number, length: number): Span {
  if (!(0 <= start && start < end && end <= length))
    throw new RangeError(`span [${start}, ${end}) is not inside a text of ${length} code units`);
  return { start, end };
}

/** The characters a span covers. */
export function textOf(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}
