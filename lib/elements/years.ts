import { BEFORE_YEAR, type Calendar, CENTURIES, ERAS, MAYBE_BEFORE_YEAR } from "./date-words.ts";
import type { ElementSort } from "./model.ts";
import { CURRENCIES, numberWordsOf, PERCENT_SIGNS, PERCENT_WORDS, UNITS } from "./number-words.ts";
import { areJoined, ENDING, isCapital, lowerAt, NUMBER, type Sentence, SIGN, WORD } from "./tokens.ts";

/** A date as tokens: what it is of, and the token after it. */
export type Found = { readonly end: number; readonly of: ElementSort };

/** What a reader looks at: the sentence, the words of its language, and where the last date ended. */
export type Reading = { readonly sentence: Sentence; readonly calendar: Calendar; readonly lastEnd: number };

const DAY = /^(?:0?[1-9]|[12]\d|3[01])$/;

const DAYS = /^(?:[1-9]|[12]\d|3[01])-(?:[1-9]|[12]\d|3[01])$/;

const DAY_ENDINGS = new Set(["st", "nd", "rd", "th", "er", "º", "ª", "e", "ème"]);

/** The token after a day of the month, its ending taken along; 0 when there is none. */
export function dayEnd({ sentence }: Reading, at: number): number {
  const { tokens } = sentence;
  if (tokens[at]?.kind !== NUMBER) return 0;
  const written = lowerAt(sentence, at);
  if (!DAY.test(written) && !DAYS.test(written)) return 0;
  const next = lowerAt(sentence, at + 1);
  if (areJoined(tokens, at) && (DAY_ENDINGS.has(next) || (next === "." && sentence.lang !== "en"))) return at + 2;
  return at + 1;
}

const YEAR = /^[12]\d{3}$/;

/** Four digits from 1000 to 2099. */
export function isYear(written: string): boolean {
  return YEAR.test(written) && Number(written) < 2100;
}

/** A year that what stands around it makes one, a decade, or a figure with an era. */
export function yearAt(reading: Reading, at: number): Found | null {
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

/** The token after "1970s", "1970er" or, where it is introduced, "70s"; 0 when none stands there. */
export function decadeEnd({ tokens, text }: Sentence, at: number): number {
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
export function shortDecadeAt({ sentence }: Reading, at: number): Found | null {
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
export function isCounted({ sentence }: Reading, at: number): boolean {
  const after = sentence.tokens[at + 1];
  if (after?.kind !== WORD || isCapital(after)) return false;
  return COUNTED.has(after.lower) || (PLURAL.test(after.lower) && !NOT_PLURAL.has(after.lower));
}

/** The token after "BC", "a.d." or "v. Chr."; 0 when there is none. */
export function eraEnd({ sentence }: Reading, at: number): number {
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
export function eraFirstAt(reading: Reading, at: number): Found | null {
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
export function centuryAt(reading: Reading, at: number): Found | null {
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
