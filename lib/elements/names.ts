import { LOWER, UPPER } from "../text/characters.ts";
import { type Calendar, calendarOf } from "./date-words.ts";
import type { Element, ElementSort } from "./model.ts";
import {
  BODIES,
  CLOSERS,
  COMMON_ENDING,
  COMMON_OPENERS,
  DOUBTFUL_GIVEN,
  DOUBTFUL_TITLES,
  FINITE,
  FUNCTION_WORDS,
  GIVEN_NAMES,
  KNOWN_BODIES,
  OF_HEADS,
  PARTICLES,
  PLACE_HEADS,
  STOPPED_PARTS,
  TITLES,
} from "./name-words.ts";
import { isPeople, PLACES } from "./places.ts";
import {
  areJoined,
  ENDING,
  isCapital,
  isTaken,
  lowerAt,
  type Sentence,
  SIGN,
  type Token,
  take,
  WORD,
} from "./tokens.ts";

/**
 * How the capitals of a sentence are to be read: as usual; `nouns` where every noun has one (German) or every word of
 * a headline; `none` where they say nothing, because all letters are capitals or the script has none.
 */
type Capitals = "names" | "nouns" | "none";

type Reading = { readonly sentence: Sentence; readonly calendar: Calendar; readonly capitals: Capitals };

/** The tokens of a name, and whether a title stands before it. */
type Run = { readonly from: number; readonly end: number; readonly titled: boolean };

/** Finds names among the tokens that nothing else has taken, and takes them; ascending and disjoint. */
export function namesIn(sentence: Sentence): Element[] {
  const reading = { sentence, calendar: calendarOf(sentence.lang), capitals: capitalsOf(sentence) };
  const found: Element[] = [];
  let at = 0;
  while (at < sentence.tokens.length) {
    const run = isCandidate(reading, at) ? runFrom(reading, at) : null;
    if (run === null) {
      at += 1;
      continue;
    }
    const name = admit(reading, run);
    const [first, last] = [sentence.tokens[name?.from ?? 0], sentence.tokens[(name?.end ?? 0) - 1]];
    if (name && first && last) {
      found.push({ start: first.start, end: last.end, kind: "name", of: sortOf(reading, name) });
      take(sentence, name.from, name.end);
    }
    at = run.end;
  }
  return found;
}

// Under four words a share says nothing: "NATO attacks" is no headline.
const FEWEST_WORDS = 4;

function capitalsOf({ text, tokens, lang }: Sentence): Capitals {
  let words = 0;
  let capitals = 0;
  let shouted = 0;
  let long = 0;
  for (const token of tokens) {
    if (token.kind !== WORD || !(token.first & (UPPER | LOWER))) continue;
    words += 1;
    const isLong = token.lower.length >= 4;
    if (isLong) long += 1;
    if (!(token.first & UPPER)) continue;
    if (isLong) capitals += 1;
    if (token.lower.length > 1 && isShouted(text, token)) shouted += 1;
  }
  if (words === 0) return "none";
  if (words >= FEWEST_WORDS && shouted > words * 0.6) return "none";
  // In a headline nearly every long word has a capital; in prose, with its verbs, hardly half.
  const isHeadline = long >= FEWEST_WORDS && capitals > long * 0.8 && !/[.!;]\W{0,3}$/.test(text.slice(-4));
  if (lang === "de" || isHeadline) return "nouns";
  return "names";
}

function isShouted(text: string, { start, end }: Token): boolean {
  const word = text.slice(start, end);
  return word === word.toUpperCase();
}

