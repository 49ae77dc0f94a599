const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

// "#x10FFFF" is the longest that is needed, and some writers pad with zeros.
const LONGEST = 12;

/**
 * XML's own five entities and its numbered characters, as characters (XML 1.0, 4.1 and 4.6); null when the text holds
 * any other entity. A number that stands for no character becomes U+FFFD.
 */
export function decodeReferences(text: string): string | null {
  const parts: string[] = [];
  let from = 0;
  let and = text.indexOf("&");
  while (and !== -1) {
    const length = text.slice(and + 1, and + 2 + LONGEST).indexOf(";");
    const character = length === -1 ? null : characterOf(text.slice(and + 1, and + 1 + length));
    if (character === null) return null;
    parts.push(text.slice(from, and), character);
    from = and + length + 2;
    and = text.indexOf("&", from);
  }
  parts.push(text.slice(from));
  return parts.join("");
}

function characterOf(reference: string): string | null {
  const number = /^#(?:x([0-9a-f]{1,10})|([0-9]{1,10}))$/i.exec(reference);
  if (!number) return NAMED.get(reference) ?? null;
  const point = number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16);
  return isCharacter(point) ? String.fromCodePoint(point) : "\uFFFD";
}

/** XML 1.0, 2.2: no control character but tab and line ends, no half of a pair, no U+FFFE and U+FFFF. */
function isCharacter(point: number): boolean {
  if (point < 0x20) return point === 0x09 || point === 0x0a || point === 0x0d;
  return point <= 0xd7ff || (point >= 0xe000 && point <= 0xfffd) || (point >= 0x10000 && point <= 0x10ffff);
}
