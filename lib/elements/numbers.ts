import type { Element, ElementSort } from "./model.ts";
import {
  BEFORE_UNIT,
  CURRENCIES,
  CURRENCY_SIGNS,
  GLUED_SCALES,
  type NumberWords,
  numberWordsOf,
  PERCENT_PAIRS,
  PERCENT_SIGNS,
  PERCENT_WORDS,
  UNITS,
} from "./number-words.ts";
import { areJoined, isCapital, isTaken, lowerAt, NUMBER, type Sentence, SIGN, take, WORD } from "./tokens.ts";

/** A number as tokens: where it begins, what it is of, and the token after it. */
type Found = { readonly from: number; readonly end: number; readonly of: ElementSort };

type Reading = { readonly sentence: Sentence; readonly words: NumberWords };

/** Finds the numbers that no date has taken, and takes their tokens; ascending and disjoint. */
export function numbersIn(sentence: Sentence): Element[] {
  const reading = { sentence, words: numberWordsOf(sentence.lang) };
  const found: Element[] = [];
  let at = 0;
  while (at < sentence.tokens.length) {
    const number = isTaken(sentence, at) ? null : numberAt(reading, at);
    const [first, last] = [sentence.tokens[number?.from ?? 0], sentence.tokens[(number?.end ?? 0) - 1]];
    if (!number || !first || !last || isTaken(sentence, number.from, number.end)) {
      at += 1;
      continue;
    }
    found.push({ start: first.start, end: last.end, kind: "number", of: number.of });
    take(sentence, number.from, number.end);
    at = number.end;
  }
  return found;
}

function numberAt(reading: Reading, at: number): Found | null {
  const money = moneyFrom(reading, at);
  if (money > at) return { from: signedFrom(reading.sentence, at), end: afterMoney(reading, money), of: "money" };
  return (
    shareAt(reading, at) ??
    partAt(reading, at) ??
    rangeAt(reading, at) ??
    plainAt(reading, at) ??
    ordinalAt(reading, at)
  );
}

/** The token after the figure of "$94.8 billion", "US$ 5", "EUR 2.000"; 0 when no currency stands first. */
function moneyFrom(reading: Reading, at: number): number {
  const { tokens, text } = reading.sentence;
  const token = tokens[at];
  if (!token) return 0;
  let from = at;
  if (token.kind === SIGN && CURRENCY_SIGNS.has(token.lower)) from = at + 1;
  else if (token.kind === WORD && isCapital(token) && token.end - token.start <= 3) {
    const sign = tokens[at + 1];
    if (areJoined(tokens, at) && sign?.kind === SIGN && CURRENCY_SIGNS.has(sign.lower)) from = at + 2;
    else if (CURRENCIES.has(token.lower) && tokens[at + 1]?.kind === NUMBER) from = at + 1;
    if (text[tokens[from]?.start ?? 0] === ".") from = at;
  }
  if (from === at || tokens[from]?.kind !== NUMBER) return 0;
  return scaledEnd(reading, from + 1);
}

/** "$5-10 million" is one figure; a currency's name after the sign ("$5 dollars") goes along. */
function afterMoney(reading: Reading, end: number): number {
  const { sentence } = reading;
  const again = lowerAt(sentence, end) === "-" ? moneyFrom(reading, end + 1) : 0;
  const last = again > end ? again : end;
  return CURRENCIES.has(lowerAt(sentence, last)) && !isCapital(sentence.tokens[last]) ? last + 1 : last;
}

/** A sign of its own before the figure goes with it: "-5", "+3", but not the dash of "Smith -5 years younger". */
function signedFrom({ tokens, text }: Sentence, at: number): number {
  const before = tokens[at - 1];
  if (before?.kind !== SIGN || !areJoined(tokens, at - 1) || !/^[-−+±]$/.test(before.lower)) return at;
  return before.start === 0 || text[before.start - 1] === " " ? at - 1 : at;
}

