import { type Fragment, rowsOf, wordsOf } from "./fragment.ts";
import { printedEdge } from "./printed-edge.ts";

/** The fragments of one page, with its size. */
export type Sheet = {
  readonly number: number;
  readonly height: number;
  readonly fragments: readonly Fragment[];
};

// Heads and feet stand in the margin; books with wide margins put them up to a seventh of the page inwards.
const MARGIN = 0.15;

// The same line on two pages may be chance in a long file, and is a running head in a file of four pages.
const FEWEST_PAGES = 3;
const SHORT_FILE = 4;

// A head has up to three lines: the name of the paper, of the chapter, and a rule of dashes.
const MOST_ROWS = 3;

// White between a head and the text, in heights of the type; lines of text stand closer.
const PARTED = 1.6;

// Heads in smaller type stand closer and are told by it.
const OTHER_TYPE = 0.1;

// A running head is set no larger than the text; "Part 1", "Part 2" at the top of slides is.
const LARGEST = 1.2;

// Points that one line may stand higher on one page than on the next.
const SAME_PLACE = 4;

// Part of the pages on which a number must go up with the page.
const MOSTLY = 0.8;

type Sighting = { readonly page: number; readonly fragment: Fragment; readonly numbers: readonly number[] };

/**
 * Finds what is printed at the same place on page after page: running heads, running feet and page numbers. Words must
 * be the same; a number in them must be the same too, or go up with the pages, so that numbered chapters stay. What a
 * browser prints at the edges of a page needs no other page to be known.
 * `bodySize` is the size of the running text, in points.
 */
export function findRunningHeads(sheets: readonly Sheet[], bodySize: number): ReadonlySet<Fragment> {
  const kinds = new Map<string, Sighting[]>();
  for (const sheet of sheets) {
    for (const fragment of marginalIn(sheet)) {
      if (fragment.size > LARGEST * bodySize) continue;
      const { pattern, numbers } = patternOf(wordsOf(fragment));
      const key = fragment.y < sheet.height / 2 ? `top ${pattern}` : `foot ${pattern}`;
      const sighting = { page: sheet.number, fragment, numbers };
      const known = kinds.get(key);
      if (known) known.push(sighting);
      else kinds.set(key, [sighting]);
    }
  }
  const found = new Set<Fragment>();
  for (const sightings of kinds.values())
    for (const place of placesOf(sightings))
      if (repeats(place, sheets.length)) for (const { fragment } of place) found.add(fragment);
  for (const sheet of sheets) for (const fragment of printedEdge(sheet, bodySize)) found.add(fragment);
  return found;
}

/** What stands in the margin at the top or the foot, parted from the text by more than the step of a line. */
function marginalIn({ height, fragments }: Sheet): Fragment[] {
  const rows = rowsOf(fragments);
  const found: Fragment[] = [];
  for (const [fromEdge, step] of [
    [0, 1],
    [rows.length - 1, -1],
  ] as const) {
    let margin: Fragment[] = [];
    for (let at = fromEdge; Math.abs(at - fromEdge) < MOST_ROWS; at += step) {
      const row = rows[at];
      const y = row?.[0]?.y ?? height / 2;
      if (!row || (step === 1 ? y : height - y) > MARGIN * height) break;
      margin = margin.concat(row);
      if (isParted(row, rows[at + step], at === fromEdge))
        for (const fragment of margin.splice(0)) found.push(fragment);
    }
  }
  return found;
}

/** A page with nothing else on it may hold one head, but three lines alone are its text. */
function isParted(row: readonly Fragment[], next: readonly Fragment[] | undefined, isOutermost: boolean): boolean {
  const [one, other] = [row[0], next?.[0]];
  if (!one || !other) return isOutermost;
  const step = Math.abs(other.y - one.y) / Math.max(one.size, other.size);
  return step >= PARTED || (step > 1 && Math.abs(one.size - other.size) > OTHER_TYPE * other.size);
}

/** The words with their figures taken out, and the figures; a lone Roman number counts as one. */
function patternOf(words: string): { readonly pattern: string; readonly numbers: readonly number[] } {
  const roman = /^[ivxlc]{1,8}$/i.test(words) ? romanValue(words.toLowerCase()) : null;
  if (roman !== null) return { pattern: "i", numbers: [roman] };
  const numbers = [...words.matchAll(/\d{1,15}/g)].map(([figures]) => Number(figures));
  return { pattern: words.replace(/\d{1,15}/g, "#").toLowerCase(), numbers };
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function romanValue(letters: string): number {
  let value = 0;
  for (let at = 0; at < letters.length; at += 1) {
    const here = ROMAN[letters.charAt(at)] ?? 0;
    value += here < (ROMAN[letters.charAt(at + 1)] ?? 0) ? -here : here;
  }
  return value;
}

/** Parts sightings of the same words by the height they stand at. */
function placesOf(sightings: readonly Sighting[]): Sighting[][] {
  const places: Sighting[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const sighting of [...sightings].sort((one, other) => one.fragment.y - other.fragment.y)) {
    if (sighting.fragment.y - last > SAME_PLACE) places.push([]);
    places.at(-1)?.push(sighting);
    last = sighting.fragment.y;
  }
  return places;
}

function repeats(place: readonly Sighting[], pages: number): boolean {
  const seenOn = new Set(place.map(({ page }) => page)).size;
  const [first] = place;
  if (!first) return false;
  if (pages === 1) return isOnlyPageNumber(first);
  if (seenOn < (pages <= SHORT_FILE ? 2 : FEWEST_PAGES)) return false;
  return first.numbers.every((_, index) => staysOrCounts(place, index));
}

function isOnlyPageNumber({ fragment }: Sighting): boolean {
  return /^(?:page )?1(?: ?(?:\/|of) ?1)?$/i.test(wordsOf(fragment));
}

function staysOrCounts(place: readonly Sighting[], index: number): boolean {
  const values = place.map(({ numbers }) => numbers[index] ?? 0);
  const offsets = place.map(({ page, numbers }) => (numbers[index] ?? 0) - page);
  return commonest(values) >= MOSTLY * place.length || commonest(offsets) >= MOSTLY * place.length;
}

function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let most = 0;
  for (const count of counts.values()) most = Math.max(most, count);
  return most;
}
