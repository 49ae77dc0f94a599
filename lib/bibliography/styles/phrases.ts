import { doiAddress } from "../doi.ts";
import { inverted, spoken } from "../names.ts";
import { dateFrom, partsOf } from "../partial-date.ts";
import type { Reference, ReferenceDate, ReferenceName } from "../reference.ts";
import type { Cited } from "./cited.ts";
import type { Labels } from "./labels.ts";

/** How a style lists names. */
export type NameRule = {
  /** From so many names on not all are given, */
  readonly most: number;
  /** but so many of them; one, where it does not say. */
  readonly shown?: number;
  readonly and: string;
  /** What then stands for the others. */
  readonly others: string;
  /** The first name is turned round, to be sorted by. */
  readonly isSorted?: boolean;
  /** "A, B and C". */
  readonly isPlain?: boolean;
};

/** "A", "A and B", "A, B, and C", "A et al."; "" for no names. */
export function listed(names: readonly ReferenceName[], rule: NameRule): string {
  const [first, ...rest] = names;
  if (first === undefined) return "";
  const leading = rule.isSorted === true ? inverted(first) : spoken(first);
  const isTurned = rule.isSorted === true && "family" in first;
  if (names.length >= rule.most) {
    const shown = [leading, ...rest.slice(0, (rule.shown ?? 1) - 1).map(spoken)];
    return `${shown.join(", ")}${isTurned || shown.length > 1 ? "," : ""} ${rule.others}`;
  }
  const last = rest.at(-1);
  if (last === undefined) return leading;
  const before = [leading, ...rest.slice(0, -1).map(spoken)];
  // "Doe, Jane, and John Roe": after a name that is turned round the comma is needed for two as well.
  const comma = (before.length > 1 && rule.isPlain !== true) || isTurned ? "," : "";
  return `${before.join(", ")}${comma} ${rule.and} ${spoken(last)}`;
}

/** "March 4, 2026", "March 2026", "2026". */
export function monthFirst(date: ReferenceDate, months: readonly string[]): string {
  const [year, month, day] = partsOf(date);
  const name = months[(month ?? 0) - 1];
  if (name === undefined) return String(year);
  return day === undefined ? `${name} ${year}` : `${name} ${day}, ${year}`;
}

/** "4 March 2026", "March 2026", "2026". */
export function dayFirst(date: ReferenceDate, months: readonly string[]): string {
  const [year, month, day] = partsOf(date);
  const name = months[(month ?? 0) - 1];
  return [day, name, year].filter((part) => part !== undefined).join(" ");
}

/** The year alone. */
export function yearOf(reference: Reference): string | null {
  return reference.issued === undefined ? null : String(partsOf(reference.issued)[0]);
}

/** The day an archived copy was taken; null when it is not known. */
export function capturedOn({ archived }: Cited): ReferenceDate | null {
  return archived?.capturedOn ? dateFrom(archived.capturedOn) : null;
}

/** Where a reader finds it: the address of its DOI, which lasts, or else its own. */
export function addressOf({ DOI, URL }: Reference): string | null {
  return DOI === undefined ? (URL ?? null) : doiAddress(DOI);
}

/** Pages with the dash of print: "14–19". */
export function printed(page: string | null | undefined): string {
  return (page ?? "").replace(/(?<=\d)-(?=\d)/g, "–");
}

/** A locator without the word for page, which some styles leave out: "p. 14" is "14". */
export function bareLocator(locator: string | null | undefined): string {
  return printed((locator ?? "").replace(/^(?:pp?\.?|pages?)\s?(?=[a-z]?\d)/i, ""));
}

/** The site or house, unless it is itself the one author, who is named already. */
export function besideAuthor({ author = [] }: Reference, house: string | undefined): string {
  const [only, ...more] = author;
  const isAuthor = more.length === 0 && only !== undefined && "literal" in only && only.literal === house;
  return isAuthor ? "" : (house ?? "");
}

/** The section of a law, or the part of it that is meant where that is a section as well. */
export function sectionOf({ section }: Reference, locator: string | null | undefined): string {
  if (locator?.startsWith("§")) return locator;
  return section === undefined ? "" : `§ ${section}`;
}

/** "2nd ed." for "2" or "2nd", and other words as they are: "revised edition". */
export function editionOf(edition: string | undefined, { edition: label }: Labels): string {
  if (edition === undefined) return "";
  if (/^\d{1,3}$/.test(edition)) return `${edition}${ordinal(Number(edition))} ${label}`;
  return /^\d{1,3}(?:st|nd|rd|th)$/i.test(edition) ? `${edition} ${label}` : edition;
}

function ordinal(number: number): string {
  const [tens, ones] = [number % 100, number % 10];
  if (tens >= 11 && tens <= 13) return "th";
  return ["th", "st", "nd", "rd"][ones] ?? "th";
}
