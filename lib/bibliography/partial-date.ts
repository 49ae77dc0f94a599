import { MONTHS } from "../text/months.ts";
import { DateParts, type ReferenceDate } from "./reference.ts";

/** A date of a year, a year and a month, or a day; what no calendar has is shortened to what it has, or null. */
export function dateOf(parts: readonly number[]): ReferenceDate | null {
  for (let length = Math.min(parts.length, 3); length > 0; length -= 1) {
    const parsed = DateParts.safeParse(parts.slice(0, length));
    if (parsed.success) return { "date-parts": [parsed.data] };
  }
  return null;
}

/** The numbers of a date: year, month, day, as many as are known. */
export function partsOf(date: ReferenceDate): DateParts {
  return date["date-parts"][0];
}

/** As ISO 8601 writes it: "2026", "2026-03", "2026-03-04". */
export function isoOf(date: ReferenceDate): string {
  const [year, ...rest] = partsOf(date);
  return [String(year).padStart(4, "0"), ...rest.map((part) => String(part).padStart(2, "0"))].join("-");
}

/**
 * The date in what people and programs write: ISO 8601 with a time or without, "2026/03/04", "4 March 2026", "March 4,
 * 2026", "Mar 2026", "04.03.2026", a year alone. Not "03/04/2026", since nobody can tell its month from its day; only
 * the year is taken from it, and from whatever else holds one. Null where there is none.
 */
export function dateFrom(written: string): ReferenceDate | null {
  // The longest date in use, with weekday, time and zone in words, stays under 64 characters.
  const words = written.trim().slice(0, 64);
  const compact = /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(words);
  if (compact) return dateOf(compact.slice(1).map(Number));
  const iso = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?!\d)/.exec(words);
  if (iso) return dateOf(iso.slice(1).filter(Boolean).map(Number));
  const stops = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/.exec(words);
  if (stops) return dateOf([stops[3], stops[2], stops[1]].map(Number));
  const dayFirst = /(?:(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[\s-])?([a-z]{3,9})\.?,?[\s-](\d{4})(?!\d)/i.exec(words);
  if (dayFirst && monthFrom(dayFirst[2] ?? "") > 0)
    return dateOf([Number(dayFirst[3]), monthFrom(dayFirst[2] ?? ""), ...(dayFirst[1] ? [Number(dayFirst[1])] : [])]);
  const monthFirst = /([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/i.exec(words);
  if (monthFirst && monthFrom(monthFirst[1] ?? "") > 0)
    return dateOf([monthFirst[3], monthFrom(monthFirst[1] ?? ""), monthFirst[2]].map(Number));
  const year = /(?<!\d)[12]\d{3}(?!\d)/.exec(words);
  return year ? dateOf([Number(year[0])]) : null;
}

/** 1 to 12 for the name of a month, or three letters and more of it, in English; 0 for another word. */
export function monthFrom(name: string): number {
  const small = name.trim().toLowerCase().replace(/\.$/, "");
  return small.length < 3 ? 0 : MONTHS.findIndex((month) => month.toLowerCase().startsWith(small)) + 1;
}
