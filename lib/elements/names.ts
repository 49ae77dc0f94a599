import { capitalsOf } from "./capitals.ts";
import { calendarOf } from "./date-words.ts";
import type { Element, ElementSort } from "./model.ts";
import {
  baseOf,
  isAcronym,
  isCandidate,
  isKnown,
  isOpening,
  isTitle,
  type Reading,
  soundsLikeName,
} from "./name-evidence.ts";
import { type Run, runFrom } from "./name-runs.ts";
import {
  BODIES,
  CLOSERS,
  COMMON_ENDING,
  COMMON_OPENERS,
  DOUBTFUL_GIVEN,
  GIVEN_NAMES,
  PARTICLES,
  PLACE_HEADS,
} from "./name-words.ts";
import { isPeople, PLACES } from "./places.ts";
import { ENDING, isCapital, lowerAt, type Sentence, take, WORD } from "./tokens.ts";

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

/** Last words of names that are nobody's. */
const THINGS = new Set(
  (
    "room amendment act care day days night war wars deal plan code law laws bill prize award awards cup games revolution movement era age world " +
    "accord accords agreement test project programme program summit crisis scandal affair report protocol convention rights posts reform dream depression"
  ).split(" "),
);

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
  if (THINGS.has(lowerAt(sentence, end - 1))) return "other";
  return words === 2 || words === 3 ? "person" : "other";
}
