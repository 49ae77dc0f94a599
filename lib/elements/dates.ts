import { calendarOf, DATE_JOINERS, DATE_UNITS, YEAR_PARTS } from "./date-words.ts";
import type { Element } from "./model.ts";
import { numberWordsOf, UNITS } from "./number-words.ts";
import { phraseAt } from "./phrases.ts";
import { areJoined, isCapital, isTaken, lowerAt, NUMBER, type Sentence, take, WORD } from "./tokens.ts";
import {
  centuryAt,
  dayEnd,
  decadeEnd,
  eraEnd,
  eraFirstAt,
  type Found,
  isCounted,
  isYear,
  type Reading,
  shortDecadeAt,
  yearAt,
} from "./years.ts";

/** Finds the dates of a sentence and takes their tokens; ascending and disjoint. */
export function datesIn(sentence: Sentence): Element[] {
  const { tokens } = sentence;
  const calendar = calendarOf(sentence.lang);
  const found: Element[] = [];
  let lastEnd = -1;
  let at = 0;
  while (at < tokens.length) {
    const date = isTaken(sentence, at) ? null : dateAt({ sentence, calendar, lastEnd }, at);
    const [first, last] = [tokens[at], tokens[(date?.end ?? 0) - 1]];
    if (!date || !first || !last || isTaken(sentence, at, date.end)) {
      at += 1;
      continue;
    }
    found.push({ start: first.start, end: last.end, kind: "date", of: date.of });
    take(sentence, at, date.end);
    at = date.end;
    lastEnd = at;
  }
  return found;
}

function dateAt(reading: Reading, at: number): Found | null {
  const kind = reading.sentence.tokens[at]?.kind;
  if (kind === NUMBER)
    return (
      numericAt(reading, at) ??
      dayMonthAt(reading, at) ??
      centuryAt(reading, at) ??
      ago(reading, at) ??
      timeAt(reading, at) ??
      yearAt(reading, at)
    );
  if (kind !== WORD) return shortDecadeAt(reading, at);
  return (
    weekdayAt(reading, at) ??
    monthAt(reading, at) ??
    partAt(reading, at) ??
    relativeAt(reading, at) ??
    centuryAt(reading, at) ??
    ago(reading, at) ??
    eraFirstAt(reading, at)
  );
}

const ISO = /^[12]\d{3}[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])$/;

const DAY_FIRST = /^(?:0?[1-9]|[12]\d|3[01])([-/.])(?:0?[1-9]|1[0-2])\1(?:[12]\d{3}|\d{2})$/;

const MONTH_FIRST = /^(?:0?[1-9]|1[0-2])([-/])(?:0?[1-9]|[12]\d|3[01])\1(?:[12]\d{3}|\d{2})$/;

const PERIOD = /^([12]\d{3})[-/](?:\d{2}|[12]\d{3})$/;

function numericAt(reading: Reading, at: number): Found | null {
  const written = lowerAt(reading.sentence, at);
  if (ISO.test(written) || DAY_FIRST.test(written) || MONTH_FIRST.test(written)) return { end: at + 1, of: "day" };
  const period = PERIOD.exec(written);
  if (period && Number(period[1]) < 2100 && !isCounted(reading, at)) return { end: at + 1, of: "period" };
  return null;
}

/** The token after a month, the stop of a shortened one taken along; 0 when there is none. */
function monthEnd({ sentence, calendar }: Reading, at: number): number {
  const word = lowerAt(sentence, at);
  if (!calendar.months.has(word)) return 0;
  if (sentence.lang === "en" && !isCapital(sentence.tokens[at])) return 0;
  const stopped = calendar.short.has(word) && areJoined(sentence.tokens, at) && lowerAt(sentence, at + 1) === ".";
  return stopped ? at + 2 : at + 1;
}

