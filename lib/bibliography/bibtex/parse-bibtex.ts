import { formOf, referenceOf } from "../csl.ts";
import { parseDoi } from "../doi.ts";
import { parseIsbn } from "../isbn.ts";
import { parseIssn } from "../issn.ts";
import { dateFrom, dateOf, monthFrom } from "../partial-date.ts";
import {
  NAME_FIELDS,
  parseAddress,
  type ReferenceDate,
  type ReferenceName,
  TEXT_FIELDS,
  type TextField,
} from "../reference.ts";
import { LONGEST_FILE, type ReadReference, type ReadReferences, tooLong } from "../reference-file.ts";
import { parseNames } from "./bibtex-names.ts";
import { type Entry, valueIn, withWholes } from "./crossref.ts";
import { GENRES, namesOf, typeOfEntry } from "./fields.ts";
import { decodeLatex } from "./latex.ts";
import { scanEntries } from "./scan-entries.ts";

/**
 * The references in a BibTeX or biblatex file, and what of it could not be read; never throws, whatever the text is.
 * Fields that have no place in a reference are left out. Linear.
 */
export function parseBibtex(text: string): ReadReferences {
  if (text.length > LONGEST_FILE) return tooLong();
  const { entries, refusals } = scanEntries(text);
  const cited = withWholes(entries).filter(({ type }) => !HOLDS_NONE.has(type));
  return { entries: cited.map(referenceIn), refusals };
}

// What biblatex keeps fields for others in, or a list of keys.
const HOLDS_NONE: ReadonlySet<string> = new Set(["xdata", "set"]);

function referenceIn(entry: Entry): ReadReference {
  const url = firstOf(entry, ["url", "howpublished", "link"], addressIn);
  const subtype = decodeLatex(valueIn(entry, "entrysubtype") ?? "").trim();
  const fields: Record<string, unknown> = { type: typeOfEntry(entry.type, subtype, url !== undefined) };
  for (const field of NAME_FIELDS) fields[field] = namesIn(valueIn(entry, field));
  for (const field of TEXT_FIELDS) fields[field] = wordsIn(entry, field);
  fields.issued = issuedIn(entry);
  fields.accessed = firstOf(entry, ["urldate", "lastaccessed", "accessed"], (value) => dateFrom(decodeLatex(value)));
  fields.DOI = firstOf(entry, ["doi"], (value) => parseDoi(verbatim(value)));
  fields.ISBN = firstOf(entry, ["isbn"], (value) => parseIsbn(verbatim(value)));
  fields.ISSN = firstOf(entry, ["issn"], (value) => parseIssn(verbatim(value)));
  fields.URL = url;
  return { key: entry.key, line: entry.line, reference: referenceOf(fields) };
}

function firstOf<T>(entry: Entry, names: readonly string[], read: (value: string) => T | null): T | undefined {
  for (const name of names) {
    const value = valueIn(entry, name);
    const found = value === undefined ? null : read(value);
    if (found !== null) return found;
  }
  return undefined;
}

function wordsIn(entry: Entry, field: TextField): string | undefined {
  const found = firstOf(entry, namesOf(entry.type, field), (value) => {
    if (field === "medium" && addressIn(value) !== null) return null;
    if (field === "genre" && Object.hasOwn(GENRES, value)) return GENRES[value] ?? null;
    return formOf(field, decodeLatex(value)) ?? null;
  });
  // "@phdthesis" says so by its type; a report is one by its own.
  return found ?? (field === "genre" && entry.type.endsWith("thesis") ? GENRES[entry.type] : undefined);
}

/** "howpublished = \url{…}" is where BibTeX itself has an address; in braces of its own it is words. */
function addressIn(value: string): string | null {
  return value.startsWith("{") ? null : parseAddress(verbatim(value));
}

function namesIn(value: string | undefined): ReferenceName[] | undefined {
  const names = value === undefined ? [] : parseNames(value);
  return names.length > 0 ? names : undefined;
}

function issuedIn(entry: Entry): ReferenceDate | undefined {
  const whole = firstOf(entry, ["date"], (value) => dateFrom(decodeLatex(value).split("/", 1)[0] ?? ""));
  if (whole !== undefined) return whole;
  const [year, month, day] = ["year", "month", "day"].map((name) => decodeLatex(valueIn(entry, name) ?? "").trim());
  const number = Number(/\d{4}/.exec(year ?? "")?.[0] ?? 0);
  // "month = mar # { 4}" and "month = {4~March}" hold the day as well.
  const [, before, word = "", behind] =
    /^(\d{1,2}(?=\D))?[\s.]{0,3}(\w{1,12})\.?\s{0,3}(\d{1,2})?/.exec(month ?? "") ?? [];
  const parts = [number, Number(word) || monthFrom(word), Number(day) || Number(before ?? behind ?? 0)];
  const known = parts.indexOf(0);
  return dateOf(known < 0 ? parts : parts.slice(0, known)) ?? undefined;
}

/** An address or a number, in which LaTeX is only what its writer had to escape. */
function verbatim(value: string): string {
  return value
    .replace(/\\url\b/g, "")
    .replace(/\\textasciitilde(?:\{\})?|\$\\sim\$/g, "~")
    .replace(/\\([%&#_$~])/g, "$1")
    .replace(/[{}]/g, "")
    .trim();
}
