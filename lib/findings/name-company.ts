/** What the word before a surname says: whether it can be part of a name at all, and whether a person's. */

import {
  BODIES,
  COMMON_ENDING,
  COMMON_OPENERS,
  DOUBTFUL_TITLES,
  FUNCTION_WORDS,
  GIVEN_NAMES,
  OF_HEADS,
  PLACE_HEADS,
  TITLES,
} from "../elements/name-words.ts";
import { isPeople, PLACES } from "../elements/places.ts";

/** Titles that are shortened, so that a stop after them ends no sentence. */
const STOPPED_TITLES: ReadonlySet<string> = new Set(
  "mr mrs ms dr prof col gen lt capt sgt maj sen rep gov hon rev".split(" "),
);

/** True for a folded title that is written with a stop: "Dr". */
export function isStoppedTitle(word: string): boolean {
  return STOPPED_TITLES.has(word);
}

/** True for a folded title that leaves no doubt: "mayor", but not "foreign" or "general". */
export function isTitle(word: string): boolean {
  return TITLES.has(word) && !DOUBTFUL_TITLES.has(word);
}

/** True for a folded word after which a person's name goes on: a given name or a title that leaves no doubt. */
export function isBeforeSurname(word: string): boolean {
  return GIVEN_NAMES.has(word) || isTitle(word);
}

/**
 * True for a folded word that begins a name when a sentence begins with it and a capital follows: "Ines Okafor", but
 * not "Then Okafor", "Workers Party", "North Velden" or "British Airways".
 */
export function canBeginName(word: string): boolean {
  if (FUNCTION_WORDS.has(word)) return false;
  if (isBeforeSurname(word)) return true;
  const tables = [COMMON_OPENERS, DOUBTFUL_TITLES, BODIES, OF_HEADS, PLACE_HEADS, PLACES];
  return word.length >= SHORTEST_GIVEN && !tables.some((table) => table.has(word)) && !isNoGivenName(word);
}

// "Ian", "Eva"; shorter words are more often something else.
const SHORTEST_GIVEN = 3;

function isNoGivenName(word: string): boolean {
  return COMMON_ENDING.test(word) || isPeople(word);
}
