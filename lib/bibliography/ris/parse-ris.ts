import { formOf, referenceOf } from "../csl.ts";
import { parseDoi } from "../doi.ts";
import { parseIsbn } from "../isbn.ts";
import { parseIssn } from "../issn.ts";
import { oneLine } from "../one-line.ts";
import { pageRange } from "../pages.ts";
import { dateFrom, partsOf } from "../partial-date.ts";
import {
  MOST_NAMES,
  NAME_FIELDS,
  parseAddress,
  type ReferenceDate,
  type ReferenceName,
  TEXT_FIELDS,
} from "../reference.ts";
import { LONGEST_FILE, type ReadReference, type ReadReferences, tooLong } from "../reference-file.ts";
import { parseName } from "./ris-names.ts";
import { scanRis, type TaggedEntry } from "./scan-ris.ts";
import { NAME_TAGS, READ_TYPES, TEXT_TAGS } from "./tags.ts";

/**
 * The references in a RIS file, and what of it could not be read; never throws, whatever the text is. Tags that have no
 * place in a reference are left out. Linear.
 */
export function parseRis(text: string): ReadReferences {
  if (text.length > LONGEST_FILE) return tooLong();
  const { entries, lines, refusals } = scanRis(text);
  return { entries: entries.map((entry, index) => referenceIn(entry, lines[index] ?? 1)), refusals };
}

function referenceIn(entry: TaggedEntry, line: number): ReadReference {
  const fields: Record<string, unknown> = { type: READ_TYPES.get(first(entry, ["TY"], oneLine) ?? "") ?? "document" };
  for (const field of NAME_FIELDS) fields[field] = namesIn(entry, NAME_TAGS[field] ?? []);
  for (const field of TEXT_FIELDS)
    fields[field] = first(entry, TEXT_TAGS[field] ?? [], (value) => formOf(field, value) ?? null);
  fields.page = pagesIn(entry);
  fields.issued = issuedIn(entry);
  fields.accessed = first(entry, ["Y2"], dateFrom);
  fields.DOI = first(entry, ["DO"], parseDoi);
  fields.ISBN = first(entry, ["SN"], parseIsbn);
  fields.ISSN = first(entry, ["SN"], parseIssn);
  fields.URL = first(entry, ["UR"], parseAddress);
  return { key: first(entry, ["ID"], oneLine) ?? "", line, reference: referenceOf(fields) };
}

/** The first value that can be read, of the first tag that has one. */
function first<T>(entry: TaggedEntry, tags: readonly string[], read: (value: string) => T | null): T | undefined {
  for (const wanted of tags) {
    for (const [tag, value] of entry) {
      const found = tag === wanted ? read(value) : null;
      if (found !== null) return found;
    }
  }
  return undefined;
}

function namesIn(entry: TaggedEntry, tags: readonly string[]): ReferenceName[] | undefined {
  const names = entry
    .filter(([tag]) => tags.includes(tag))
    .slice(0, MOST_NAMES)
    .map(([, value]) => parseName(value))
    .filter((name) => name !== null);
  return names.length > 0 ? names : undefined;
}

/** "SP" and "EP"; some programs write the whole range into the first. */
function pagesIn(entry: TaggedEntry): string | undefined {
  const start = first(entry, ["SP"], pageRange);
  const end = first(entry, ["EP"], pageRange);
  if (start === undefined) return undefined;
  const isWhole = end === undefined || end === "" || end === start || start.includes("-");
  return formOf("page", isWhole ? start : `${start}-${end}`);
}

/** The date that tells the most: `PY` often holds the year alone, and `DA` the day. */
function issuedIn(entry: TaggedEntry): ReferenceDate | undefined {
  const dates = ["PY", "Y1", "DA"].map((tag) => first(entry, [tag], dateFrom)).filter((date) => date !== undefined);
  return dates.toSorted((one, other) => partsOf(other).length - partsOf(one).length)[0];
}
