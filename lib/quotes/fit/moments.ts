import { type Calendar, CENTURIES, calendarOf, DATE_JOINERS, ERAS } from "../../elements/date-words.ts";
import { NUMBER, type Token, tokensOf } from "../../elements/tokens.ts";

/**
 * What a date element resolves to, so that "12 March 2024", "March 12, 2024" and "2024-03-12" are the same. Whatever is
 * not said is left out.
 */
export type Moment = {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** From 1, a Monday. */
  readonly weekday?: number;
  /** The second year of a period: 1918 of "1914–1918". */
  readonly until?: number;
  /** 1970 of "the 1970s"; 19 of "the 19th century". */
  readonly decade?: number;
  readonly century?: number;
  readonly isBefore?: boolean;
  /** Minutes since midnight. */
  readonly clock?: number;
  /** Whatever else is said, word for word: "last year", "early", "end". */
  readonly words?: string;
};

/**
 * Reads a date element; the readings it may have, since 3/4/2024 is a day of March in one country and of April in
 * another. Never empty: what is not understood is compared word for word.
 */
export function momentsOf(text: string, lang: string): readonly Moment[] {
  const tokens = tokensOf(text, lang).filter(({ lower }) => !IDLE.has(lower) && !DATE_JOINERS.has(lower));
  const east = eastAsian(text);
  if (east) return [east];
  const [first] = tokens;
  const numeric = tokens.length === 1 && first?.kind === NUMBER ? numericOf(first.lower, lang) : [];
  return numeric.length > 0 ? numeric : [composed(tokens, calendarOf(lang))];
}

/** Whether a date of a claim is held by a date of a quote: everything it says is said there, and the same. */
export function holdsMoment(claimed: readonly Moment[], quoted: readonly Moment[]): boolean {
  // A date that may be two is the same only as one written alike.
  if (claimed.length !== quoted.length) return false;
  return claimed.every((moment, index) => holds(moment, quoted[index] ?? {}));
}

function holds(claimed: Moment, quoted: Moment): boolean {
  const known = withWeekday(quoted, claimed);
  return (Object.keys(claimed) as (keyof Moment)[]).every((part) => {
    if (part === "year" && isBareYear(claimed) && quoted.until === claimed.year) return true;
    return claimed[part] === known[part];
  });
}

function isBareYear(moment: Moment): boolean {
  return Object.keys(moment).length === 1;
}

/** A weekday that a quote does not name follows from its date, where the claim gives the date as well. */
function withWeekday(quoted: Moment, { weekday, day }: Moment): Moment {
  const { year, month, day: date } = quoted;
  if (weekday === undefined || day === undefined || quoted.weekday !== undefined) return quoted;
  if (year === undefined || month === undefined || date === undefined) return quoted;
  return { ...quoted, weekday: weekdayOf(year, month, date) };
}

/** Zeller's congruence, Gregorian; a Monday is 1. */
function weekdayOf(year: number, month: number, day: number): number {
  const [m, y] = month < 3 ? [month + 12, year - 1] : [month, year];
  const fromSaturday =
    (day + Math.floor((13 * (m + 1)) / 5) + y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)) % 7;
  return ((fromSaturday + 5) % 7) + 1;
}

const IDLE = new Set(
  ", . the on a an am den der le el la il de o st nd rd th er º ª 's s' uhr o'clock in im".split(" "),
);

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4}|\d{2})$/;
const PERIOD = /^(\d{4})[-/](\d{4}|\d{2})$/;

function numericOf(written: string, lang: string): Moment[] {
  const [, year, month, day] = (YEAR_FIRST.exec(written) ?? []).map(Number);
  if (year !== undefined && month !== undefined && day !== undefined) return [{ year, month, day }];
  const period = PERIOD.exec(written);
  if (period) return [{ year: Number(period[1]), until: laterYear(period[1] ?? "", period[2] ?? "") }];
  const last = YEAR_LAST.exec(written);
  if (!last) return [];
  const [one, two] = [Number(last[1]), Number(last[3])];
  // Two figures of a year name no century.
  const whole = last[4]?.length === 4 ? { year: Number(last[4]) } : { words: `year ${last[4]}` };
  const [dayFirst, monthFirst] = [
    { ...whole, month: two, day: one },
    { ...whole, month: one, day: two },
  ];
  // Only English writes the month first, and never with stops.
  if (lang !== "en" || last[2] === "." || one > 12) return [dayFirst];
  return two > 12 || one === two ? [monthFirst] : [dayFirst, monthFirst];
}

