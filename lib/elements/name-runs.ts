import { isAcronym, isCandidate, isTitle, type Reading } from "./name-evidence.ts";
import {
  BODIES,
  CLOSERS,
  COMMON_ENDING,
  COMMON_OPENERS,
  DOUBTFUL_TITLES,
  GIVEN_NAMES,
  OF_HEADS,
  PARTICLES,
  PLACE_HEADS,
  STOPPED_HEADS,
  STOPPED_PARTS,
  TITLES,
} from "./name-words.ts";
import { isPeople, PLACES } from "./places.ts";
import { areJoined, isCapital, isTaken, lowerAt, type Sentence, WORD } from "./tokens.ts";

/** The tokens of a name, and whether a title stands before it. */
export type Run = { readonly from: number; readonly end: number; readonly titled: boolean };

/** The token after a title and its stop. */
function afterTitle(sentence: Sentence, at: number): number {
  return lowerAt(sentence, at + 1) === "." && areJoined(sentence.tokens, at) ? at + 2 : at + 1;
}

// "Former Deputy Prime Minister Professor Dr." has six; a bound keeps a text of nothing but titles linear.
const MOST_TITLES = 8;

/** The words of one name from a candidate on, the titles before it left out; null where titles stand alone. */
export function runFrom(reading: Reading, at: number): Run | null {
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
  return { from: particlesFrom(sentence, from), end: runEnd(reading, from, titled), titled };
}

const LEADING = new Set("bin ibn bint abu al van von der den de di da du del della ten ter".split(" "));

/** "bin Laden", "de Blasio", "van der Meer": in an English sentence the small words before a capital are the name's. */
function particlesFrom(sentence: Sentence, at: number): number {
  let from = at;
  if (sentence.lang !== "en") return at;
  while (from > 0 && at - from < 3 && LEADING.has(lowerAt(sentence, from - 1)) && !isTaken(sentence, from - 1)) {
    if (isCapital(sentence.tokens[from - 1])) return at;
    from -= 1;
  }
  return from;
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
  if (STOPPED_HEADS.has(word.lower)) return goesOnOver(reading, end + 1) ? end + 1 : end;
  return isInitial && isCandidate(reading, end + 1) && isSpaced(sentence, end + 1) ? end + 1 : end;
}

/** Whether a name goes on at a token: with a capital, or over "of" and "for" with one behind. */
function goesOnOver(reading: Reading, at: number): boolean {
  const { sentence } = reading;
  if (!isSpaced(sentence, at)) return false;
  if (isCandidate(reading, at)) return true;
  const word = lowerAt(sentence, at);
  if (word !== "of" && word !== "for") return false;
  return isCandidate(reading, lowerAt(sentence, at + 1) === "the" ? at + 2 : at + 1);
}

/** "Dept." with its stop, which names a body. */
function isStoppedHead(sentence: Sentence, at: number): boolean {
  return (
    STOPPED_HEADS.has(lowerAt(sentence, at)) && lowerAt(sentence, at + 1) === "." && areJoined(sentence.tokens, at)
  );
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

const NOBLE = new Set(["von", "van", "zu", "de", "di"]);

/** The token with which the name goes on, over particles, "of" and "&"; -1 where it ends. */
function extension(reading: Reading, from: number, last: number, end: number, titled: boolean): number {
  const { sentence } = reading;
  if (isCandidate(reading, end) && isSpaced(sentence, end)) return splitsBefore(reading, from, last, end) ? -1 : end;
  const word = lowerAt(sentence, end);
  // "Marks & Spencer" is one name, "Ann Lee & Lee Tate" are two.
  if (word === "&" && isCandidate(reading, end + 1))
    return end > from + 1 && GIVEN_NAMES.has(lowerAt(sentence, from)) ? -1 : end + 1;
  if (sentence.tokens[end]?.kind !== WORD) return -1;
  if (word === "of" || word === "and" || word === "for") return overOf(reading, from, last, end);
  // Where every noun has a capital, "Zahl der Arbeitslosen" is no name, and "Ursula von der Leyen" is one.
  if (reading.capitals === "nouns" && !(NOBLE.has(word) && (titled || GIVEN_NAMES.has(lowerAt(sentence, from)))))
    return -1;
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
    headed ||= OF_HEADS.has(lowerAt(sentence, index)) || isStoppedHead(sentence, index);
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
  // "Marine Le Pen": the particle may have a capital of its own.
  while (next < end + 3 && PARTICLES.has(lowerAt(sentence, next))) {
    // In English "do", "al" and "la" apart are words of other languages or misprints.
    if (isEnglish && !isCapital(sentence.tokens[next]) && /^(?:do|st|y|le)$/.test(lowerAt(sentence, next))) return -1;
    next += 1;
  }
  const token = sentence.tokens[next];
  if (next === end || !token || !isCandidate(reading, next)) return -1;
  return isAcronym(sentence, token) && sentence.lang === "de" ? -1 : next;
}
