/** Some of the bytes of an answer: the first and the last of them, counted from 0. */
export type ByteRange = { readonly first: number; readonly last: number };

/**
 * What a Range header asks for of so many bytes (RFC 9110, section 14.1.2): null for all of them, also when it names
 * another unit or several ranges, which a server may pass over; `unsatisfiable` when it begins behind the end.
 */
export function byteRangeIn(header: string | null, size: number): ByteRange | "unsatisfiable" | null {
  const [, from, to] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? "") ?? [];
  if (from === undefined || to === undefined || from + to === "") return null;
  // Without a beginning it is the last so many bytes.
  const first = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
  if (from !== "" && to !== "" && Number(to) < first) return null;
  return first < size ? { first, last } : "unsatisfiable";
}
