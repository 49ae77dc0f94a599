import { fold } from "../text/fold.ts";
import { distanceUpToTwo } from "./alike.ts";
import { haveInCommon, type Likeness, RULE_TO_SLIP, type Spelling } from "./name-words.ts";

// "US" and "Us" are two words; from three letters on the capitals are the name.
const SHORTEST_ACRONYM = 3;
// One word in capitals may be emphasis.
const LEAST_SHOUTED = 2;

/** Whether a spelling is an acronym: all capitals, and more than once. */
export function isAcronym({ surface, shouted }: Spelling): boolean {
  return surface.length >= SHORTEST_ACRONYM && shouted >= LEAST_SHOUTED;
}

/**
 * Words in small letters that stand where an acronym stands and are no words: "myk" for "MEK". Without a dictionary
 * only a word without a vowel is known to be none.
 */
export function slipsOfAcronyms(words: readonly Spelling[]): Likeness[] {
  const acronyms = words.filter(isAcronym);
  const slips = words.filter(({ surface }) => /^\p{Ll}{3,6}$/u.test(surface));
  return acronyms.flatMap((acronym) => {
    const isSlip = (word: Spelling) =>
      word.count * RULE_TO_SLIP <= acronym.count &&
      haveInCommon(word.beside, acronym.beside) &&
      (word.folded === acronym.folded
        ? !isSmallWord(word.folded)
        : isNoWord(word.folded) && isOneLetterOff(word.folded, acronym.folded));
    return slips.filter(isSlip).map(({ surface }): Likeness => {
      const kind = fold(surface) === acronym.folded ? "capitals" : "acronym";
      return { kind, spellings: [acronym.surface, surface] };
    });
  });
}

function isOneLetterOff(a: string, b: string): boolean {
  return a.length === b.length && distanceUpToTwo(a, b) === 1;
}

/** English words, and units, that have no vowel. */
const WITHOUT_VOWEL: ReadonlySet<string> = new Set(
  (
    "why try dry fly sky cry shy spy sly fry ply pry wry gym hymn lynx myth myths nymph sync thy gyms tryst crypt mph kmh kph hrs mins " +
    "yrs lbs pct vol pts nth tsk hmm shh psst brr www http"
  ).split(" "),
);

function isNoWord(folded: string): boolean {
  return /^[bcdfghjklmnpqrstvwxyz]+$/.test(folded) && !WITHOUT_VOWEL.has(folded);
}

/** Words that are acronyms when they have capitals: "WHO", "AIDS". */
const SMALL_WORDS: ReadonlySet<string> = new Set(
  "who aids are may can had all was his her our out and for the not but she one led sad mad add ice cop fan arm".split(
    " ",
  ),
);

function isSmallWord(folded: string): boolean {
  return SMALL_WORDS.has(folded);
}
