import type { Capitals } from "./capitals.ts";
import type { Calendar } from "./date-words.ts";
import {
  COMMON_ENDING,
  COMMON_OPENERS,
  DOUBTFUL_GIVEN,
  FINITE,
  FUNCTION_WORDS,
  GIVEN_NAMES,
  KNOWN_BODIES,
  STOPPED_PARTS,
  TITLES,
} from "./name-words.ts";
import { isPeople, PLACES } from "./places.ts";
import { areJoined, ENDING, isCapital, isTaken, lowerAt, type Sentence, SIGN, type Token, WORD } from "./tokens.ts";

/** What is looked at for names: the sentence, its months and weekdays, and what its capitals say. */
export type Reading = { readonly sentence: Sentence; readonly calendar: Calendar; readonly capitals: Capitals };

const INNER_CAPITAL = /\p{Ll}\p{M}{0,3}\p{Lu}|^\p{Ll}{1,3}['’-]\p{Lu}/u;

/** Acronyms that are function words too; they count in capitals alone. */
const WORDLIKE_ACRONYMS = new Set(["us", "who"]);

const CONTRACTED = /'(?:s|re|ve|ll|d|m|t)$/;

/** The word without "'re", "'ll": "they're" as "they". */
export function baseOf(word: string): string {
  return word.includes("'") ? word.replace(CONTRACTED, "") : word;
}

/** Whether a token could be part of a name by the look of it. */
export function isCandidate({ sentence, calendar }: Reading, at: number): boolean {
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

/** "NATO", "U.S.", "MPs", "COVID-19": at most seven characters. */
export function isAcronym(sentence: Sentence, token: Token): boolean {
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

/** Whether a token is a title, or the office that a title is of. */
export function isTitle(sentence: Sentence, at: number): boolean {
  const word = lowerAt(sentence, at);
  if (sentence.tokens[at]?.kind !== WORD) return false;
  return (
    TITLES.has(word) ||
    (OFFICES.has(word) && lowerAt(sentence, at - 1) === "of" && TITLES.has(lowerAt(sentence, at - 2)))
  );
}

const CLOSED_BEFORE = /^[.?!…:;]$/;

const OPENING_MARKS = /^["“„«‘'‹「『–—•*-]$/;

/** Whether a capital may stand here only because a sentence, a quotation or a line begins. */
export function isOpening(sentence: Sentence, at: number): boolean {
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

/** The bodies of the German federation, which are one word each. */
const FEDERAL =
  /^bundes(?:tag|rat|regierung|wehr|bank|verfassungsgericht|gerichtshof|amt|agentur|netzagentur|kriminalamt|rechnungshof)e?s?$/;

/** Whether a word is a name wherever it stands: a place, a people, a given name, an acronym, a brand. */
export function isKnown({ sentence }: Reading, at: number): boolean {
  const token = sentence.tokens[at];
  if (!token || token.kind !== WORD) return false;
  const word = token.lower;
  if (PLACES.has(word) || isPeople(word) || KNOWN_BODIES.has(word)) return true;
  if (word.includes("-") && PLACES.has(word.slice(0, word.indexOf("-")))) return true;
  if (sentence.lang === "de" && FEDERAL.test(word)) return true;
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
export function soundsLikeName(sentence: Sentence, at: number): boolean {
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
