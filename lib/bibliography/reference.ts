import { z } from "zod";
import { parseUrl } from "../parse-url.ts";
import { textOfAtMost } from "../text/well-formed.ts";
import { parseDoi } from "./doi.ts";
import { parseIsbn } from "./isbn.ts";
import { parseIssn } from "./issn.ts";
import { languageTagFrom } from "./languages.ts";
import { oneLine } from "./one-line.ts";
import { pageRange } from "./pages.ts";

/** The types of CSL 1.0.2 (its specification, appendix III). */
export const REFERENCE_TYPES = [
  "article",
  "article-journal",
  "article-magazine",
  "article-newspaper",
  "bill",
  "book",
  "broadcast",
  "chapter",
  "classic",
  "collection",
  "dataset",
  "document",
  "entry",
  "entry-dictionary",
  "entry-encyclopedia",
  "event",
  "figure",
  "graphic",
  "hearing",
  "interview",
  "legal_case",
  "legislation",
  "manuscript",
  "map",
  "motion_picture",
  "musical_score",
  "pamphlet",
  "paper-conference",
  "patent",
  "performance",
  "periodical",
  "personal_communication",
  "post",
  "post-weblog",
  "regulation",
  "report",
  "review",
  "review-book",
  "software",
  "song",
  "speech",
  "standard",
  "thesis",
  "treaty",
  "webpage",
] as const;
export type ReferenceType = (typeof REFERENCE_TYPES)[number];

/** The variables of CSL whose value is a line of words, in the order they are written. */
export const TEXT_FIELDS = [
  "title",
  "title-short",
  "container-title",
  "collection-title",
  "collection-number",
  "event-title",
  "publisher",
  "publisher-place",
  "authority",
  "edition",
  "volume",
  "issue",
  "page",
  "number",
  "section",
  "version",
  "genre",
  "medium",
  "archive",
  "archive_location",
  "language",
  "note",
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** The variables of CSL whose value is a list of names. */
export const NAME_FIELDS = ["author", "editor", "translator", "interviewer"] as const;
export type NameField = (typeof NAME_FIELDS)[number];

/** Longest line of words, in UTF-16 code units: the longest titles are shorter, an abstract in the wrong field longer. */
export const LONGEST_FIELD = 1_000;

/** Most names in a list; only those of experiments in physics are longer. */
export const MOST_NAMES = 200;

/** Longest part of a name, in UTF-16 code units: the longest names of houses have some 150. */
export const LONGEST_NAME = 200;

// What a source's address may be at the longest (lib/sources/model.ts).
const LONGEST_ADDRESS = 2_048;

const line = (max: number) =>
  textOfAtMost(max)
    .min(1)
    .refine((text) => oneLine(text) === text, "must be one line without space at its ends or two spaces in a row");

const namePart = (max: number) => line(max).refine((part) => /[\p{L}\p{N}]/u.test(part), "must hold a letter");
const personPart = namePart(LONGEST_NAME).refine(
  (part) => !part.includes(","),
  "must hold no comma: give the name in parts",
);

/** A person in the parts that styles turn round ("Doe, Jane"), or any other name as it is written: a house, a mononym. */
export const ReferenceName = z.union([
  z.strictObject({
    family: personPart,
    given: personPart,
    /** "Jr.", "III". */
    suffix: personPart.optional(),
  }),
  z.strictObject({ literal: namePart(LONGEST_NAME) }),
]);
export type ReferenceName = z.infer<typeof ReferenceName>;

/** A year, a month or a day that the calendar has; years 1 to 9999. */
export const DateParts = z
  .union([
    z.tuple([z.int().min(1).max(9999)]),
    z.tuple([z.int().min(1).max(9999), z.int().min(1).max(12)]),
    z.tuple([z.int().min(1).max(9999), z.int().min(1).max(12), z.int().min(1).max(31)]),
  ])
  .refine(([year, month, day]) => day === undefined || day <= lastDayOf(year, month ?? 1), "is no day of that month");
export type DateParts = z.infer<typeof DateParts>;

/** CSL allows two for a range; the first of them is kept. */
const ReferenceDate = z.strictObject({ "date-parts": z.tuple([DateParts]) });
export type ReferenceDate = z.infer<typeof ReferenceDate>;

function lastDayOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const names = z.array(ReferenceName).min(1).max(MOST_NAMES);
const textShape = Object.fromEntries(TEXT_FIELDS.map((field) => [field, line(LONGEST_FIELD).optional()])) as {
  [F in TextField]: z.ZodOptional<ReturnType<typeof line>>;
};
const nameShape = Object.fromEntries(NAME_FIELDS.map((field) => [field, names.optional()])) as {
  [F in NameField]: z.ZodOptional<typeof names>;
};

/**
 * What is known of a source to cite it by: the part of CSL-JSON 1.0.2 that is kept, without the `id`, which is the
 * source's own. What is not known is left out; nothing is empty. `parseCsl` makes one of what others write.
 */
export const Reference = z
  .strictObject({
    type: z.enum(REFERENCE_TYPES),
    ...nameShape,
    ...textShape,
    /** As `pageRange` answers them. */
    page: line(LONGEST_FIELD)
      .refine((page) => pageRange(page) === page, "must be pages such as 14 or 14-19")
      .optional(),
    /** BCP 47. */
    language: line(LONGEST_FIELD)
      .refine((language) => languageTagFrom(language) === language, "must be a language tag such as en or pt-BR")
      .optional(),
    issued: ReferenceDate.optional(),
    accessed: ReferenceDate.optional(),
    /** As `parseDoi` answers it. */
    DOI: line(LONGEST_ADDRESS)
      .refine((doi) => parseDoi(doi) === doi, "must be a DOI in small letters, such as 10.1000/xyz")
      .optional(),
    /** Thirteen digits. */
    ISBN: line(13)
      .refine((isbn) => parseIsbn(isbn) === isbn, "must be the thirteen digits of an ISBN")
      .optional(),
    /** "1234-5679". */
    ISSN: line(9)
      .refine((issn) => parseIssn(issn) === issn, "must be an ISSN such as 1234-5679")
      .optional(),
    /** http or https, in the characters of RFC 3986 alone. */
    URL: line(LONGEST_ADDRESS)
      .refine((url) => parseAddress(url) === url, "must be a full address that begins with http:// or https://")
      .optional(),
  })
  .describe("What is known of a source to cite it by, in CSL-JSON.");
export type Reference = z.infer<typeof Reference>;

/**
 * An address in the browser's own spelling, with what RFC 3986 has no place for percent-encoded; null for what is no
 * http or https address, carries credentials or is too long.
 */
export function parseAddress(written: string): string | null {
  const url = written.length > LONGEST_ADDRESS ? null : parseUrl(written.trim());
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") return null;
  const address = url.href.replace(/["<>\\^`{|}]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return address.length <= LONGEST_ADDRESS ? address : null;
}
