import { z } from "zod";
import { parseDoi } from "./doi.ts";
import { parseIsbn } from "./isbn.ts";
import { parseIssn } from "./issn.ts";
import { languageTagFrom } from "./languages.ts";
import { nameFrom } from "./names.ts";
import { oneLine } from "./one-line.ts";
import { pageRange } from "./pages.ts";
import { dateFrom, dateOf } from "./partial-date.ts";
import {
  LONGEST_FIELD,
  MOST_NAMES,
  NAME_FIELDS,
  parseAddress,
  REFERENCE_TYPES,
  Reference,
  type ReferenceDate,
  type ReferenceName,
  TEXT_FIELDS,
  type TextField,
} from "./reference.ts";

/** A reference under the word it is cited by: a BibTeX key, the `id` of CSL-JSON, the `ID` of RIS. */
export type KeyedReference = { readonly key: string; readonly reference: Reference };

type Written = Readonly<Record<string, unknown>>;

/**
 * What is kept of an entry of CSL-JSON, as DOI services and other programs write it: foreign and empty fields are
 * dropped, numbers become words, markup is taken out of titles, an unknown type is a document. Null for what is no
 * entry. What comes out of `renderCsl` comes back unchanged, unless its words look like such markup.
 */
export function parseCsl(raw: unknown): Reference | null {
  if (!isWritten(raw)) return null;
  const fields: Record<string, unknown> = {
    type: REFERENCE_TYPES.find((type) => type === own(raw, "type")) ?? "document",
  };
  for (const field of NAME_FIELDS) fields[field] = namesIn(own(raw, field));
  for (const field of TEXT_FIELDS)
    fields[field] = formOf(field, wordsIn(own(raw, field) ?? own(raw, OLDER_NAMES[field] ?? field)));
  for (const field of ["issued", "accessed"]) fields[field] = dateIn(own(raw, field));
  fields.DOI = parsedBy(parseDoi, own(raw, "DOI"));
  fields.ISBN = parsedBy(parseIsbn, own(raw, "ISBN"));
  fields.ISSN = parsedBy(parseIssn, own(raw, "ISSN"));
  fields.URL = parsedBy(parseAddress, own(raw, "URL"));
  return referenceOf(fields);
}

/** A reference as an entry of CSL-JSON (csl-data.json, CSL 1.0.2); `parseCsl` reads it. */
export function renderCsl({ key, reference }: KeyedReference): { readonly id: string } & Reference {
  return { id: key, ...reference };
}

/** A reference of the fields that hold something. @throws ZodError when a field is not as the schema wants it. */
export function referenceOf(fields: Readonly<Record<string, unknown>>): Reference {
  return Reference.parse(Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)));
}

/** A line as a field holds it; undefined when it says nothing or is longer than any real one. */
export function fieldOf(words: string): string | undefined {
  const line = oneLine(words);
  return line === "" || line.length > LONGEST_FIELD ? undefined : line;
}

/** What CSL called variables before 1.0.2, and most programs still do. */
const OLDER_NAMES: Partial<Readonly<Record<TextField, string>>> = {
  "event-title": "event",
  "title-short": "shortTitle",
};

/** The words of a field in the form that is kept of it; undefined for none. */
export function formOf(field: TextField, words: string | undefined): string | undefined {
  if (words === undefined) return undefined;
  if (field === "page") return fieldOf(pageRange(words));
  return field === "language" ? (languageTagFrom(words) ?? undefined) : fieldOf(words);
}

function wordsIn(value: unknown): string | undefined {
  // Crossref's own interface gives titles as lists.
  const first = Array.isArray(value) ? value[0] : value;
  if (typeof first === "number" && Number.isFinite(first)) return String(first);
  return typeof first === "string" ? withoutMarkup(first) : undefined;
}

/** The tags that CSL and Crossref put into titles; "a < b" and "<3" stay. */
function withoutMarkup(words: string): string {
  return words.replace(/<\/?(?:i|b|em|strong|sub|sup|sc|scp|span|u|tt|jats:\w{1,20})(?:\s[^<>]{0,100})?>/gi, "");
}

/** The first value that can be read: ISBNs and ISSNs come as lists, or as several in a line. */
function parsedBy(parse: (typed: string) => string | null, value: unknown): string | undefined {
  for (const written of Array.isArray(value) ? value : [value]) {
    if (typeof written !== "string") continue;
    for (const typed of [written, ...written.slice(0, LONGEST_FIELD).split(/[\s,;]+/)]) {
      const parsed = parse(typed);
      if (parsed !== null) return parsed;
    }
  }
  return undefined;
}

const Name = z.object({
  family: z.string().optional().catch(undefined),
  given: z.string().optional().catch(undefined),
  suffix: z.string().optional().catch(undefined),
  literal: z.string().optional().catch(undefined),
  // Crossref's own interface writes so what CSL calls literal.
  name: z.string().optional().catch(undefined),
  "dropping-particle": z.string().optional().catch(undefined),
  "non-dropping-particle": z.string().optional().catch(undefined),
});

function namesIn(value: unknown): ReferenceName[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const names: ReferenceName[] = [];
  for (const written of value.slice(0, MOST_NAMES)) {
    const parsed = Name.safeParse(written);
    const name = parsed.success ? nameOf(parsed.data) : null;
    if (name !== null) names.push(name);
  }
  return names.length > 0 ? names : undefined;
}

function nameOf(written: z.infer<typeof Name>): ReferenceName | null {
  const particles = [written["dropping-particle"], written["non-dropping-particle"]];
  const family = [...particles, written.family].filter(Boolean).join(" ");
  return nameFrom({
    family: family === "" ? (written.literal ?? written.name ?? "") : family,
    given: written.given ?? "",
    suffix: written.suffix ?? "",
  });
}

const Dated = z.object({
  "date-parts": z
    .array(z.array(z.union([z.string(), z.number(), z.null()])))
    .optional()
    .catch(undefined),
  raw: z.string().optional().catch(undefined),
  literal: z.string().optional().catch(undefined),
});

function dateIn(value: unknown): ReferenceDate | undefined {
  // CSL 1.1 will write dates so; some programs do already.
  if (typeof value === "string") return dateFrom(value) ?? undefined;
  const parsed = Dated.safeParse(value);
  if (!parsed.success) return undefined;
  const { "date-parts": parts, raw, literal } = parsed.data;
  const given = parts?.[0]?.slice(0, 3).map((part) => Number(part ?? 0)) ?? [];
  return dateOf(given) ?? dateFrom(raw ?? literal ?? "") ?? undefined;
}

function isWritten(value: unknown): value is Written {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function own(thing: Written, key: string): unknown {
  return Object.hasOwn(thing, key) ? thing[key] : undefined;
}
