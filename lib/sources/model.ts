import { z } from "zod";
import { parseDoi } from "../bibliography/doi.ts";
import { parseIsbn } from "../bibliography/isbn.ts";
import { parseUrl } from "../parse-url.ts";
import { isWellFormed, textOfAtMost } from "../text/well-formed.ts";

/** How close a source stands to the fact: it saw or is the thing, reports on it, or reports on reports. */
export const TIERS = ["primary", "secondary", "tertiary"] as const;
export const SourceTier = z.enum(TIERS);
export type SourceTier = z.infer<typeof SourceTier>;

export const SOURCE_KINDS = [
  "web-page",
  "article",
  "document",
  "book",
  "data-set",
  "law",
  "interview",
  "recording",
  "image",
  "author-attestation",
  "confidential",
] as const;
export const SourceKind = z.enum(SOURCE_KINDS);
export type SourceKind = z.infer<typeof SourceKind>;

export const SOURCE_KIND_LABELS: Record<SourceKind, string> = {
  "web-page": "Web page",
  article: "Article",
  document: "Document",
  book: "Book",
  "data-set": "Data set",
  law: "Law",
  interview: "Interview",
  recording: "Recording",
  image: "Image",
  "author-attestation": "Author attestation",
  confidential: "Confidential source",
};

const line = (max: number) => textOfAtMost(max).trim().min(1, "must say something");

/** Longest address in bytes: what servers commonly take, and well under what PostgreSQL can index (2,704). */
const MAX_ADDRESS_BYTES = 2048;

/** An address a reader may follow: http or https only, so that no export ever carries a script link. */
export const WebAddress = z
  .url({ protocol: /^https?$/, error: "must be a full address that begins with http:// or https://" })
  .refine((url) => new TextEncoder().encode(url).length <= MAX_ADDRESS_BYTES, "is longer than 2,048 bytes")
  .refine(isWellFormed, "must be a full address that begins with http:// or https://")
  .refine((url) => !hasCredentials(url), "holds a user name or a password: leave them out");

/** Such an address would carry somebody's password into every export. */
function hasCredentials(url: string): boolean {
  const parsed = parseUrl(url);
  return parsed !== null && (parsed.username !== "" || parsed.password !== "");
}

/** Longest title, and longest of the other lines that describe a source, in UTF-16 code units. */
export const MAX_TITLE = 500;
export const MAX_LINE = 300;

const Title = line(MAX_TITLE);
const Described = line(MAX_LINE);
const Day = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "must be a year, a month (2024-03) or a day (2024-03-12)");
const Doi = line(MAX_TITLE).refine((typed) => parseDoi(typed) !== null, "must be a DOI, such as 10.1000/xyz");
const Isbn = line(60).refine((typed) => parseIsbn(typed) !== null, "is no ISBN: look at its digits again");

/** What `POST /sources` takes. A title, an address, a DOI or an ISBN is needed; the rest describes it. */
export const NewSource = z
  .strictObject({
    title: Title.optional(),
    url: WebAddress.optional(),
    kind: SourceKind.default("web-page"),
    tier: SourceTier.default("secondary"),
    publisher: Described.optional(),
    /** Several with semicolons between them. */
    author: Described.optional(),
    /** As the source states it: a day, a month or a year. */
    publishedOn: Day.optional(),
    doi: Doi.optional(),
    isbn: Isbn.optional(),
    /** CSL-JSON as any program writes it. What cannot be kept of it is left out, and the fields above go before it. */
    reference: z.record(z.string(), z.unknown()).optional(),
  })
  .refine(({ title, url, doi, isbn }) => [title, url, doi, isbn].some((said) => said !== undefined), {
    error: "A source needs a title, an address, a DOI or an ISBN.",
    path: ["title"],
  })
  .describe("A source outside the document.");
export type NewSource = z.infer<typeof NewSource>;

/** What `PATCH /sources/:id` takes: what is another, and null for what is not known after all. */
export const SourceChange = z
  .strictObject({
    title: Title.optional(),
    kind: SourceKind.optional(),
    tier: SourceTier.optional(),
    publisher: Described.nullable().optional(),
    author: Described.nullable().optional(),
    publishedOn: Day.nullable().optional(),
    doi: Doi.nullable().optional(),
    isbn: Isbn.nullable().optional(),
  })
  .describe("How a source is described otherwise.");
export type SourceChange = z.infer<typeof SourceChange>;

/** Whether a source's words are kept here. */
export const CopyState = z
  .object({
    /** `waiting`: one was asked for. `failed`: the last try gave none. `none`: there is no address, and nobody brought one. */
    state: z.enum(["kept", "waiting", "failed", "none"]),
    /** The newest copy, also while another is waited for; null when there is none. */
    snapshotId: z.string().nullable(),
    takenAt: z.iso.datetime().nullable(),
    /** Why the last try gave no copy, a sentence. */
    failure: z.string().nullable(),
    /** Where a web archive elsewhere keeps a copy as well; null when none is known. */
    archivedUrl: z.string().nullable(),
  })
  .describe("Whether a copy of a source is kept.");
export type CopyState = z.infer<typeof CopyState>;

/** A source as every screen, call and export shows it. */
export const Source = z
  .object({
    id: z.string(),
    title: z.string(),
    url: z.string().nullable(),
    kind: SourceKind,
    tier: SourceTier,
    publisher: z.string().nullable(),
    author: z.string().nullable(),
    publishedOn: z.string().nullable(),
    copy: CopyState,
    /** Whether it is confidential and kept from the caller: then nothing is told of it but its tier. */
    withheld: z.boolean(),
    addedAt: z.iso.datetime(),
    revision: z.int().positive(),
  })
  .describe("A source outside the document.");
export type Source = z.infer<typeof Source>;

/** What a source is called: its title, or else its DOI, its address without the scheme, or its ISBN. */
export function titleOfSource(source: {
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  readonly isbn?: string | undefined;
}): string {
  if (source.title) return source.title;
  if (source.url) return parseDoi(source.url) ?? addressInWords(source.url);
  if (source.isbn) return `ISBN ${source.isbn}`;
  throw new Error("a source has neither title nor address nor ISBN: parse it with NewSource first");
}

/** An address as it is read: without the scheme and without a slash at its end. */
export function addressInWords(url: string): string {
  return url.replace(/^https?:\/\//, "").replace(/\/$/, "");
}
