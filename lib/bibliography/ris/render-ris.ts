import type { KeyedReference } from "../csl.ts";
import { oneLine } from "../one-line.ts";
import { partsOf } from "../partial-date.ts";
import { NAME_FIELDS, type Reference, type ReferenceDate, TEXT_FIELDS } from "../reference.ts";
import { renderName } from "./ris-names.ts";
import { NAME_TAGS, TEXT_TAGS, WRITTEN_TYPES } from "./tags.ts";

/**
 * References as a RIS file, in the order given; lines end in CR LF, as the format has it. Variables that RIS has no tag
 * for (`tags.ts`) are left out.
 */
export function renderRis(entries: readonly KeyedReference[]): string {
  return entries.map(renderEntry).join("\r\n");
}

function renderEntry({ key, reference }: KeyedReference): string {
  const lines: [tag: string, value: string][] = [["TY", WRITTEN_TYPES[reference.type]]];
  if (key !== "") lines.push(["ID", oneLine(key)]);
  for (const field of NAME_FIELDS) {
    const tag = NAME_TAGS[field]?.[0];
    if (tag !== undefined) for (const name of reference[field] ?? []) lines.push([tag, renderName(name)]);
  }
  for (const field of TEXT_FIELDS) {
    const [tag, words] = [TEXT_TAGS[field]?.[0], reference[field]];
    if (tag !== undefined && words !== undefined) lines.push([tag, words]);
  }
  lines.push(...renderPages(reference), ...renderDates(reference), ...renderIdentifiers(reference), ["ER", ""]);
  return lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join("");
}

function renderPages({ page }: Reference): [string, string][] {
  if (page === undefined) return [];
  const [first = "", last = "", ...more] = page.split("-");
  // What is no plain range stands whole where the first page would.
  if (first === "" || last === "" || first === last || more.length > 0) return [["SP", page]];
  return [
    ["SP", first],
    ["EP", last],
  ];
}

function renderDates({ issued, accessed }: Reference): [string, string][] {
  const dates: [string, string][] = [];
  if (issued !== undefined) dates.push(["PY", yearOf(issued)], ["DA", slashed(issued)]);
  if (accessed !== undefined) dates.push(["Y2", slashed(accessed)]);
  return dates;
}

function yearOf(date: ReferenceDate): string {
  return String(partsOf(date)[0]).padStart(4, "0");
}

/** "2026/03/04/": year, month, day and other words; what is not known is left empty. */
function slashed(date: ReferenceDate): string {
  const [, month, day] = partsOf(date);
  const two = (part: number | undefined) => (part === undefined ? "" : String(part).padStart(2, "0"));
  return `${yearOf(date)}/${two(month)}/${two(day)}/`;
}

function renderIdentifiers({ DOI, ISBN, ISSN, URL }: Reference): [string, string][] {
  const given: [string, string | undefined][] = [
    ["DO", DOI],
    ["SN", ISBN],
    ["SN", ISSN],
    ["UR", URL],
  ];
  return given.flatMap(([tag, value]) => (value === undefined ? [] : [[tag, value]]));
}
