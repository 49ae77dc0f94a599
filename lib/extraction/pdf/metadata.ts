import { type Metadata, NO_METADATA } from "../model.ts";
import type { OpenedPdf } from "./open-pdf.ts";

// Longest entry of a library catalogue; what is longer is an abstract in the wrong field.
const LONGEST = 300;
const MOST_AUTHORS = 50;

/**
 * What a PDF says of itself. When it was made is not when it was published, so `publishedOn` stays empty; a file name in
 * place of a title is no title.
 */
export function metadataOf({ info, properties }: Pick<OpenedPdf, "info" | "properties">): Metadata {
  return {
    ...NO_METADATA,
    title: titleFrom(info.Title) ?? titleFrom(properties.get("dc:title")),
    authors: authorsFrom(properties.get("dc:creator"), info.Author),
    publisher: nameFrom(properties.get("dc:publisher")),
    modifiedOn: dayFrom(info.ModDate) ?? isoDayFrom(properties.get("xmp:modifydate")),
    lang: languageFrom(info.Language),
  };
}

/** A value of a field as one line, the first where it has several; null for what is no words or is longer than a title. */
export function nameFrom(value: unknown): string | null {
  const words = Array.isArray(value) ? value[0] : value;
  if (typeof words !== "string") return null;
  const clean = words
    .slice(0, 4 * LONGEST)
    .replace(/[\p{Cc}\p{Cs}\s]{1,1000}/gu, " ")
    .trim();
  return clean === "" || clean.length > LONGEST ? null : clean;
}

const FILE_NAME = /\.(?:docx?|odt|rtf|pdf|tex|dvi|indd|qxd|pages|pptx?|xlsx?|html?|txt|md|ps|fm|p65|pub)$/i;
const NO_TITLE = /^(?:untitled|unbenannt|sans titre|sin título|title|document|presentation|slide) ?\d{0,4}$/i;

function titleFrom(value: unknown): string | null {
  const title = nameFrom(value)?.replace(/^Microsoft (?:Word|PowerPoint|Excel) ?-? ?/i, "") ?? "";
  if (title === "" || FILE_NAME.test(title) || NO_TITLE.test(title)) return null;
  if (/^(?:https?:\/\/|file:|about:|[A-Z]:\\|\/)/i.test(title) || !/\p{L}/u.test(title)) return null;
  return title;
}

function authorsFrom(list: unknown, line: unknown): string[] {
  const named = Array.isArray(list) ? list : [list];
  const given = named.map(nameFrom).filter((name) => name !== null);
  const names = given.length > 0 ? given : [nameFrom(line) ?? ""];
  // One field often holds several names; commas may part a surname from its first name, so only semicolons part them.
  return names
    .flatMap((name) => name.split(/;| and | & /))
    .map((name) => name.trim())
    .filter((name) => /\p{L}/u.test(name) && !NO_AUTHOR.test(name))
    .slice(0, MOST_AUTHORS);
}

// What programs write into the field when nobody is logged in by name.
const NO_AUTHOR = /^(?:user|admin|administrator|unknown|anonymous|author|owner|root|\(anonymous\)|windows user)$/i;

/** Reads "D:20240312093000Z" of ISO 32000-1, 7.9.4 as its day. */
function dayFrom(value: unknown): string | null {
  const [, year = "", month = "", day = ""] =
    /^(?:D:)?(\d{4})(\d{2})(\d{2})/.exec(typeof value === "string" ? value : "") ?? [];
  return existing(`${year}-${month}-${day}`);
}

function isoDayFrom(value: unknown): string | null {
  return existing(typeof value === "string" ? value.slice(0, 10) : "");
}

/** Null for a day that no calendar has. */
function existing(day: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === day ? day : null;
}

/** BCP 47 as far as files write it; "x-unknown" and the like say nothing. */
function languageFrom(value: unknown): string | null {
  const tag = typeof value === "string" ? value.trim().replaceAll("_", "-") : "";
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,4}$/i.test(tag) && !/^(?:und|zxx)\b/i.test(tag) ? tag : null;
}
