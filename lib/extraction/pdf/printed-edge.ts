import { type Fragment, rowsOf, wordsOf } from "./fragment.ts";
import type { Sheet } from "./running-heads.ts";

// Browsers leave a centimetre on a page of thirty, and their widest margins are twice that.
const MARGIN = 0.1;

// Browsers print their lines at 8 points, whatever the size of the page's own type; text is set smaller only in notes.
const SMALLER = 0.9;

/**
 * What a browser prints around a web page: the day and hour, or the address, alone at the top or the foot, with the
 * page's name and number beside them. `bodySize` is the size of the running text, in points.
 */
export function printedEdge({ fragments, height }: Pick<Sheet, "fragments" | "height">, bodySize: number): Fragment[] {
  const rows = rowsOf(fragments);
  const [top, foot] = [rows[0], rows.at(-1)];
  const isAtEdge = (row: readonly Fragment[]) =>
    row.every(({ y }) => Math.min(y, height - y) <= MARGIN * height) && isPrinted(row, bodySize);
  return rows.length < 2 ? [] : [top, foot].flatMap((row) => (row && isAtEdge(row) ? row : []));
}

function isPrinted(row: readonly Fragment[], bodySize: number): boolean {
  const size = row.reduce((most, fragment) => Math.max(most, fragment.size), 0);
  if (size > bodySize) return false;
  const words = row.map((fragment) => wordsOf(fragment).normalize("NFKC"));
  if (words.some((one) => HOUR.test(one))) return true;
  // An article may end with an address in type of its own size; beside a number or a name it is no part of it.
  return words.some((one) => ADDRESS.test(one)) && (row.length > 1 || size < SMALLER * bodySize);
}

/** "11/24/26, 1:37 AM", "24.11.2026, 01:37", "2026/11/24 1:37": figures alone, as no sentence and no dateline has them. */
const HOUR =
  /^(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}[/.-]\d{1,2}[/.-]\d{1,2})[,.]? \d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.? ?m\.?)?$/i;
const ADDRESS = /^(?:https?|file|about|data|chrome):\S{1,2000}$/i;
