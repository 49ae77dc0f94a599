import { isEastAsian } from "./east-asian.ts";
import { primaryOf, sentenceOf } from "./find-elements.ts";
import type { Element } from "./model.ts";
import { phraseAt } from "./phrases.ts";
import { isCapital, NUMBER, type Sentence, WORD } from "./tokens.ts";
import { HINTS, type Hint } from "./worth-words.ts";

/** What is counted in a sentence to tell its worth: elements, hints, and how it is built. */
export type Sign =
  | Hint
  | "number"
  | "large"
  | "share"
  | "money"
  | "person"
  | "place"
  | "body"
  | "date"
  | "quotation"
  | "superlative"
  | "causal"
  | "comparative"
  | "attribution"
  | "question"
  | "words"
  | "short"
  | "row";

/** How often each sign occurs, at most `MOST` times; `words` is a logarithm to base 2. */
export type Signs = Readonly<Record<Sign, number>>;

// A third figure adds little to two, and a list of ten must not drown what else there is.
const MOST = 3;

// Sentences of fewer words seldom claim anything by themselves.
const SHORT = 6;

const QUESTION = /[?？؟;՞]["'”’»」』)\]\s]{0,7}$/;

/** Counts the signs of a sentence. Hints are English; elements, length and questions count in every language. */
export function signsOf(text: string, elements: readonly Element[], lang: string): Signs {
  const counts = { ...NONE };
  for (const element of elements) {
    const sign = signOf(element, text);
    if (sign) count(counts, sign);
  }
  const sentence = sentenceOf(text, primaryOf(lang));
  if (sentence.lang === "en") countHints(sentence, counts);
  let words = 0;
  for (const token of sentence.tokens) if (token.kind === WORD) words += 1;
  counts.words = Math.log2(1 + words);
  counts.short = words < SHORT ? 1 : 0;
  counts.row = isRow(sentence) ? 1 : 0;
  counts.question = QUESTION.test(text.slice(-8)) ? 1 : 0;
  return counts;
}

const CELL_ENDS = /[|\t]/;
// A cell that holds a sentence has a verb and what it is about.
const MOST_WORDS_IN_CELL = 3;

/** Whether a text is a row of a table: cells of a few words each, or figures and labels without a word in small letters. */
function isRow(sentence: Sentence): boolean {
  const { text, tokens } = sentence;
  if (CELL_ENDS.test(text.trim())) return text.split(CELL_ENDS).every((cell) => countWords(cell) <= MOST_WORDS_IN_CELL);
  let letters = 0;
  let digits = 0;
  for (const token of tokens) {
    const length = token.end - token.start;
    if (token.kind === NUMBER) digits += length;
    if (token.kind !== WORD) continue;
    if (!isCapital(token) && (length >= SHORTEST_PLAIN || isEastAsian(sentence.lang))) return false;
    letters += length;
  }
  return digits > letters;
}

// Shorter words in small letters are units ("km") as often as words.
const SHORTEST_PLAIN = 4;

function countWords(cell: string): number {
  return cell.split(/\s+/).filter((piece) => /\p{L}/u.test(piece)).length;
}

function count(counts: Record<Sign, number>, sign: Sign): void {
  counts[sign] = Math.min(MOST, counts[sign] + 1);
}

// "The largest" can be measured; "the greatest" is praise.
const JUDGING = /^(?:best|greatest|most|finest|smartest|dumbest|nicest)(?:$|\s)/i;

// Counts of many, in figures or in the words of the languages that worth knows.
const LARGE =
  /\p{Nd}[.,\u00A0\u202F ]\p{Nd}{3}|\p{Nd}{4}|[mb]n\b|milli|billi|trilli|thousand|hundred|mrd|mld|млн|млрд|万|億|亿/iu;

/** Null for a negation: with it or without, a sentence is as much worth. */
function signOf({ kind, of, start, end }: Element, text: string): Sign | null {
  if (kind === "negation") return null;
  if (kind === "number") {
    if (of === "percentage" || of === "fraction") return "share";
    if (of === "money") return "money";
    return LARGE.test(text.slice(start, end)) ? "large" : "number";
  }
  if (kind === "superlative") return JUDGING.test(text.slice(start, end)) ? "opinion" : "superlative";
  if (kind !== "name") return kind;
  return of === "person" ? "person" : of === "place" ? "place" : "body";
}

function countHints(sentence: Sentence, counts: Record<Sign, number>): void {
  let at = 0;
  while (at < sentence.tokens.length) {
    const hint = phraseAt(HINTS, sentence, at);
    if (hint) count(counts, hint.meaning);
    at = hint ? hint.end : at + 1;
  }
}

const NONE: Readonly<Record<Sign, number>> = {
  number: 0,
  large: 0,
  share: 0,
  money: 0,
  person: 0,
  place: 0,
  body: 0,
  date: 0,
  quotation: 0,
  superlative: 0,
  causal: 0,
  comparative: 0,
  attribution: 0,
  question: 0,
  words: 0,
  short: 0,
  row: 0,
  deed: 0,
  fact: 0,
  change: 0,
  record: 0,
  accusation: 0,
  matter: 0,
  quantity: 0,
  future: 0,
  modal: 0,
  duty: 0,
  wish: 0,
  "first-person": 0,
  opinion: 0,
  courtesy: 0,
  hearer: 0,
  doubt: 0,
  past: 0,
  others: 0,
};