/** 1918 of "1914–18". */
function laterYear(first: string, second: string): number {
  return second.length === 4 ? Number(second) : Number(first.slice(0, 2) + second);
}

type Draft = { -readonly [Part in keyof Moment]: Moment[Part] };

/** A date of words and figures: each token says one part, in any order. */
function composed(tokens: readonly Token[], calendar: Calendar): Moment {
  const moment: Draft = {};
  const others: string[] = [];
  tokens.forEach((token, index) => {
    if (!take(moment, tokens, index, calendar)) others.push(token.lower);
  });
  // What says nothing that is understood must not be held by everything.
  if (Object.keys(moment).length === 0) return { words: tokens.map(({ lower }) => lower).join(" ") };
  if (others.length > 0) moment.words = others.join(" ");
  return moment;
}

const CLOCK = /^(\d{1,2})[:.](\d{2})$/;
const HALVES: Readonly<Record<string, number>> = { am: 0, "a.m": 0, "a.m.": 0, pm: 12, "p.m": 12, "p.m.": 12 };

/** Enters what a token says; false when it is in no table. */
function take(moment: Draft, tokens: readonly Token[], index: number, calendar: Calendar): boolean {
  const { lower, kind } = tokens[index] ?? { lower: "", kind: 0 };
  const month = calendar.months.get(lower);
  const weekday = calendar.weekdays.get(lower);
  if (month !== undefined && moment.month === undefined) moment.month = month;
  else if (weekday !== undefined) moment.weekday = weekday;
  else if (ERAS.has(lower)) moment.isBefore = /^b|^a\.?c/.test(lower);
  else if (HALVES[lower] !== undefined) return takeHalf(moment, HALVES[lower] ?? 0);
  else if (kind === NUMBER) return takeFigure(moment, lower, tokens[index + 1]);
  else return CENTURIES.has(lower) || takeCentury(moment, lower, tokens[index + 1]);
  return true;
}

function takeFigure(moment: Draft, lower: string, next: Token | undefined): boolean {
  const value = Number(lower);
  const clock = CLOCK.exec(lower);
  if (clock) moment.clock = Number(clock[1]) * 60 + Number(clock[2]);
  else if (!Number.isInteger(value)) {
    const [period] = numericOf(lower, "");
    if (!period) return false;
    Object.assign(moment, period);
  } else if (next && CENTURIES.has(next.lower)) moment.century = value;
  else if (next && HALVES[next.lower] !== undefined) moment.clock = value * 60;
  else if (next && (next.lower === "s" || next.lower === "er")) moment.decade = value;
  else if (value <= 31 && lower.length <= 2 && moment.day === undefined && !isEra(next)) moment.day = value;
  else if (moment.year === undefined) moment.year = value;
  else return false;
  return true;
}

function isEra(next: Token | undefined): boolean {
  return next !== undefined && ERAS.has(next.lower);
}

/** Makes a morning's hour an afternoon's. */
function takeHalf(moment: Draft, half: number): boolean {
  if (moment.clock === undefined) return false;
  moment.clock = (moment.clock % 720) + half * 60;
  return true;
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
const NTHS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first".split(
    " ",
  );

/** "XIX siècle", "siglo XIX", "nineteenth century"; the s of "1970s" says nothing more. */
function takeCentury(moment: Draft, lower: string, next: Token | undefined): boolean {
  if (lower === "s" || lower === "er") return moment.decade !== undefined;
  const nth = NTHS.indexOf(lower) + 1;
  if (nth > 0 && next && CENTURIES.has(next.lower)) moment.century = nth;
  else if (/^[ivx]{1,6}e?$/.test(lower)) moment.century = romanValue(lower.replace(/e$/, ""));
  else return false;
  return true;
}

function romanValue(figures: string): number {
  const values = [...figures].map((figure) => ROMAN[figure] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

/** "2024年3月12日", "3월 12일". */
function eastAsian(text: string): Moment | null {
  const found = /^(?:(\d{4})[年년]\s?)?(?:(\d{1,2})[月월]\s?)?(?:(\d{1,2})[日号號일])?$/.exec(text.normalize("NFKC"));
  if (!found || text === "") return null;
  const [year, month, day] = found.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  return {
    ...(year !== undefined && { year }),
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
  };
}
