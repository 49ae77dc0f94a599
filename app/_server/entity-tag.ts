/**
 * Whether whoever asks has the file of this ETag already, by their If-None-Match (RFC 9110, 13.1.2): weak tags are compared
 * by what stands in their quotation marks.
 */
export function isHeld(ifNoneMatch: string | null, tag: string): boolean {
  const named = (ifNoneMatch ?? "").split(",").map((one) => opaque(one.trim()));
  return named.includes("*") || named.includes(opaque(tag));
}

function opaque(tag: string): string {
  return tag.replace(/^W\//, "");
}