/** The token after the words that scale a figure: "m", "million", "hundred thousand"; `at` when there are none. */
function scaledEnd({ sentence, words }: Reading, at: number): number {
  let end = at;
  if (areJoined(sentence.tokens, end - 1) && GLUED_SCALES.has(lowerAt(sentence, end))) end += 1;
  if (lowerAt(sentence, end) === "-" && words.large.has(lowerAt(sentence, end + 1)) && areJoined(sentence.tokens, end))
    end += 1;
  while (words.large.has(lowerAt(sentence, end))) {
    end += 1;
    if (
      lowerAt(sentence, end) === "." &&
      /^(?:mio|mrd|tsd)$/.test(lowerAt(sentence, end - 1)) &&
      areJoined(sentence.tokens, end - 1)
    )
      end += 1;
  }
  return end;
}

/** The token after a bare figure in digits or words, scaled; 0 when none stands there. */
function figureEnd(reading: Reading, at: number): number {
  const { sentence, words } = reading;
  const token = sentence.tokens[at];
  if (token?.kind === NUMBER) return scaledEnd(reading, at + 1);
  if (token?.kind !== WORD) return 0;
  let end = at;
  if (token.lower === "half" && lowerAt(sentence, at + 1) === "a" && words.large.has(lowerAt(sentence, at + 2)))
    end = at + 2;
  else if (OPENERS.has(token.lower) && words.large.has(lowerAt(sentence, at + 1))) end = at + 1;
  else if (!isCounting(words, token.lower)) return vagueEnd(reading, at);
  for (;;) {
    const word = lowerAt(sentence, end);
    if (isCounting(words, word) || words.large.has(word)) end += 1;
    else if (
      (word === "and" || word === "und" || word === "y" || word === "e") &&
      end > at &&
      words.large.has(lowerAt(sentence, end - 1)) &&
      isCounting(words, lowerAt(sentence, end + 1))
    )
      end += 1;
    else return end;
  }
}

const OPENERS = new Set("a an one half several few eine einer ein un une una um uma een".split(" "));

/** The token after "thousands" or "tens of thousands"; 0 when no such word stands there. */
function vagueEnd({ sentence, words }: Reading, at: number): number {
  const isVagueAt = (index: number) => words.large.has(lowerAt(sentence, index)) && isVague(lowerAt(sentence, index));
  if (!isVagueAt(at)) return 0;
  return lowerAt(sentence, at + 1) === "of" && isVagueAt(at + 2) ? at + 3 : at + 1;
}

/** "hundreds", "Millionen", "dozens": a number of itself, if a vague one. */
function isVague(word: string): boolean {
  return /(?:s|en|de|aia|ine|ares)$/.test(word) && word.length >= 4;
}

/** "seven", "twenty-three". */
function isCounting(words: NumberWords, word: string): boolean {
  if (words.small.has(word)) return true;
  const hyphen = word.indexOf("-");
  return (
    hyphen > 0 &&
    words.small.has(word.slice(0, hyphen)) &&
    (words.small.has(word.slice(hyphen + 1)) || word.endsWith("-one"))
  );
}

const SHARES = new Set(["in", "of", "von", "sur", "de", "su", "op"]);

/** "one in five", "nine out of ten", "3 in 10". */
function shareAt(reading: Reading, at: number): Found | null {
  const { sentence, words } = reading;
  const first = lowerAt(sentence, at);
  const isFirst = first === "one" || words.small.has(first) || /^\d{1,3}$/.test(first);
  if (!isFirst || isTaken(sentence, at)) return null;
  let from = at + 1;
  const out = lowerAt(sentence, from) === "out";
  if (out) from += 1;
  const joiner = lowerAt(sentence, from);
  if (!SHARES.has(joiner) || (sentence.lang === "en" && joiner === "of" && !out)) return null;
  from += lowerAt(sentence, from + 1) === "every" ? 2 : 1;
  const last = lowerAt(sentence, from);
  const isLast = words.small.has(last) || /^(?:\d{1,3}|[1-9]0?,000|1000)$/.test(last);
  if (!isLast || isTaken(sentence, from) || UNITS.has(lowerAt(sentence, from + 1))) return null;
  return { from: at, end: scaledEnd(reading, from + 1), of: "fraction" };
}

