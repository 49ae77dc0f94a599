/** An ampersand that begins none of XML's own five entities and no numbered character (XML 1.0, 4.1 and 4.6). */
const UNKNOWN = /&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,10}|#x[0-9a-fA-F]{1,10});)/;

/**
 * XML's own entities and numbered characters as characters; null when the text holds any other entity. A number that
 * stands for no character becomes U+FFFD.
 */
export function decodeReferences(text: string): string | null {
  if (!text.includes("&")) return text;
  if (UNKNOWN.test(text)) return null;
  // The ampersand comes last: what it makes is text, and no reference in turn.
  return text
    .replaceAll(/&#(?:x([0-9a-fA-F]+)|([0-9]+));/g, (_reference, hexadecimal, decimal) =>
      hexadecimal === undefined ? characterOf(Number(decimal)) : characterOf(Number.parseInt(hexadecimal, 16)),
    )
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}

/** XML 1.0, 2.2: no control character but tab and line ends, no half of a pair, no U+FFFE and U+FFFF. */
function characterOf(point: number): string {
  const isControl = point < 0x20 && point !== 0x09 && point !== 0x0a && point !== 0x0d;
  const isHalf = point >= 0xd800 && point <= 0xdfff;
  if (isControl || isHalf || point === 0xfffe || point === 0xffff || point > 0x10ffff) return "\uFFFD";
  return point === 0x26 ? "&amp;" : String.fromCodePoint(point);
}