/** The token after a year that stands behind a month: "2019", "44 BC", "de 2019", ", 2019"; 0 when there is none. */
function laterYearEnd(reading: Reading, at: number): number {
  const { sentence } = reading;
  let from = at;
  if (lowerAt(sentence, from) === ",") from += 1;
  if (DATE_JOINERS.has(lowerAt(sentence, from))) from += 1;
  const era = eraEnd(reading, from + 1);
  if (sentence.tokens[from]?.kind === NUMBER && era > 0 && /^\d{1,4}$/.test(lowerAt(sentence, from))) return era;
  return isYear(lowerAt(sentence, from)) && sentence.tokens[from]?.kind === NUMBER ? from + 1 : 0;
}

function dayMonthAt(reading: Reading, at: number): Found | null {
  const day = dayEnd(reading, at);
  if (day === 0) return null;
  const joined = DATE_JOINERS.has(lowerAt(reading.sentence, day)) ? day + 1 : day;
  const month = monthEnd(reading, joined);
  if (month === 0) return null;
  return { end: laterYearEnd(reading, month) || month, of: "day" };
}

/** Months that are other words too: they are months beside a number, or after a word that says when. */
const DOUBTFUL = new Set([
  "may",
  "march",
  "august",
  "mar",
  "mai",
  "set",
  "gen",
  "mart",
  "ocak",
  "ekim",
  "kasım",
  "mars",
  "maja",
  "luty",
  "مه",
  "تیر",
  "مهر",
  "دی",
]);

const BEFORE_MONTH = new Set(
  "in since until till by last next this early late mid from for during every each before after".split(" "),
);

function monthAt(reading: Reading, at: number): Found | null {
  const { sentence, calendar } = reading;
  const month = monthEnd(reading, at);
  if (month === 0) return null;
  const day = dayEnd(reading, month);
  // "May 12": but "May 12 million people" counts.
  if (day > 0 && !numberWordsOf(sentence.lang).large.has(lowerAt(sentence, day)))
    return { end: laterYearEnd(reading, day) || day, of: "day" };
  const year = laterYearEnd(reading, month);
  if (year > 0) return { end: year, of: "month" };
  const word = lowerAt(sentence, at);
  if (calendar.short.has(word)) return null;
  if (DOUBTFUL.has(word) && !BEFORE_MONTH.has(lowerAt(sentence, at - 1))) return null;
  return { end: month, of: "month" };
}

const DAY_PARTS = new Set([
  "morning",
  "afternoon",
  "evening",
  "night",
  "nights",
  "mornings",
  "abend",
  "morgen",
  "nacht",
  "matin",
  "soir",
]);

const RELATIVE_WORDS = new Set(["last", "next", "this", "past", "previous", "coming", "following"]);

function weekdayAt(reading: Reading, at: number): Found | null {
  const { sentence, calendar } = reading;
  if (!calendar.weekdays.has(lowerAt(sentence, at))) return null;
  if ((sentence.lang === "en" || sentence.lang === "de") && !isCapital(sentence.tokens[at])) return null;
  const end = at + (DAY_PARTS.has(lowerAt(sentence, at + 1)) ? 2 : 1);
  const date = lowerAt(sentence, end) === "," ? end + 1 : end;
  const whole = dayMonthAt(reading, date) ?? monthAt(reading, date);
  return whole?.of === "day" ? whole : { end, of: "relative" };
}

/** "last Tuesday", "next year", "the past three years", and the phrases of the language. */
function relativeAt(reading: Reading, at: number): Found | null {
  const { sentence, calendar } = reading;
  const phrase = phraseAt(calendar.relative, sentence, at);
  if (phrase) return { end: phrase.end, of: "relative" };
  if (sentence.lang !== "en" || !RELATIVE_WORDS.has(lowerAt(sentence, at))) return null;
  const day = weekdayAt(reading, at + 1) ?? monthAt(reading, at + 1);
  if (day) return { end: day.end, of: "relative" };
  const counted = countEnd(sentence, at + 1);
  const from = counted > 0 ? counted : at + 1;
  if (!DATE_UNITS.has(lowerAt(sentence, from))) return null;
  const unit = lowerAt(sentence, from);
  // "this election" and "the past season" say no time; neither does "past" with a single unit in the middle of a verb.
  if (unit === "election" || unit === "term") return null;
  return { end: from + 1, of: "relative" };
}

