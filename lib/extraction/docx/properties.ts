import { type Metadata, NO_METADATA } from "../model.ts";
import { isLanguageTag } from "./language-tally.ts";
import type { Visitor } from "./read-xml.ts";

const READ = new Set(["dc:title", "dc:creator", "dc:language", "dcterms:modified"]);

// The longest titles in a library's catalogue; beyond it, somebody pasted a page into the field.
const LONGEST = 300;

/** Reads `core.xml` (ISO/IEC 29500-2, 8): hand `visitor` to the walk, then ask `metadata`. */
export function propertiesReader(): { readonly visitor: Visitor; readonly metadata: () => Metadata } {
  const told = new Map<string, string>();
  let inside: string | null = null;
  const visitor: Visitor = {
    open: (name) => {
      inside = READ.has(name) ? name : null;
    },
    close: () => {
      inside = null;
    },
    text: (value) => {
      if (inside !== null) told.set(inside, (told.get(inside) ?? "") + value);
    },
  };
  return { visitor, metadata: () => metadataOf(told) };
}

function metadataOf(told: ReadonlyMap<string, string>): Metadata {
  const lang = told.get("dc:language")?.trim() ?? "";
  return {
    ...NO_METADATA,
    title: plain(told.get("dc:title") ?? ""),
    authors: authorsIn(told.get("dc:creator") ?? ""),
    // The day it was made is not the day it was published; the day of the last change is what it says.
    modifiedOn: dateIn(told.get("dcterms:modified") ?? ""),
    lang: isLanguageTag(lang) ? lang : null,
  };
}

function plain(words: string): string | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is left out
  const line = words.replaceAll(/[\s\u0000-\u001f\ufffe\uffff]+/g, " ").trim();
  return line === "" || line.length > LONGEST ? null : line;
}

/** Names parted by semicolons, which Word writes; by commas only where each part is a whole name ("Doe, Jane" is one). */
function authorsIn(words: string): string[] {
  const parts = words.split(";");
  const byComma = words.split(",");
  const isList = parts.length === 1 && byComma.every((name) => name.trim().includes(" "));
  return (isList ? byComma : parts).map(plain).filter((name) => name !== null);
}

/** The day of a W3C date and time as it is written; null when it is none. */
function dateIn(words: string): string | null {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(words.trim())?.[0];
  if (day === undefined) return null;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : null;
}
