/**
 * Finds the day a line of a page names: "November 25th, 2022", "25 November 2022", "2022-11-25". Only whole dates with
 * a four-digit year are read; 11/12/2022 is not, since nobody can tell its month from its day.
 */
import { MONTHS } from "../text/months.ts";
import type { Span } from "../text/span.ts";

const NAME =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
const YEAR = "(\\d{4})(?!\\d)";

const MONTH_FIRST = new RegExp(`\\b${NAME} ${DAY},? ${YEAR}`, "i");
const DAY_FIRST = new RegExp(`\\b${DAY}(?: of)? ${NAME},? ${YEAR}`, "i");
// Whatever the order, a whole date has these; most lines of a page do not.
const YEAR_FIGURES = /\d{4}/;
const ISO = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/;

/** The first whole date in a line, as an RFC 3339 full-date and where it stands; null when there is none that exists. */
export function dateIn(line: string): { readonly day: string; readonly at: Span } | null {
  if (!YEAR_FIGURES.test(line)) return null;
  const spaced = line.replace(/\s/g, " ");
  return (
    readWith(MONTH_FIRST, spaced, ([month, day, year]) => [year, month, day]) ??
    readWith(DAY_FIRST, spaced, ([day, month, year]) => [year, month, day]) ??
    readWith(ISO, spaced, ([year, month, day]) => [year, month, day])
  );
}

const MONTH_ALONE = new RegExp(`^${NAME},? ${YEAR}$`, "i");

/** True for a month and its year and nothing else: "May 2022". */
export function isMonth(words: string): boolean {
  return MONTH_ALONE.test(words);
}

type Parts = readonly (string | undefined)[];

function readWith(pattern: RegExp, line: string, order: (parts: Parts) => Parts) {
  const match = pattern.exec(line);
  if (!match) return null;
  const [year = "", month = "", day = ""] = order(match.slice(1));
  const date = fullDate(Number(year), monthNumber(month), Number(day));
  return date === null ? null : { day: date, at: { start: match.index, end: match.index + match[0].length } };
}

function monthNumber(name: string): number {
  if (/^\d/.test(name)) return Number(name);
  return MONTHS.findIndex((month) => month.toLowerCase().startsWith(name.toLowerCase().slice(0, 3))) + 1;
}

/** Null for a day that no calendar has, such as 31 June. */
function fullDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}
