import { webLink } from "../../web-link.ts";

/**
 * The kinds of things that are named in graphs. A thing has one name in all of them, so that a program that reads two
 * finds that they speak of the same.
 */
export const THINGS = [
  "document",
  "version",
  "original",
  "claim",
  "wording",
  "source",
  "copy",
  "evidence",
  "verdict",
  "verdict-kind",
  "decision",
  "note",
  "question",
  "answer",
  "review",
  "report",
  "page",
  "person",
  "author",
  "exporter",
  "installation",
  "software",
  "activity",
] as const;
export type Thing = (typeof THINGS)[number];

/** What the names of a kind begin with. */
export function namespaceOf(thing: Thing): string {
  return `urn:linecheck:${thing}:`;
}

/**
 * The name of a thing: a URN (RFC 8141) of its kind and of what tells it from others of that kind, which is mostly its
 * id. Nothing here is a page, so no name pretends to be an address.
 */
export function iri(thing: Thing, ...parts: readonly string[]): string {
  return namespaceOf(thing) + localName(parts);
}

/** The same as a qualified name, with the kind as the prefix: `claim:3f2c…`. */
export function qualifiedName(thing: Thing, ...parts: readonly string[]): string {
  return `${thing}:${localName(parts)}`;
}

/** The last part of a name: percent-encoded, so that no part holds a slash, a colon or anything else that means more. */
function localName(parts: readonly string[]): string {
  return parts.map(encoded).join("/");
}

/** Only unreserved characters of RFC 3986 are left. Half a surrogate pair, which no id of ours holds, becomes U+FFFD. */
function encoded(part: string): string {
  return encodeURIComponent(part.replace(/\p{Surrogate}/gu, "\uFFFD")).replace(/[!'()*]/g, percent);
}

/**
 * An address on the web as an IRI; null for everything that is none. What a browser lets stand in an address and
 * RFC 3986 does not (`|`, `{`, a second `#`, a stray `%`) is percent-encoded, which leads to the same page.
 */
export function webIri(address: string | null): string | null {
  const link = webLink(address);
  if (!link) return null;
  const [, place = "", rest = ""] = /^([a-z]+:\/\/[^/?#]*)(.*)$/.exec(link.href) ?? [];
  const [path = "", ...fragments] = rest.split("#");
  const fragment = fragments.length > 0 ? `#${allowed(fragments.join("%23"))}` : "";
  return place + allowed(path) + fragment;
}

function allowed(part: string): string {
  return part.replace(/[^\w\-.~:/?@!$&'()*+,;=%]|%(?![\dA-Fa-f]{2})/g, percent);
}

/** A single ASCII character, percent-encoded. */
function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}
