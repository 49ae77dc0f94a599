/**
 * The stem of an English word by the rules of Porter2 (M. F. Porter, "The English (Porter2) stemming algorithm",
 * snowballstem.org): "connections" and "connected" both give "connect". The word comes in small letters a to z; anything
 * else comes back as it is. Linear in the length of the word.
 */
export function stemEnglish(word: string): string {
  if (word.length <= 2 || !/^[a-z]+$/.test(word)) return word;
  const known = EXCEPTIONS[word];
  if (known !== undefined) return known;
  // A y that begins a word or follows a vowel is a consonant, written Y meanwhile.
  const marked = word.replace(/^y|(?<=[aeiouy])y/g, "Y");
  const first = regionStart(marked);
  const region: Region = { first, second: afterConsonant(marked, first) };
  const singular = stripPlural(marked);
  if (UNCHANGED.has(singular)) return singular;
  const past = stripPast(singular, region);
  // A y after a consonant becomes i, so that "cry" meets "cries".
  const softened = past.length > 2 ? past.replace(/(?<=[^aeiouy])[yY]$/, "i") : past;
  const shorter = stripEnding(stripDerivation(softened, region), region);
  return stripLast(shorter, region).toLowerCase();
}

/** Where the regions R1 and R2 of a word begin: an ending is stripped only where it lies inside one. */
type Region = { readonly first: number; readonly second: number };

const EXCEPTIONS: Readonly<Record<string, string>> = {
  skis: "ski",
  skies: "sky",
  dying: "die",
  lying: "lie",
  tying: "tie",
  idly: "idl",
  gently: "gentl",
  ugly: "ugli",
  early: "earli",
  only: "onli",
  singly: "singl",
  sky: "sky",
  news: "news",
  howe: "howe",
  atlas: "atlas",
  cosmos: "cosmos",
  bias: "bias",
  andes: "andes",
};

const UNCHANGED = new Set("inning outing canning herring earring proceed exceed succeed".split(" "));

function regionStart(word: string): number {
  // These would lose too much: "generate" and "general", "communism" and "community", "arsenal" and "arsenic".
  const prefix = /^(?:gener|commun|arsen)/.exec(word);
  return prefix ? prefix[0].length : afterConsonant(word, 0);
}

/** The place after the first consonant that follows a vowel, from `from` on; the end of the word when there is none. */
function afterConsonant(word: string, from: number): number {
  for (let at = from + 1; at < word.length; at++) if (!isVowel(word[at]) && isVowel(word[at - 1])) return at + 1;
  return word.length;
}

function isVowel(letter: string | undefined): boolean {
  return letter !== undefined && "aeiouy".includes(letter);
}

function hasVowel(word: string): boolean {
  return /[aeiouy]/.test(word);
}

function stripPlural(word: string): string {
  if (word.endsWith("sses")) return word.slice(0, -2);
  if (word.endsWith("ied") || word.endsWith("ies")) return word.slice(0, word.length > 4 ? -2 : -1);
  if (/(?:us|ss)$/.test(word) || !word.endsWith("s")) return word;
  // "gas" and "this" keep their s: there is a vowel before, and no other.
  return hasVowel(word.slice(0, -2)) ? word.slice(0, -1) : word;
}

function stripPast(word: string, { first }: Region): string {
  const eed = /eed(?:ly)?$/.exec(word);
  if (eed) return eed.index >= first ? `${word.slice(0, eed.index)}ee` : word;
  const past = /(?:ed|ing)(?:ly)?$/.exec(word);
  if (!past || !hasVowel(word.slice(0, past.index))) return word;
  const stem = word.slice(0, past.index);
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(stem)) return stem.slice(0, -1);
  // "hop" of "hoping" and of "hope": a short word gets its e back.
  return isShort(stem, first) ? `${stem}e` : stem;
}

function isShort(stem: string, first: number): boolean {
  return first >= stem.length && /(?:^[aeiouy][^aeiouy]|[^aeiouy][aeiouy][^aeiouywxY])$/.test(stem);
}

type Rule = readonly [ending: string, instead: string];

/** Endings of the second step, the longer before those that end them. */
const DERIVATIONS: readonly Rule[] = [
  ["ational", "ate"],
  ["fulness", "ful"],
  ["iveness", "ive"],
  ["ization", "ize"],
  ["ousness", "ous"],
  ["biliti", "ble"],
  ["lessli", "less"],
  ["tional", "tion"],
  ["alism", "al"],
  ["aliti", "al"],
  ["ation", "ate"],
  ["entli", "ent"],
  ["fulli", "ful"],
  ["iviti", "ive"],
  ["ousli", "ous"],
  ["abli", "able"],
  ["alli", "al"],
  ["anci", "ance"],
  ["ator", "ate"],
  ["enci", "ence"],
  ["izer", "ize"],
  ["bli", "ble"],
];

function stripDerivation(word: string, { first }: Region): string {
  const rule = DERIVATIONS.find(([ending]) => word.endsWith(ending));
  if (rule) return replaceIn(word, rule, first);
  if (word.endsWith("ogi")) return word.endsWith("logi") ? replaceIn(word, ["ogi", "og"], first) : word;
  return /[cdeghkmnrt]li$/.test(word) ? replaceIn(word, ["li", ""], first) : word;
}

/** Endings of the third step. */
const LATER: readonly Rule[] = [
  ["ational", "ate"],
  ["tional", "tion"],
  ["alize", "al"],
  ["icate", "ic"],
  ["iciti", "ic"],
  ["ical", "ic"],
  ["ness", ""],
  ["ful", ""],
];

/** Endings of the fourth step, which all go. */
const ENDINGS = "ement ance ence able ible ment ant ent ism ate iti ous ive ize al er ic".split(" ");

function stripEnding(word: string, { first, second }: Region): string {
  const rule = LATER.find(([ending]) => word.endsWith(ending));
  const third = rule
    ? replaceIn(word, rule, first)
    : word.endsWith("ative")
      ? replaceIn(word, ["ative", ""], second)
      : word;
  const ending = ENDINGS.find((known) => third.endsWith(known));
  if (ending) return replaceIn(third, [ending, ""], second);
  return /[st]ion$/.test(third) ? replaceIn(third, ["ion", ""], second) : third;
}

function stripLast(word: string, { first, second }: Region): string {
  if (word.endsWith("e")) {
    const stem = word.slice(0, -1);
    const goes = stem.length >= second || (stem.length >= first && !/[^aeiouy][aeiouy][^aeiouywxY]$/.test(stem));
    return goes ? stem : word;
  }
  return word.endsWith("ll") && word.length - 1 >= second ? word.slice(0, -1) : word;
}

/** The word with its ending replaced when that lies behind `from`. */
function replaceIn(word: string, [ending, instead]: Rule, from: number): string {
  const at = word.length - ending.length;
  return at >= from ? word.slice(0, at) + instead : word;
}
