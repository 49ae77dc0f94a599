import {
  BEFORE_YEAR,
  type Calendar,
  CENTURIES,
  calendarOf,
  DATE_JOINERS,
  DATE_UNITS,
  ERAS,
  MAYBE_BEFORE_YEAR,
  YEAR_PARTS,
} from "./date-words.ts";
import type { Element, ElementSort } from "./model.ts";
import { CURRENCIES, numberWordsOf, PERCENT_SIGNS, PERCENT_WORDS, UNITS } from "./number-words.ts";
import { phraseAt } from "./phrases.ts";
import { areJoined, ENDING, isCapital, isTaken, lowerAt, NUMBER, type Sentence, SIGN, take, WORD } from "./tokens.ts";

/** A date as tokens: what it is of, and the token after it. */
type Found = { readonly end: number; readonly of: ElementSort };

/** What a reader looks at: the sentence, the words of its language, and where the last date ended. */
type Reading = { readonly sentence: Sentence; readonly calendar: Calendar; readonly lastEnd: number };

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

const DAY = /^(?:0?[1-9]|[12]\d|3[01])$/;
const DAYS = /^(?:[1-9]|[12]\d|3[01])-(?:[1-9]|[12]\d|3[01])$/;
const DAY_ENDINGS = new Set(["st", "nd", "rd", "th", "er", "º", "ª", "e", "ème"]);