/** The token after a small number in figures or words; 0 when there is none. */
function countEnd(sentence: Sentence, at: number): number {
  const word = lowerAt(sentence, at);
  const isNumber = sentence.tokens[at]?.kind === NUMBER && /^\d{1,3}$/.test(word);
  if (
    !isNumber &&
    !numberWordsOf(sentence.lang).small.has(word) &&
    !["a", "an", "one", "few", "several", "couple"].includes(word)
  )
    return 0;
  return at + 1;
}

/** "ten years ago", "vor drei Jahren", "il y a dix ans", "hace tres años", "tre anni fa". */
function ago(reading: Reading, at: number): Found | null {
  const { sentence } = reading;
  const before = lowerAt(sentence, at - 1);
  const count = countEnd(sentence, at);
  if (count === 0 || !(DATE_UNITS.has(lowerAt(sentence, count)) || UNITS.has(lowerAt(sentence, count)))) return null;
  const after = lowerAt(sentence, count + 1);
  if (after === "ago" || (after === "fa" && sentence.lang === "it") || (after === "geleden" && sentence.lang === "nl"))
    return { end: count + 2, of: "relative" };
  const openers: Readonly<Record<string, string>> = { de: "vor", fr: "a", es: "hace", pt: "há" };
  return openers[sentence.lang] === before ? { end: count + 1, of: "relative" } : null;
}

const CLOCK = /^(?:[01]?\d|2[0-3])[:.][0-5]\d$/;

const HALVES = new Set(["am", "pm", "a.m.", "p.m.", "a.m", "p.m", "uhr", "o'clock", "gmt", "utc"]);

function timeAt({ sentence }: Reading, at: number): Found | null {
  const written = lowerAt(sentence, at);
  const half = HALVES.has(lowerAt(sentence, at + 1));
  if (CLOCK.test(written) && (half || written.includes(":"))) return { end: at + (half ? 2 : 1), of: "time" };
  return half && /^(?:1?\d|2[0-4])$/.test(written) ? { end: at + 2, of: "time" } : null;
}

const ORDINAL_PARTS = new Set(["first", "second", "third", "fourth", "last", "final"]);

const EARLY_LATE = new Set(["early", "late", "mid"]);

/** "end of 2023", "third quarter of 2022", "summer 1988", "late 1300s", "early May". */
function partAt(reading: Reading, at: number): Found | null {
  const { sentence } = reading;
  let from = at;
  if (ORDINAL_PARTS.has(lowerAt(sentence, from)) && /^(?:half|quarter)$/.test(lowerAt(sentence, from + 1))) from += 1;
  const word = lowerAt(sentence, from);
  if (!YEAR_PARTS.has(word)) return null;
  from += 1;
  if (lowerAt(sentence, from) === "-" && EARLY_LATE.has(word)) from += 1;
  if (DATE_JOINERS.has(lowerAt(sentence, from))) from += 1;
  if (lowerAt(sentence, from) === "the") from += 1;
  if (sentence.tokens[from]?.kind === NUMBER) {
    const core =
      decadeEnd(sentence, from) ||
      (isYear(lowerAt(sentence, from)) && !isCounted(reading, from) ? from + 1 : 0) ||
      (centuryAt(reading, from)?.end ?? 0);
    return core > 0 ? { end: core, of: "period" } : null;
  }
  const month = EARLY_LATE.has(word) || word === "end" || word === "beginning" ? monthAt(reading, from) : null;
  return month ? { end: month.end, of: "period" } : EARLY_LATE.has(word) ? centuryAt(reading, from) : null;
}
