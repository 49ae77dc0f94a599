import { MONTHS } from "../text/months.ts";

/** A day in words, without its day where that is not known. */
export type DayParts = { readonly day: number | null; readonly month: string; readonly year: string };

/**
 * "2026-05-04" or "2026-05" or an instant, as a language writes it with these names of months; anything else comes back as
 * it is. UTC.
 */
export function writtenDay(date: string, months: readonly string[], write: (parts: DayParts) => string): string {
  const [, year, number, day] = /^(\d{4})-(\d{2})(?:-(\d{2})(?:T.*)?)?$/.exec(date) ?? [];
  const month = months[Number(number) - 1];
  if (!year || !month) return date;
  return write({ day: day ? Number(day) : null, month, year });
}

/** An RFC 3339 UTC instant with its day in words: "4 May 2026, 09:05 UTC". */
export function writtenInstant(instant: string, day: string): string {
  return `${day}, ${instant.slice(11, 16)} UTC`;
}

/** "4 May 2026", "May 2026". */
export function dayInWords(date: string): string {
  return writtenDay(date, MONTHS, ({ day, month, year }) =>
    day === null ? `${month} ${year}` : `${day} ${month} ${year}`,
  );
}

/** "4 May 2026, 09:05 UTC". */
export function instantInWords(instant: string): string {
  return writtenInstant(instant, dayInWords(instant));
}
