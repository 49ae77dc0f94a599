import { MONTHS } from "../../text/months.ts";
import type { KeyedReference } from "../csl.ts";
import { isoOf, partsOf } from "../partial-date.ts";
import {
  NAME_FIELDS,
  parseAddress,
  type Reference,
  type ReferenceDate,
  TEXT_FIELDS,
  type TextField,
} from "../reference.ts";
import { renderNames } from "./bibtex-names.ts";
import { entryTypeOf, GENRES, namesOf } from "./fields.ts";
import { encodeLatex } from "./latex.ts";

/**
 * References as a BibTeX file, in the order given. Keys are made of the signs that every program takes, and told apart
 * by letters where two are alike. `parseBibtex` reads the references as they were.
 */
export function renderBibtex(entries: readonly KeyedReference[]): string {
  const keys = distinctKeys(entries.map(({ key }) => key));
  return entries.map(({ reference }, index) => renderEntry(keys[index] ?? "", reference)).join("\n");
}

function renderEntry(key: string, reference: Reference): string {
  const { type, subtype } = entryTypeOf(reference.type, reference.URL !== undefined);
  const fields: [name: string, value: string][] = [];
  for (const field of NAME_FIELDS) {
    const names = reference[field];
    if (names !== undefined) fields.push([field, `{${renderNames(names)}}`]);
  }
  for (const field of TEXT_FIELDS) {
    const words = reference[field];
    if (words !== undefined) fields.push([namesOf(type, field)[0], `{${renderWords(field, words)}}`]);
  }
  if (reference.issued !== undefined) fields.push(...renderDate(reference.issued));
  if (reference.accessed !== undefined) fields.push(["urldate", `{${isoOf(reference.accessed)}}`]);
  // These hold no sign that would end a value; LaTeX's escapes in them would be read as part of them.
  for (const field of ["DOI", "ISBN", "ISSN", "URL"] as const)
    if (reference[field] !== undefined) fields.push([field.toLowerCase(), `{${reference[field]}}`]);
  if (subtype !== null) fields.push(["entrysubtype", `{${subtype}}`]);
  return `@${type}{${[key, ...fields.map(([name, value]) => `  ${name} = ${value}`)].join(",\n")}\n}\n`;
}

function renderWords(field: TextField, words: string): string {
  // Styles of BibTeX make titles small but for what stands in braces of its own.
  if (field === "title" || field === "title-short") return `{${encodeLatex(words)}}`;
  // Words that a reader would take for a key or an address are marked as words in the same way.
  if (field === "genre" && Object.hasOwn(GENRES, words)) return `{${words}}`;
  if (field === "medium" && parseAddress(words) !== null) return `{${encodeLatex(words)}}`;
  return field === "page" ? encodeLatex(words).replaceAll("-", "--") : encodeLatex(words);
}

function renderDate(date: ReferenceDate): [string, string][] {
  const [year, month, day] = partsOf(date);
  const fields: [string, string][] = [["year", `{${String(year).padStart(4, "0")}}`]];
  const name = MONTHS[(month ?? 0) - 1];
  // The macro, from which each style makes the month in its own language.
  if (name !== undefined) fields.push(["month", name.slice(0, 3).toLowerCase()]);
  if (day !== undefined) fields.push(["day", `{${day}}`]);
  return fields;
}

function distinctKeys(given: readonly string[]): string[] {
  const uses = new Map<string, number>();
  return given.map((key) => {
    const safe = key.replace(/[^A-Za-z0-9:.+_/-]{1,200}/g, "-").replace(/^-|-$/g, "") || "source";
    const used = uses.get(safe) ?? 0;
    uses.set(safe, used + 1);
    return used === 0 ? safe : `${safe}-${used + 1}`;
  });
}
