import { MONTHS } from "../text/months.ts";

/** "2026-05-04" or "2026-05" or an instant, as "4 May 2026", "May 2026"; anything else comes back as it is. UTC. */
export function dayInWords(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2})(?:T.*)?)?$/.exec(date) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (!year || !name) return date;
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}

/** An RFC 3339 UTC instant as "4 May 2026, 09:05 UTC". */
export function instantInWords(instant: string): string {
  return `${dayInWords(instant)}, ${instant.slice(11, 16)} UTC`;
}