const INNER_CAPITAL = /\p{Ll}\p{M}{0,3}\p{Lu}|^\p{Ll}{1,3}['’-]\p{Lu}/u;

/** Acronyms that are function words too; they count in capitals alone. */
const WORDLIKE_ACRONYMS = new Set(["us", "who"]);
const CONTRACTED = /'(?:s|re|ve|ll|d|m|t)$/;

/** The word without "'re", "'ll": "they're" as "they". */
function baseOf(word: string): string {
  return word.includes("'") ? word.replace(CONTRACTED, "") : word;
}

/** Whether a token could be part of a name by the look of it. */
function isCandidate({ sentence, calendar }: Reading, at: number): boolean {
  const token = sentence.tokens[at];
  if (token?.kind !== WORD || isTaken(sentence, at)) return false;
  if (!isCapital(token))
    return token.lower.length >= 4 && token.lower.length < 20 && INNER_CAPITAL.test(writtenAt(sentence, token));
  if (calendar.weekdays.has(token.lower)) return false;
  const isMonth = calendar.months.has(token.lower) && !calendar.short.has(token.lower);
  if (isMonth && token.lower !== "may") return false;
  const base = baseOf(token.lower);
  if (base.endsWith("n't")) return false;
  if (!FUNCTION_WORDS.has(base)) return true;
  // "Will Smith", "The US": a function word with another capital behind it may be a name, one in capitals an acronym.
  return (
    (GIVEN_NAMES.has(base) && isCapital(sentence.tokens[at + 1])) ||
    (isAcronym(sentence, token) && WORDLIKE_ACRONYMS.has(token.lower))
  );
}

/** A token as it is written, its accents composed. */
function writtenAt({ text }: Sentence, token: Token): string {
  return text.slice(token.start, token.end).normalize("NFC");
}

function isAcronym(sentence: Sentence, token: Token): boolean {
  const { length } = token.lower;
  if (length < 2 || length > 7) return false;
  return /^(?:\p{Lu}[\p{Lu}\p{Nd}&-]+s?|(?:\p{Lu}\.){2,4}\p{Lu}?)$/u.test(writtenAt(sentence, token));
}

/** "Secretary of State", "Minister of Defence": the office goes with the title. */
const OFFICES = new Set(
  "state defense defence justice labor labour staff health education finance commerce energy transportation interior".split(
    " ",
  ),
);

function isTitle(sentence: Sentence, at: number): boolean {
  const word = lowerAt(sentence, at);
  if (sentence.tokens[at]?.kind !== WORD) return false;
  return (
    TITLES.has(word) ||
    (OFFICES.has(word) && lowerAt(sentence, at - 1) === "of" && TITLES.has(lowerAt(sentence, at - 2)))
  );
}

/** The token after a title and its stop. */
function afterTitle(sentence: Sentence, at: number): number {
  return lowerAt(sentence, at + 1) === "." && areJoined(sentence.tokens, at) ? at + 2 : at + 1;
}

// "Former Deputy Prime Minister Professor Dr." has six; a bound keeps a text of nothing but titles linear.
const MOST_TITLES = 8;

/** The words of one name from a candidate on, the titles before it left out; null where titles stand alone. */
function runFrom(reading: Reading, at: number): Run | null {
  const { sentence } = reading;
  let from = at;
  let titled = at > 0 && isTitle(sentence, at - 1) && !DOUBTFUL_TITLES.has(lowerAt(sentence, at - 1));
  if (at > 1 && lowerAt(sentence, at - 1) === "." && isTitle(sentence, at - 2)) titled = true;
  for (let titles = 0; isTitle(sentence, from); titles += 1) {
    if (titles === MOST_TITLES) return null;
    const next = afterTitle(sentence, from);
    const doubtful = DOUBTFUL_TITLES.has(lowerAt(sentence, from));
    const following = isCandidate(reading, next) && isSpaced(sentence, next);
    if (doubtful && following && isHead(lowerAt(sentence, next))) break;
    if (!following) {
      // "Dr. King" is a man; "the Attorney General" and "the King" are offices.
      if (doubtful && titled && isPersonal(sentence, from)) break;
      return null;
    }
    titled = true;
    from = next;
  }
  return { from, end: runEnd(reading, from, titled), titled };
}

const PERSONAL = new Set("mr mrs ms miss dr prof professor sir dame judge herr frau senator".split(" "));

function isPersonal(sentence: Sentence, at: number): boolean {
  const before = lowerAt(sentence, at - 1) === "." ? at - 2 : at - 1;
  return PERSONAL.has(lowerAt(sentence, before));
}

function isHead(word: string): boolean {
  return BODIES.has(word) || PLACE_HEADS.has(word) || OF_HEADS.has(word);
}

/** True when only a space parts a token from the one before it: a name does not run on over a line or a mark. */
function isSpaced({ text, tokens }: Sentence, at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (!before || !token) return false;
  if (before.end === token.start) return true;
  return token.start - before.end <= 2 && !/[^ \u00A0]/.test(text.slice(before.end, token.start));
}

// "The Ministry of Health and Family Welfare of the Republic of Uganda" has twelve words.
const LONGEST_RUN = 16;

function runEnd(reading: Reading, from: number, titled: boolean): number {
  const { sentence } = reading;
  let end = from + 1;
  let last = from;
  for (;;) {
    if (end - from > LONGEST_RUN) return end;
    end = stoppedEnd(reading, last, end);
    const next = extension(reading, from, last, end, titled);
    if (next < 0) return closedEnd(sentence, end);
    last = next;
    end = next + 1;
  }
}

/** Of what closes a name, what is written with a stop of its own. */
const STOPPED_CLOSERS = new Set(["inc", "ltd", "co", "corp", "jr", "sr", "bros"]);

/** Takes the stop of an initial or of "St." along, when the name goes on behind it. */
function stoppedEnd(reading: Reading, last: number, end: number): number {
  const { sentence } = reading;
  const { tokens } = sentence;
  if (lowerAt(sentence, end) !== "." || !areJoined(tokens, last)) return end;
  const word = tokens[last];
  if (!word) return end;
  const isInitial = word.lower.length === 1 || STOPPED_PARTS.has(word.lower);
  if (STOPPED_CLOSERS.has(word.lower)) return end + 1;
  return isInitial && isCandidate(reading, end + 1) && isSpaced(sentence, end + 1) ? end + 1 : end;
}

/** ", Inc.", ", D.C.", ", Jr." */
function closedEnd(sentence: Sentence, end: number): number {
  if (
    lowerAt(sentence, end) !== "," ||
    !CLOSERS.has(lowerAt(sentence, end + 1)) ||
    !isCapital(sentence.tokens[end + 1])
  )
    return end;
  const stopped = lowerAt(sentence, end + 2) === "." && areJoined(sentence.tokens, end + 1);
  return stopped ? end + 3 : end + 2;
}

/** The token with which the name goes on, over particles, "of" and "&"; -1 where it ends. */
function extension(reading: Reading, from: number, last: number, end: number, titled: boolean): number {
  const { sentence } = reading;
  if (isCandidate(reading, end) && isSpaced(sentence, end)) return splitsBefore(reading, from, last, end) ? -1 : end;
  const word = lowerAt(sentence, end);
  // "Marks & Spencer" is one name, "Ann Lee & Lee Tate" are two.
  if (word === "&" && isCandidate(reading, end + 1))
    return end > from + 1 && GIVEN_NAMES.has(lowerAt(sentence, from)) ? -1 : end + 1;
  if (sentence.tokens[end]?.kind !== WORD || isCapital(sentence.tokens[end])) return -1;
  if (word === "of" || word === "and" || word === "for") return overOf(reading, from, last, end);
  const step = overParticles(reading, end);
  return step >= 0 && isTitle(sentence, step) && !titled ? -1 : step;
}

function splitsBefore({ sentence }: Reading, from: number, last: number, next: number): boolean {
  const word = lowerAt(sentence, next);
  const [lastWord, after] = [lowerAt(sentence, last), afterTitle(sentence, next)];
  // "Republican Ted Cruz", "Iranian Ebrahim Raisi": a people's word and a person.
  if (last === from && isPeople(lastWord) && GIVEN_NAMES.has(word)) return true;
  if (!TITLES.has(word)) return false;
  if (!DOUBTFUL_TITLES.has(word)) return !isHead(lowerAt(sentence, after));
  if (isTitle(sentence, after) && isCapital(sentence.tokens[after])) return true;
  const bodyBefore = BODIES.has(lastWord) || isPeople(lastWord) || PLACES.has(lastWord);
  return bodyBefore && isCapital(sentence.tokens[after]) && !isHead(lowerAt(sentence, after)) && !isHead(word);
}

/** "University of the Arts", "William of Normandy", "Department of Health and Human Services". */
function overOf(reading: Reading, from: number, last: number, end: number): number {
  const { sentence } = reading;
  const word = lowerAt(sentence, end);
  const next = lowerAt(sentence, end + 1) === "the" && word !== "and" ? end + 2 : end + 1;
  if (!isCandidate(reading, next)) return -1;
  let headed = false;
  let joined = false;
  for (let index = from; index <= last; index += 1) {
    headed ||= OF_HEADS.has(lowerAt(sentence, index));
    joined ||= lowerAt(sentence, index) === "of";
  }
  if (word === "and")
    return (headed && joined && isSubject(lowerAt(sentence, last))) || isJoinedPlace(sentence, from, next) ? next : -1;
  if (headed) return next;
  return word === "of" && from === last && GIVEN_NAMES.has(lowerAt(sentence, from)) && !isTitle(sentence, from)
    ? next
    : -1;
}

/** What a ministry or a college is of, beside places and people: "Health", "Obstetricians", "Commerce". */
function isSubject(word: string): boolean {
  return (
    !PLACES.has(word) &&
    !GIVEN_NAMES.has(word) &&
    (TITLES.has(word) || COMMON_ENDING.test(word) || COMMON_OPENERS.has(word) || word.endsWith("s"))
  );
}

/** "Bosnia and Herzegovina". */
function isJoinedPlace(sentence: Sentence, from: number, next: number): boolean {
  return PLACES.has(`${lowerAt(sentence, from)}_and_${lowerAt(sentence, next)}`);
}

/** "van der Meer", "al-Baghdadi" apart, "d'Ivoire": at most three small words, then a capital. */
function overParticles(reading: Reading, end: number): number {
  const { sentence } = reading;
  const isEnglish = sentence.lang === "en";
  let next = end;
  while (next < end + 3 && PARTICLES.has(lowerAt(sentence, next)) && !isCapital(sentence.tokens[next])) {
    // In English "do", "al" and "la" apart are words of other languages or misprints.
    if (isEnglish && /^(?:do|st|y|le)$/.test(lowerAt(sentence, next))) return -1;
    next += 1;
  }
  const token = sentence.tokens[next];
  if (next === end || !token || !isCandidate(reading, next)) return -1;
  return isAcronym(sentence, token) && sentence.lang === "de" ? -1 : next;
}

/** The part of a run that is a name by the evidence; null when none is. */
function admit(reading: Reading, run: Run): Run | null {
  const { sentence, capitals } = reading;
  const { from, end, titled } = run;
  if (capitals === "none")
    return isKnown(reading, from) && !DOUBTFUL_GIVEN.has(lowerAt(sentence, from)) && PLACES.has(lowerAt(sentence, from))
      ? { ...run, end: from + 1 }
      : null;
  if (titled) return run;
  const known = isKnown(reading, from);
  const many = end - from > 1;
  if (capitals === "nouns" && !known && sentence.tokens[from + 1]?.kind !== ENDING)
    return many && isNamed(reading, from + 1, end) ? trimmed(reading, run) : null;
  if (!isOpening(sentence, from)) return isPlainTitle(sentence, run) ? null : run;
  if (many) return known ? run : trimmed(reading, run);
  return known || soundsLikeName(sentence, from) ? run : null;
}

/** A headline or a German sentence: a run of capitals is a name when one of its words is known, or it is a body's. */
function isNamed(reading: Reading, from: number, end: number): boolean {
  for (let index = from; index < end; index += 1)
    if (
      isKnown(reading, index) ||
      BODIES.has(lowerAt(reading.sentence, index)) ||
      PARTICLES.has(lowerAt(reading.sentence, index))
    )
      return true;
  // German: "Robert Habecks" may be unknown, but two capitals side by side are seldom two nouns.
  return reading.sentence.lang === "de" && !COMMON_ENDING_DE.test(lowerAt(reading.sentence, end - 1));
}

const COMMON_ENDING_DE = /(?:ung|ungen|heit|keit|schaft|tion|tionen|euro|prozent|jahr|jahren|jahre)$/;

/** "Police Commissioner Hale": the common word that opens the sentence is left out. */
function trimmed({ sentence }: Reading, run: Run): Run | null {
  const word = baseOf(lowerAt(sentence, run.from));
  const second = lowerAt(sentence, run.from + 1);
  if (GIVEN_NAMES.has(word) || BODIES.has(second) || second === "of") return run;
  if (!COMMON_OPENERS.has(word) && !COMMON_ENDING.test(word)) return run;
  let from = run.from + 1;
  while (from < run.end && !isCapital(sentence.tokens[from])) from += 1;
  return from < run.end ? { ...run, from } : null;
}

/** A capitalised office that stands alone in the middle of a sentence: "the President". */
function isPlainTitle(sentence: Sentence, { from, end }: Run): boolean {
  return end - from === 1 && isTitle(sentence, from);
}

const CLOSED_BEFORE = /^[.?!…:;]$/;
const OPENING_MARKS = /^["“„«‘'‹「『–—•*-]$/;

/** Whether a capital may stand here only because a sentence, a quotation or a line begins. */
function isOpening(sentence: Sentence, at: number): boolean {
  if (at === 0) return true;
  const before = sentence.tokens[at - 1];
  if (before?.kind !== SIGN) return false;
  if (before.lower === ".") {
    const word = sentence.tokens[at - 2];
    const short =
      word !== undefined && (word.lower.length === 1 || TITLES.has(word.lower) || STOPPED_PARTS.has(word.lower));
    return !(short && areJoined(sentence.tokens, at - 2));
  }
  if (CLOSED_BEFORE.test(before.lower)) return true;
  if (!OPENING_MARKS.test(before.lower)) return at === 1 && !/^[([]$/.test(before.lower);
  // A dash between two spaces parts a clause, in which a capital is a name as anywhere.
  return !/^[–—-]$/.test(before.lower) || at === 1;
}

/** Whether a word is a name wherever it stands: a place, a people, a given name, an acronym, a brand. */
function isKnown({ sentence }: Reading, at: number): boolean {
  const token = sentence.tokens[at];
  if (!token || token.kind !== WORD) return false;
  const word = token.lower;
  if (PLACES.has(word) || isPeople(word) || KNOWN_BODIES.has(word)) return true;
  const pair = `${word}_${lowerAt(sentence, at + 1)}`;
  if (PLACES.has(pair) && isCapital(sentence.tokens[at + 1])) return true;
  if (FUNCTION_WORDS.has(word) && !WORDLIKE_ACRONYMS.has(word))
    return GIVEN_NAMES.has(word) && isCapital(sentence.tokens[at + 1]);
  if (GIVEN_NAMES.has(word)) return !DOUBTFUL_GIVEN.has(word) || isCapital(sentence.tokens[at + 1]);
  if (isAcronym(sentence, token)) return true;
  return token.lower.length < 30 && INNER_CAPITAL.test(writtenAt(sentence, token));
}

// -ss, -is, -us: "Texas" and "Paris" are no plurals.
const PLURAL = /[^suia]s$/;

/** A single capital at the beginning that is in no table: a name when it owns something or acts like one. */
function soundsLikeName(sentence: Sentence, at: number): boolean {
  const word = baseOf(lowerAt(sentence, at));
  if (word.length < 3 || COMMON_OPENERS.has(word) || FUNCTION_WORDS.has(word)) return false;
  if (word.startsWith("o'") || word.startsWith("d'")) return true;
  const after = sentence.tokens[at + 1];
  if (after?.kind === ENDING) return true;
  // "Apple CEO Tim Cook".
  if (
    isCapital(after) &&
    /^(?:ceo|cfo|coo|president|chairman|chairwoman|director|spokesman|spokeswoman)$/.test(after?.lower ?? "")
  )
    return true;
  if (COMMON_ENDING.test(word) || PLURAL.test(word)) return false;
  return after?.kind === WORD && !isCapital(after) && FINITE.test(after.lower);
}

function sortOf({ sentence }: Reading, { from, end, titled }: Run): ElementSort {
  if (titled) return "person";
  const first = lowerAt(sentence, from);
  const whole = end - from === 2 ? `${first}_${lowerAt(sentence, from + 1)}` : first;
  if (end - from <= 2 && PLACES.has(whole) && whole !== "united_nations") return "place";
  let words = 0;
  for (let index = from; index < end; index += 1) {
    const word = lowerAt(sentence, index);
    if (sentence.tokens[index]?.kind === WORD) words += 1;
    if (BODIES.has(word)) return "organisation";
    if (PLACE_HEADS.has(word) && !GIVEN_NAMES.has(first)) return "place";
    if (word === "&") return "organisation";
  }
  const token = sentence.tokens[from];
  if (GIVEN_NAMES.has(first)) return "person";
  if (end - from === 1 && isPeople(first)) return "other";
  if (end - from === 1 && token && isAcronym(sentence, token))
    return /^(?:us|u\.s\.|uk|u\.k\.|uae|eu|ussr|usa)$/.test(first) ? "place" : "organisation";
  if (/^(?:in|near|at|from)$/.test(lowerAt(sentence, from - 1)) && words === 1) return "place";
  if (isPeople(first) || CLOSERS.has(lowerAt(sentence, end - 1))) return "other";
  return words === 2 || words === 3 ? "person" : "other";
}
