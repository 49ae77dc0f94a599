import type { Element, Reason, SuggestedCheckability, Worth } from "./model.ts";
import { REASONS } from "./model.ts";
import { type Sign, type Signs, signsOf } from "./signs.ts";

/**
 * What each sign adds to or takes from a sentence's worth, in log-odds, with the reason. A log-odds of 0.7 doubles the
 * odds, one of 2.3 makes them tenfold. Fitted by logistic regression on the training parts of CheckThat! 2024 (task 1,
 * English) and CheckThat! 2020 (task 5) and rounded to one place, which costs nothing on their test parts; the weight
 * of a quotation is set by hand.
 */
const WEIGHTS: Readonly<Record<Sign, number>> = {
  // Specific and measurable: a source can hold or break it. Small counts ("two things") say less than large ones.
  money: 1.7,
  share: 1.5,
  large: 1.1,
  number: 0.5,
  // A claim of the highest, the first, the only: one example breaks it.
  superlative: 0.8,
  comparative: 0.3,
  // Votes, signatures and sides taken are on record, and so are laws and offices.
  deed: 1,
  record: 0.5,
  // "In fact", "right now", "since": the speaker says that it is so.
  fact: 0.6,
  change: 0.4,
  // An accusation harms somebody when it is wrong.
  accusation: 0.4,
  // What somebody said can be looked up, and so can what was the case.
  attribution: 0.4,
  past: 0.4,
  place: 0.3,
  date: 0.3,
  person: 0.2,
  body: 0.2,
  others: 0.1,
  // Many people live with it.
  matter: 0.4,
  quantity: 0.1,
  causal: 0.1,
  // A longer sentence has more room for a claim; counted in doublings.
  words: 0.2,
  // In the debates of the training data moderators quote and ask; elsewhere a quotation is a claim. Neither way.
  quotation: 0,
  // Nothing is named: "things", "somehow", "this".
  doubt: -0.1,
  hearer: -0.2,
  // Greetings and the chair's words.
  courtesy: -0.3,
  // What only the speaker can know.
  "first-person": -0.3,
  short: -0.4,
  // A row of a table is figures without their sentence. Debates have none: set by hand, to stand below all sentences.
  row: -9,
  // The future, what might be, and what is good or bad cannot be checked.
  opinion: -0.5,
  modal: -0.5,
  future: -0.7,
  // "We should", "I think", "I want".
  duty: -0.9,
  wish: -1,
  question: -1.6,
};

// The log-odds of a sentence without signs: one sentence in fourteen was worth a check.
const WITHOUT_SIGNS = -2.6;

/**
 * The least worth of a sentence that is offered to be checked first. Of the sentences of CheckThat! 2024's training part
 * (22,501, English) that reach it, more than half were marked worth a check (53 %), and they are four in five of all
 * that were marked (80 %); below it one in thirteen was.
 */
export const WORTH_FIRST = 0.2;

/** Whether a sentence of this worth is offered to be checked first. */
export function isWorthFirst(worth: number): boolean {
  return worth >= WORTH_FIRST;
}

/** The signs that give each reason. */
const REASON_SIGNS: Readonly<Partial<Record<Reason, readonly Sign[]>>> = {
  number: ["number", "large", "share", "money"],
  "named person": ["person"],
  "named place or body": ["place", "body"],
  date: ["date"],
  comparison: ["superlative", "comparative"],
  change: ["change"],
  "cause claimed": ["causal"],
  quotation: ["quotation"],
  attribution: ["attribution"],
  accusation: ["accusation"],
  "about many people": ["matter"],
  "public record": ["deed", "record"],
  question: ["question"],
};

/** Ranks a sentence by what is worth checking first, with reasons; `elements` are those `elementsIn` found in it. */
export function worthOf(text: string, elements: readonly Element[], lang: string): Worth {
  const signs = signsOf(text, elements, lang);
  let odds = WITHOUT_SIGNS;
  for (const [sign, weight] of Object.entries(WEIGHTS)) odds += weight * signs[sign as Sign];
  const worth = Math.round(1000 / (1 + Math.exp(-odds))) / 1000;
  const checkability = suggest(signs, worth);
  return { worth, reasons: reasonsOf(signs, checkability), checkability };
}

function reasonsOf(signs: Signs, checkability: SuggestedCheckability | null): Reason[] {
  const given = new Set<Reason>();
  for (const [reason, causes] of Object.entries(REASON_SIGNS))
    if (causes.some((sign) => signs[sign] > 0)) given.add(reason as Reason);
  if (signs.future > 0 && signs.past === 0) given.add("prediction");
  if (signs["first-person"] + signs.wish >= 2) given.add("personal experience");
  if (signs.duty > 0 || signs.opinion >= 2) given.add("opinion");
  if (checkability && checkability in AGAINST) given.add(AGAINST[checkability as keyof typeof AGAINST]);
  return (Object.keys(REASONS) as Reason[]).filter((reason) => given.has(reason));
}

const AGAINST = {
  opinion: "opinion",
  prediction: "prediction",
  "personal-experience": "personal experience",
  rhetoric: "rhetoric",
  "too-vague": "vague",
  "no-claim": "no claim",
} as const satisfies Partial<Record<SuggestedCheckability, Reason>>;

// Of the training sentences above it more than four in five were marked worth a check.
const SURELY_WORTH = 0.6;

// Below it one in twenty-five was, so that a suggestion against a sentence hides little.
const HARDLY_WORTH = 0.12;

/** A checkability where the signs agree; null where they do not. Of other languages than English little is known. */
function suggest(signs: Signs, worth: number): SuggestedCheckability | null {
  const measured = signs.number + signs.large + signs.share + signs.money + signs.date + signs.superlative;
  const named = signs.person + signs.place + signs.body;
  const firm = measured + named + signs.quotation;
  if (signs.question > 0) return worth < HARDLY_WORTH ? "no-claim" : null;
  if (worth >= SURELY_WORTH && firm > 0 && signs.future === 0 && signs.wish === 0) return "checkable";
  const looksAhead = signs.future > 0 && signs.past + signs.attribution === 0;
  if (looksAhead && signs.modal === 0 && signs.change + signs.matter + measured > 0 && worth < SURELY_WORTH)
    return "prediction";
  if (worth >= HARDLY_WORTH) return null;
  const told = signs.change + signs.deed + signs.record + signs.accusation + signs.matter;
  if (firm + told === 0 && signs.courtesy > 0 && signs.words < LONG) return "rhetoric";
  if (firm === 0 && (signs.duty > 0 || signs.opinion > 0) && signs.wish + signs.duty > 0) return "opinion";
  if (firm + told === 0 && signs.opinion > 0) return "opinion";
  if (firm + told === 0 && signs["first-person"] + signs.wish >= 2) return "personal-experience";
  return firm + told === 0 && signs.doubt >= 2 ? "too-vague" : null;
}

// Twelve words: a longer greeting says something besides.
const LONG = Math.log2(1 + 12);
