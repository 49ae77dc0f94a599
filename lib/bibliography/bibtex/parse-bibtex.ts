import { formOf, type KeyedReference, referenceOf } from "../csl.ts";
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
import { LONGEST_FILE, type ReadReferences, tooLong } from "../reference-file.ts";
import { parseNames } from "./bibtex-names.ts";
import { namesOf, typeOfEntry } from "./fields.ts";
import { decodeLatex } from "./latex.ts";
import { type RawEntry, scanEntries } from "./scan-entries.ts";

/**
 * The references in a BibTeX or biblatex file, and what of it could not be read; never throws, whatever the text is.
 * Fields that have no place in a reference are left out. Linear.
 */
export function parseBibtex(text: string): ReadReferences {
  if (text.length > LONGEST_FILE) return tooLong();
  const { entries, refusals } = scanEntries(text);
  return { entries: entries.map(referenceIn), refusals };
}

function referenceIn(entry: RawEntry): KeyedReference {
  const url = firstOf(entry, ["url", "howpublished", "link"], (value) => parseAddress(verbatim(value)));
  const subtype = decodeLatex(entry.fields.get("entrysubtype") ?? "").trim();
  const fields: Record<string, unknown> = { type: typeOfEntry(entry.type, subtype, url !== undefined) };
  for (const field of NAME_FIELDS) fields[field] = namesIn(entry.fields.get(field));
  for (const field of TEXT_FIELDS) fields[field] = wordsIn(entry, field);
  fields.issued = issuedIn(entry);
  fields.accessed = firstOf(entry, ["urldate", "lastaccessed", "accessed"], (value) => dateFrom(decodeLatex(value)));
  fields.DOI = firstOf(entry, ["doi"], (value) => parseDoi(verbatim(value)));
  fields.ISBN = firstOf(entry, ["isbn"], (value) => parseIsbn(verbatim(value)));
  fields.ISSN = firstOf(entry, ["issn"], (value) => parseIssn(verbatim(value)));
  fields.URL = url;
  return { key: entry.key, reference: referenceOf(fields) };
}

function firstOf<T>(entry: RawEntry, names: readonly string[], read: (value: string) => T | null): T | undefined {
  for (const name of names) {
    const value = entry.fields.get(name);
    const found = value === undefined ? null : read(value);
    if (found !== null) return found;
  }
  return undefined;
}

function wordsIn(entry: RawEntry, field: TextField): string | undefined {
  // "howpublished = \url{…}" is where BibTeX itself has an address.
  const isAddress = (value: string) => field === "medium" && parseAddress(verbatim(value)) !== null;
  return firstOf(entry, namesOf(entry.type, field), (value) =>
    isAddress(value) ? null : (formOf(field, decodeLatex(value)) ?? null),
  );
}

function namesIn(value: string | undefined): ReferenceName[] | undefined {
  const names = value === undefined ? [] : parseNames(value);
  return names.length > 0 ? names : undefined;
}

function issuedIn(entry: RawEntry): ReferenceDate | undefined {
  const whole = firstOf(entry, ["date"], (value) => dateFrom(decodeLatex(value).split("/", 1)[0] ?? ""));
  if (whole !== undefined) return whole;
  const [year, month, day] = ["year", "month", "day"].map((name) => decodeLatex(entry.fields.get(name) ?? "").trim());
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
