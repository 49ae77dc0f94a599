import { MONTHS } from "../../text/months.ts";

/**
 * The day in a date as pages write it in their metadata, as an RFC 3339 full-date in the zone it was written in; null
 * when it cannot be read or no calendar has it. Read are ISO 8601 (`2024-03-12T10:00:00+01:00`, `20240312`), the
 * `2024/03/12` of scholarly pages, `12.03.2024`, and days with an English month (`Tue, 12 Mar 2024`, `March 12, 2024`); not
 * `12/03/2024`, since nobody can tell its month from its day.
 */
export function fullDateIn(written: string): string | null {
  // The longest date in use, with weekday, time and zone in words, stays under 64 characters.
  const words = written.trim().slice(0, 64);
  const numbers = /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?!\d)/.exec(words);
  if (numbers) return dayOf(numbers[1], Number(numbers[3]), numbers[4]);
  // With full stops the day always comes first, as in German and Russian.
  const stops = /(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/.exec(words);
  if (stops) return dayOf(stops[3], Number(stops[2]), stops[1]);
  const dayFirst = /(?:^|[\s,])(\d{1,2})(?:st|nd|rd|th)?[\s-]([a-z]{3,9})\.?,?[\s-](\d{4})(?!\d)/i.exec(words);
  if (dayFirst) return dayOf(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = /(?:^|[\s,])([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/i.exec(words);
  return monthFirst ? dayOf(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]) : null;
}

/** 1 to 12, from the whole name or three letters and more of it; 0 for another word. */
function monthOf(name: string | undefined): number {
  const small = (name ?? "").toLowerCase();
  return small.length < 3 ? 0 : MONTHS.findIndex((month) => month.toLowerCase().startsWith(small)) + 1;
}

function dayOf(year: string | undefined, month: number, day: string | undefined): string | null {
  const date = new Date(Date.UTC(Number(year), month - 1, Number(day)));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === Number(day) && Number(year) >= 1000;
  return exists ? date.toISOString().slice(0, 10) : null;
}
