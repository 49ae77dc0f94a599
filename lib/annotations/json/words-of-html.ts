const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00A0",
};

/**
 * The words of a remark that was written as HTML, roughly: tags go, a block begins a line. What is left is shown as plain
 * text and never as HTML, so that nothing rests on this being right. Linear in the length.
 */
export function wordsOfHtml(html: string): string {
  return html
    .replace(/<(br|\/p|\/div|\/li)\b[^<>]*>/gi, "\n")
    .replace(/<[^<>]*>/g, "")
    .replace(/&(#\d{1,7}|[a-z]{2,5});/gi, (whole, name: string) => {
      if (!name.startsWith("#")) return ENTITIES[name.toLowerCase()] ?? whole;
      const point = Number(name.slice(1));
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    })
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}