const RANGE_WORDS = new Set("to or bis oder à ou a o tot of till".split(" "));
const DASHES = new Set(["-", "–", "—"]);

/** "5 to 7 percent", "between 10 and 12", "3,000–4,000 men" where the dash stands free. */
function rangeAt(reading: Reading, at: number): Found | null {
  const { sentence } = reading;
  const first = figureEnd(reading, at);
  if (first === 0) return null;
  const joiner = lowerAt(sentence, first);
  const before = lowerAt(sentence, at - 1);
  const isRange =
    DASHES.has(joiner) || (RANGE_WORDS.has(joiner) && before !== "from") || (joiner === "and" && before === "between");
  if (!isRange || isTaken(sentence, first)) return null;
  const second = figureEnd(reading, first + 1);
  if (second === 0 || isTaken(sentence, first + 1, second)) return null;
  const measured = measuredEnd(reading, second);
  // "two or three", but not "gave 300 to two": digits on one side and words on the other are two numbers.
  if (measured.of === "count" && sentence.tokens[at]?.kind !== sentence.tokens[first + 1]?.kind) return null;
  return { from: at, ...measured };
}

/** A figure with its percentage, money or unit of measure. */
function plainAt(reading: Reading, at: number): Found | null {
  const { sentence } = reading;
  const { tokens } = sentence;
  const token = tokens[at];
  const isOne = token?.lower === "one" || token?.lower === "ein" || token?.lower === "un" || token?.lower === "une";
  const figure = figureEnd(reading, at) || (isOne ? at + 1 : 0);
  if (figure === 0) return wordMeasureAt(reading, at);
  // "Number two, everything landed": that counts nothing.
  if (token?.kind === WORD && lowerAt(sentence, at - 1) === "number") return null;
  const measured = measuredEnd(reading, figure);
  if (isOne && measured.of !== "percentage" && measured.of !== "money" && figure === at + 1) return null;
  // "3D", "4K", "747s": a figure glued to a word that is no unit is a name of something.
  const glued =
    measured.end === at + 1 && token?.kind === NUMBER && areJoined(tokens, at) && tokens[at + 1]?.kind === WORD;
  if (glued) return nthAt(sentence, at);
  return { from: signedFrom(sentence, at), ...measured };
}

const PER = /^(?:s|h|d|ha|m|l|dl|km|min)$/;

