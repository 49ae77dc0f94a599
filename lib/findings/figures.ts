import { calendarOf, hasCalendar } from "../elements/date-words.ts";
import { fold } from "../text/fold.ts";
import { CAPITAL_NOUNS, type Language } from "./languages.ts";
import type { Token } from "./tokens.ts";

/** A number, a part of a date, or a number that is a name, as it stands in a sentence. */
export type Figure = {
  /** `label` is the number of a section, a room or a model: another one is another thing. */
  readonly kind: "number" | "date" | "label";
  /** The same for the same figure, however it is written: "2000", "y1965", "m9", "d5". */
  readonly value: string;
  readonly surface: string;
  /** Half-open range of the tokens it is made of. */
  readonly from: number;
  readonly to: number;
};

/** The figures of a sentence, in order, none overlapping another. */
export function figuresIn(tokens: readonly Token[], language: Language): Figure[] {
  const figures: Figure[] = [];
  const months = monthsOf(language.tag);
  let at = 0;
  while (at < tokens.length) {
    const figure = dateAt(tokens, at) ?? calendarWordAt(tokens, at, months) ?? numberAt(tokens, at, language, months);
    if (figure) figures.push(figure);
    at = figure?.to ?? at + 1;
  }
  return figures;
}

function figure(kind: Figure["kind"], value: string, tokens: readonly Token[], from: number, to: number): Figure {
  const surface = tokens.slice(from, to).map(({ surface, gap }, index) => (index === 0 ? surface : gap + surface));
  return { kind, value, surface: surface.join(""), from, to };
}