/** The token after a day of the month, its ending taken along; 0 when there is none. */
function dayEnd({ sentence }: Reading, at: number): number {
  const { tokens } = sentence;
  if (tokens[at]?.kind !== NUMBER) return 0;
  const written = lowerAt(sentence, at);
  if (!DAY.test(written) && !DAYS.test(written)) return 0;
  const next = lowerAt(sentence, at + 1);
  if (areJoined(tokens, at) && (DAY_ENDINGS.has(next) || (next === "." && sentence.lang !== "en"))) return at + 2;
  return at + 1;
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

const YEAR = /^[12]\d{3}$/;

function isYear(written: string): boolean {
  return YEAR.test(written) && Number(written) < 2100;
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

function yearAt(reading: Reading, at: number): Found | null {
  const { sentence } = reading;
  const written = lowerAt(sentence, at);
  const era = eraEnd(reading, at + 1);
  if (era > 0 && /^\d{1,4}(?:,\d{3})?$/.test(written)) return { end: era, of: "year" };
  const decade = decadeEnd(sentence, at);
  if (decade > 0) return { end: decade, of: "period" };
  if (!isYear(written) || (areJoined(sentence.tokens, at) && sentence.tokens[at + 1]?.kind === WORD)) return null;
  return saysYear(reading, at) ? { end: at + 1, of: "year" } : null;
}

const DECADE = /^(?:1\d|20)\d0$/;

function decadeEnd({ tokens, text }: Sentence, at: number): number {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!token || !next || !areJoined(tokens, at)) return 0;
  const isPlural = next.lower === "s" || next.lower === "er" || (next.kind === ENDING && /^'s$/.test(next.lower));
  if (!isPlural) return 0;
  if (DECADE.test(token.lower)) return at + 2;
  const before = tokens[at - 1];
  const introduced =
    before !== undefined &&
    (/^(?:the|early|late|mid|der|den|die)$/.test(before.lower) || text[token.start - 1] === "-");
  return /^[1-9]0$/.test(token.lower) && introduced ? at + 2 : 0;
}

/** "'90s" and "’60s", the apostrophe taken along. */
function shortDecadeAt({ sentence }: Reading, at: number): Found | null {
  const { tokens } = sentence;
  if (tokens[at]?.kind !== SIGN || !/^['‘’]$/.test(sentence.text.slice(tokens[at]?.start, tokens[at]?.end)))
    return null;
  const decade =
    /^[1-9]0$/.test(lowerAt(sentence, at + 1)) &&
    areJoined(tokens, at) &&
    areJoined(tokens, at + 1) &&
    lowerAt(sentence, at + 2) === "s";
  return decade ? { end: at + 3, of: "period" } : null;
}

/** Whether what stands around a number from 1000 to 2099 makes it a year. */
function saysYear(reading: Reading, at: number): boolean {
  const { sentence, lastEnd } = reading;
  const { tokens } = sentence;
  const before = lowerAt(sentence, at - 1);
  const after = tokens[at + 1];
  if (CURRENCIES.has(before) || tokens[at - 1]?.kind === NUMBER || /^[$€£¥#№]$/.test(before)) return false;
  if (isMeasured(sentence, at + 1)) return false;
  if (BEFORE_YEAR.has(before))
    return !isCounted(reading, at) || before === "in" || before === "since" || before === "until";
  const nearDate = lastEnd >= 0 && at - lastEnd <= 2;
  if (nearDate && (MAYBE_BEFORE_YEAR.has(before) || before === ",")) return !isCounted(reading, at);
  if (MAYBE_BEFORE_YEAR.has(before)) return !isCounted(reading, at) && Number(lowerAt(sentence, at)) >= 1500;
  if (before === "(" && (after === undefined || after.kind !== WORD)) return true;
  const modern = Number(lowerAt(sentence, at)) >= 1800;
  if (before === "the" || before === "a") return modern && after?.kind === WORD;
  return modern && (isCapital(after) || (isCapital(tokens[at - 1]) && !isCounted(reading, at) && at > 1));
}

function isMeasured(sentence: Sentence, at: number): boolean {
  const word = lowerAt(sentence, at);
  const large = numberWordsOf(sentence.lang).large.has(word);
  return (
    large ||
    UNITS.has(word) ||
    CURRENCIES.has(word) ||
    PERCENT_WORDS.has(word) ||
    PERCENT_SIGNS.has(word) ||
    /^[$€£°]$/.test(word)
  );
}

const PLURAL = /[^s'](?:s|en)$/;
const NOT_PLURAL = new Set(
  "was is has as its this us his across plus less perhaps unless yes thus always towards besides versus when then often been seen given taken between open even".split(
    " ",
  ),
);
const COUNTED = new Set(["people", "men", "women", "children", "soldiers", "troops", "police", "fish", "sheep"]);

/** True when a counted thing follows: "2000 soldiers". */
function isCounted({ sentence }: Reading, at: number): boolean {
  const after = sentence.tokens[at + 1];
  if (after?.kind !== WORD || isCapital(after)) return false;
  return COUNTED.has(after.lower) || (PLURAL.test(after.lower) && !NOT_PLURAL.has(after.lower));
}

/** The token after "BC", "a.d." or "v. Chr."; 0 when there is none. */
function eraEnd({ sentence }: Reading, at: number): number {
  const token = sentence.tokens[at];
  if (token?.kind === WORD && ERAS.has(token.lower) && isCapital(token)) return at + 1;
  const isChr =
    (token?.lower === "v" || token?.lower === "n") &&
    lowerAt(sentence, at + 1) === "." &&
    lowerAt(sentence, at + 2) === "chr";
  if (isChr) return lowerAt(sentence, at + 3) === "." ? at + 4 : at + 3;
  return 0;
}

/** "AD 476". */
function eraFirstAt(reading: Reading, at: number): Found | null {
  const { sentence } = reading;
  const isEra = /^(?:ad|a\.d\.|ce)$/.test(lowerAt(sentence, at)) && isCapital(sentence.tokens[at]);
  return isEra && sentence.tokens[at + 1]?.kind === NUMBER && /^\d{1,4}$/.test(lowerAt(sentence, at + 1))
    ? { end: at + 2, of: "year" }
    : null;
}

const ROMAN = /^[ivx]{1,6}e?$/;
const NTH =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|twenty-first)$/;

/** "the 19th century", "siglo XIX", "XIXe siècle", "19. Jahrhundert". */
function centuryAt(reading: Reading, at: number): Found | null {
  const { sentence } = reading;
  const word = lowerAt(sentence, at);
  const finish = (end: number): Found => ({ end: eraEnd(reading, end) || end, of: "period" });
  if (CENTURIES.has(word))
    return ROMAN.test(lowerAt(sentence, at + 1)) && isCapital(sentence.tokens[at + 1]) ? finish(at + 2) : null;
  if (NTH.test(word) || (ROMAN.test(word) && isCapital(sentence.tokens[at])))
    return CENTURIES.has(lowerAt(sentence, at + 1)) ? finish(at + 2) : null;
  if (sentence.tokens[at]?.kind !== NUMBER || !/^\d{1,2}$/.test(word)) return null;
  if (/^(?:st|nd|rd|th)-century$/.test(lowerAt(sentence, at + 1))) return finish(at + 2);
  const day = dayEnd(reading, at);
  return day > at + 1 && CENTURIES.has(lowerAt(sentence, day)) ? finish(day + 1) : null;
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