function measuredEnd({ sentence }: Reading, at: number): { end: number; of: ElementSort } {
  const { tokens } = sentence;
  const word = lowerAt(sentence, at);
  const pair = `${word}_${lowerAt(sentence, at + 1)}`;
  if (PERCENT_PAIRS.has(pair)) return { end: at + 2, of: "percentage" };
  if (PERCENT_SIGNS.has(word) || PERCENT_WORDS.has(word)) return { end: at + 1, of: "percentage" };
  if (tokens[at]?.kind === SIGN && CURRENCY_SIGNS.has(word)) return { end: at + 1, of: "money" };
  if (CURRENCIES.has(word) && (word.length > 1 || areJoined(tokens, at - 1))) return { end: at + 1, of: "money" };
  // "2,300 million US dollars", "5 Schweizer Franken".
  if (tokens[at]?.kind === WORD && CURRENCIES.has(lowerAt(sentence, at + 1)) && isCapital(tokens[at]))
    return { end: at + 2, of: "money" };
  // "2.300 millones de euros", "3 millions d'euros", "thousands of dollars".
  if (/^(?:de|d'|di|of)$/.test(word) && CURRENCIES.has(lowerAt(sentence, at + 1))) return { end: at + 2, of: "money" };
  if (word === "°" && /^[cfk]$/.test(lowerAt(sentence, at + 1))) return { end: at + 2, of: "measure" };
  if (word === "°") return { end: at + 1, of: "measure" };
  const hyphened = DASHES.has(word) && areJoined(tokens, at - 1) && areJoined(tokens, at);
  if (hyphened && UNITS.has(headOf(lowerAt(sentence, at + 1)))) return { end: at + 2, of: "measure" };
  const unit = BEFORE_UNIT.has(word) && UNITS.has(lowerAt(sentence, at + 1)) ? at + 1 : at;
  if (!UNITS.has(lowerAt(sentence, unit))) return { end: at, of: "count" };
  const per = lowerAt(sentence, unit + 1) === "/" && areJoined(tokens, unit) && PER.test(lowerAt(sentence, unit + 2));
  return { end: per ? unit + 3 : unit + 1, of: "measure" };
}

/** "year" of "year-old", "mile" of "mile". */
function headOf(word: string): string {
  const hyphen = word.indexOf("-");
  return hyphen > 0 ? word.slice(0, hyphen) : word;
}

/** "three-year", "ten-mile", "two-thirds": one word that holds a number. */
function wordMeasureAt({ sentence, words }: Reading, at: number): Found | null {
  const word = lowerAt(sentence, at);
  const hyphen = word.indexOf("-");
  if (hyphen <= 0) return null;
  const [head, rest] = [word.slice(0, hyphen), word.slice(hyphen + 1)];
  if (!words.small.has(head) && head !== "one") return null;
  if (words.parts.has(rest)) return { from: at, end: at + 1, of: "fraction" };
  return UNITS.has(headOf(rest)) ? { from: at, end: at + 1, of: "measure" } : null;
}

/** Words that are a part of something wherever they stand. */
const HALVES = new Set(["hälfte", "moitié", "mitad", "metade", "metà", "helft"]);

/** "a third", "two thirds of", "half", "une moitié". */
function partAt({ sentence, words }: Reading, at: number): Found | null {
  const word = lowerAt(sentence, at);
  if (word === "half" && words.large.has(lowerAt(sentence, at + 2))) return null;
  if (HALVES.has(word) && words.parts.has(word)) return { from: at, end: at + 1, of: "fraction" };
  if (word === "half" && words.parts.has(word)) {
    const idle =
      /^(?:first|second|other|better|first-|time|way)$/.test(lowerAt(sentence, at - 1)) ||
      lowerAt(sentence, at + 1) === "-";
    return idle ? null : { from: at, end: at + 1, of: "fraction" };
  }
  if (!OPENERS.has(word) && !words.small.has(word)) return null;
  const part = lowerAt(sentence, at + 1);
  if (!words.parts.has(part) || part === "half") return null;
  const after = sentence.tokens[at + 2];
  const closes =
    after === undefined ||
    after.kind === SIGN ||
    /^(?:of|der|des|de|du|di|van|do|da|del|dei|delle|less|more|after|in|since)$/.test(after.lower);
  return closes || part.endsWith("s") ? { from: at, end: at + 2, of: "fraction" } : null;
}

const NTH = /^(?:st|nd|rd|th|º|ª|er|re|ème|e)$/;

/** "11th", "2nd". */
function nthAt({ tokens }: Sentence, at: number): Found | null {
  const ending = tokens[at + 1];
  if (!ending || !areJoined(tokens, at) || !NTH.test(ending.lower)) return null;
  return { from: at, end: at + 2, of: "ordinal" };
}

const DETERMINERS = new Set(
  "the a his her its their my our your 's der die das den dem ein eine sein ihr seine ihre le la un une son sa el su o os uma seu sua il lo suo sua de het een zijn haar".split(
    " ",
  ),
);

/** "her second novel", "the fourth time". */
function ordinalAt({ sentence, words }: Reading, at: number): Found | null {
  if (!words.ordinals.has(lowerAt(sentence, at)) || isCapital(sentence.tokens[at])) return null;
  if (!DETERMINERS.has(lowerAt(sentence, at - 1)) || sentence.tokens[at + 1]?.kind !== WORD) return null;
  return { from: at, end: at + 1, of: "ordinal" };
}