/** "2013-04-05", "5.9.1965", "9/5/1965": kept in the order written, since nobody can tell a month from a day. */
function dateAt(tokens: readonly Token[], at: number): Figure | null {
  const [first, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (first?.kind !== "digits" || second?.kind !== "digits" || third?.kind !== "digits") return null;
  if (second.gap !== third.gap || !/^(-|\/|\. ?)$/.test(second.gap)) return null;
  const parts = [first, second, third].map((part) => Number(part.folded.slice(0, 5)));
  const [one = 0, two = 0, three = 0] = parts;
  const isDate = (isYear(one) && two <= 12 && three <= 31) || (one <= 31 && two <= 31 && isYear(three));
  return isDate ? figure("date", `date ${parts.join("-")}`, tokens, at, at + 3) : null;
}

function isYear(value: number): boolean {
  return value >= 1000 && value <= 2100;
}

/** The names of months and of week days, folded, with the value they stand for. */
type Calendar = {
  readonly months: ReadonlyMap<string, string>;
  readonly days: ReadonlyMap<string, string>;
  /** Months cut short, which a figure has to stand beside: "Jan" is a person as well. */
  readonly short: ReadonlySet<string>;
};

function calendarWordAt(tokens: readonly Token[], at: number, { months, days, short }: Calendar): Figure | null {
  const token = tokens[at];
  if (token?.kind !== "word") return null;
  const day = days.get(token.folded);
  if (day) return figure("date", day, tokens, at, at + 1);
  const month = months.get(token.folded);
  if (!month) return null;
  // "may" and "march" are months beside a figure, or with a capital that no sentence begins with.
  const isMonth = isFigureNear(tokens, at) || (token.isCapital && !token.opens && !short.has(token.folded));
  return isMonth ? figure("date", month, tokens, at, at + 1) : null;
}

function isFigureNear(tokens: readonly Token[], at: number): boolean {
  // "5th of September", "5 de septiembre": the figure stands up to three tokens before.
  return (
    tokens[at + 1]?.kind === "digits" || tokens.slice(Math.max(0, at - 3), at).some(({ kind }) => kind === "digits")
  );
}

function numberAt(tokens: readonly Token[], at: number, language: Language, months: Calendar): Figure | null {
  const read = digitsAt(tokens, at, language) ?? numberWordAt(tokens, at, language);
  if (!read) return null;
  const next = tokens[read.to];
  const suffix = next?.gap === "" ? next.folded : "";
  if (/^(st|nd|rd|th)$/.test(suffix) && language.tag === "en") return ordinalAt(tokens, at, read, months);
  if (suffix === "s" && isYear(Number(read.value))) return figure("date", `${read.value}s`, tokens, at, read.to + 1);
  const scale = scaleAt(next, language);
  if (scale > 1) return figure("number", scaled(read.value, scale), tokens, at, read.to + 1);
  if (isDayOfMonth(tokens, at, read, months)) return figure("date", `d${read.value}`, tokens, at, read.to);
  if (isClockTime(tokens, read.to)) return clockTime(tokens, at, read);
  if (read.to === at + 1 && /^[12]\d{3}$/.test(read.value) && standsAsYear(tokens, at, language))
    return figure("date", `y${read.value}`, tokens, at, read.to);
  return figure(isLabel(tokens, at, next, language) ? "label" : "number", read.value, tokens, at, read.to);
}

/** A number that was read: its value in plain digits, and the token after it. */
export type Read = { readonly value: string; readonly to: number };

/** A number in digits with its thousands grouped and its decimals: "2,000", "3.9", "1 250 000". */
export function digitsAt(tokens: readonly Token[], at: number, { tag }: Language): Read | null {
  const first = tokens[at];
  if (first?.kind !== "digits") return null;
  // Beyond what a double holds, the digits themselves are the value.
  if (first.folded.length > 15) return { value: first.folded, to: at + 1 };
  let whole = first.folded;
  let to = at + 1;
  // Ten groups are more than any number has.
  for (let next = tokens[to]; next?.kind === "digits" && to < at + 10; next = tokens[to]) {
    const isGroup = next.folded.length === 3 && whole.length <= 3 * (to - at) && first.folded.length <= 3;
    if (isGroup && isGrouping(next.gap, tag)) whole += next.folded;
    else if (/^[.,]$/.test(next.gap) && next.folded.length <= 6)
      return { value: plain(`${whole}.${next.folded}`), to: to + 1 };
    else break;
    to += 1;
  }
  return { value: plain(whole), to };
}

/** English groups by comma and parts decimals by stop; the continent does the opposite. */
function isGrouping(gap: string, tag: string): boolean {
  const mark = tag === "en" || tag === "zh" || tag === "ja" || tag === "he" || tag === "hi" ? "," : ".";
  return gap === mark || /^[ \u00A0\u202F'’]$/.test(gap);
}

function plain(digits: string): string {
  return String(Number(digits));
}

function scaled(value: string, scale: number): string {
  // "$100.1m" must not become 100099999.99999999.
  return String(Number((Number(value) * scale).toPrecision(12)));
}

/** A number of one word or two: "twelve", "twenty-five". */
export function numberWordAt(tokens: readonly Token[], at: number, { numbers }: Language): Read | null {
  const value = numbers.get(tokens[at]?.folded ?? "");
  if (value === undefined) return null;
  const unit = tokens[at + 1]?.gap === "-" ? numbers.get(tokens[at + 1]?.folded ?? "") : undefined;
  if (value >= 20 && unit !== undefined && unit < 10) return { value: String(value + unit), to: at + 2 };
  return { value: String(value), to: at + 1 };
}

function scaleAt(next: Token | undefined, { scales }: Language): number {
  if (next?.kind !== "word") return 1;
  // A lone letter is a multiplier only where it touches the figure: "$100m", but not "the 100 M workers".
  if (next.folded.length === 1 && next.gap !== "") return 1;
  return /^[\s-]?$/.test(next.gap) ? (scales.get(next.folded) ?? 1) : 1;
}

function ordinalAt(tokens: readonly Token[], at: number, read: Read, months: Calendar): Figure {
  const to = read.to + 1;
  if (isDayOfMonth(tokens, at, { value: read.value, to }, months))
    return figure("date", `d${read.value}`, tokens, at, to);
  return figure("label", `${read.value}th`, tokens, at, to);
}

function isDayOfMonth(tokens: readonly Token[], at: number, { value, to }: Read, { months }: Calendar): boolean {
  if (!/^([12]?\d|3[01])$/.test(value)) return false;
  const isMonth = (token: Token | undefined) => token !== undefined && months.has(token.folded);
  // "September 5", "5 September", "5 of September", "5 de septiembre".
  return (
    isMonth(tokens[at - 1]) ||
    isMonth(tokens[to]) ||
    (isMonth(tokens[to + 1]) && /^(of|de)$/.test(tokens[to]?.folded ?? ""))
  );
}

function isClockTime(tokens: readonly Token[], to: number): boolean {
  const next = tokens[to];
  return (next?.kind === "digits" && next.gap === ":") || /^(am|pm|uhr)$/.test(next?.folded ?? "");
}

function clockTime(tokens: readonly Token[], at: number, read: Read): Figure {
  const to = read.to + 1;
  return figure("date", `t${read.value}:${tokens[read.to]?.folded.slice(0, 2) ?? ""}`, tokens, at, to);
}

/** A figure of four digits is a year unless it counts something: "in 1979", "the 1979 revolution", "2000 soldiers". */
function standsAsYear(tokens: readonly Token[], at: number, language: Language): boolean {
  if (!isYear(Number(tokens[at]?.folded))) return false;
  const before = tokens[at - 1];
  if (before?.kind === "sign" || tokens[at + 1]?.kind === "sign") return false;
  if (
    before?.kind === "word" &&
    (language.sets.yearly.has(before.folded) || monthsOf(language.tag).months.has(before.folded))
  )
    return true;
  const next = tokens[at + 1];
  if (next?.kind !== "word" || !/^\s$/.test(next.gap)) return true;
  // Only a noun is counted. Where nouns have capitals, that tells them; elsewhere the length has to.
  return CAPITAL_NOUNS.has(language.tag) ? !next.isCapital : next.isCapital || next.surface.length < 4;
}

/** "Section 3", "Boeing 737": the word before makes the figure a name, unless a word after is counted by it. */
function isLabel(tokens: readonly Token[], at: number, next: Token | undefined, language: Language): boolean {
  const before = tokens[at - 1];
  if (before?.kind !== "word" || !/^[\s-]*$/.test(tokens[at]?.gap ?? "")) return false;
  if (language.sets.labels.has(before.folded)) return true;
  if (CAPITAL_NOUNS.has(language.tag) || !before.isCapital || before.opens) return false;
  const counts = next?.kind === "word" && !next.isCapital && next.surface.length >= 4 && /^\s$/.test(next.gap);
  return !counts && next?.kind !== "sign";
}

const calendars = new Map<string, Calendar>();

/** The months and weekdays of a language, folded; none for a language without tables. */
function monthsOf(tag: string): Calendar {
  const known = calendars.get(tag);
  if (known) return known;
  if (!hasCalendar(tag)) return NO_CALENDAR;
  const { months, weekdays, short } = calendarOf(tag);
  const calendar = {
    months: foldedNames(months, "m"),
    days: foldedNames(weekdays, "w"),
    short: new Set([...short].map(fold)),
  };
  calendars.set(tag, calendar);
  return calendar;
}

const NO_CALENDAR: Calendar = { months: new Map(), days: new Map(), short: new Set() };

/** Names of one word each, since tokens are single words, without the joiners that tokens leave out. */
function foldedNames(names: ReadonlyMap<string, number>, mark: "m" | "w"): ReadonlyMap<string, string> {
  const folded = [...names].map(([name, number]) => [fold(name.replace(/\p{Cf}/gu, "")), `${mark}${number}`] as const);
  return new Map(folded.filter(([name]) => /^[\p{L}\p{M}]{3,}$/u.test(name)));
}
