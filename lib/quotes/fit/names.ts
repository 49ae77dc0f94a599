import type { ElementSort } from "../../elements/model.ts";
import { CLOSERS, TITLES } from "../../elements/name-words.ts";
import { isCapital, NUMBER, type Token, tokensOf, WORD } from "../../elements/tokens.ts";
import { fold } from "../../text/fold.ts";
import type { Quoted } from "./quoted.ts";

/**
 * Whether a quote names what a claim names. It does with the same words, whatever their accents and possessives; with the
 * surname of a person, unless another first name stands before it; and with an acronym of three letters or more of
 * a name, or the name of such an acronym. It does not with a first name alone, nor with another place of the name: "South
 * Korea" does not name Korea, nor "New York" York.
 */
export function isNamed(name: string, of: ElementSort | undefined, quoted: Quoted): boolean {
  const words = nameWords(name, of, quoted.lang);
  if (words.length === 0) return false;
  const said = quoted.tokens;
  if (said.some((_, at) => standsAt(words, said, at, quoted.lang))) return true;
  if (of === "person" && words.length > 1 && hasSurname(words, quoted)) return true;
  return isAbbreviated(name, words, quoted) || isKnownShort(words, quoted);
}

/** The words of a name that tell it: no article and no office before it, nothing like "Jr." behind it. */
function nameWords(name: string, of: ElementSort | undefined, lang: string): readonly Token[] {
  const words = tokensOf(name, lang).filter(({ kind, lower }) => kind === WORD || kind === NUMBER || lower === "&");
  const isSilent = ({ lower }: Token) => lower === "the" || (of === "person" && TITLES.has(lower));
  const first = words.findIndex((word) => !isSilent(word));
  const last = words.findLastIndex(({ lower }) => !CLOSERS.has(lower));
  return first >= 0 && last >= first ? words.slice(first, last + 1) : words;
}

/** What makes another place, party or body of a name when it stands before it, with a capital. */
const TELLS_APART = new Set(
  "new north south east west northern southern eastern western upper lower greater".split(" "),
);

function standsAt(words: readonly Token[], said: readonly Token[], at: number, lang: string): boolean {
  const before = said[at - 1];
  if (isCapital(before) && TELLS_APART.has(before?.lower ?? "")) return false;
  let next = at;
  for (const word of words) {
    // "John F. Kennedy": the stop of an initial is no word.
    while (next > at && said[next]?.lower === ".") next += 1;
    const other = said[next];
    if (other === undefined || !isSameWord(word, other, lang)) return false;
    next += 1;
  }
  return true;
}

/** Languages whose names have an s in the genitive without an apostrophe. */
const GENITIVE_S = new Set(["de", "sv", "da", "no", "nl"]);
/** Languages whose names change their ends with the case. */
const INFLECTING = new Set("ru uk be bg pl cs sk hr sr sl lt lv fi et hu tr kk el la ro hy ka".split(" "));
// What is left of a name without its ending tells it.
const SHORTEST_STEM = 4;

function isSameWord(one: Token, other: Token, lang: string): boolean {
  if (isCapital(one) !== isCapital(other)) return false;
  const [a, b] = [foldWord(one.lower), foldWord(other.lower)];
  if (a === b) return true;
  if (GENITIVE_S.has(lang)) return a.length >= SHORTEST_STEM && (b === `${a}s` || a === `${b}s`);
  return INFLECTING.has(lang) && isCapital(one) && areForms(a, b);
}

/** Two words that differ in at most their last two letters. */
function areForms(one: string, other: string): boolean {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  return same >= SHORTEST_STEM && one.length - same <= 2 && other.length - same <= 2;
}

/** A word in small letters without its accents, and without the stops of "U.S.". */
function foldWord(lower: string): string {
  return fold(lower).replace(/[.'-]/g, "");
}

/** "Merkel" and "Chancellor Merkel" for "Angela Merkel", but not "Ulrich Merkel". */
function hasSurname(words: readonly Token[], { tokens, lang, text }: Quoted): boolean {
  const surname = words.at(-1);
  return tokens.some((token, at) => {
    if (surname === undefined || !isSameWord(surname, token, lang)) return false;
    const before = tokens[at - 1];
    const isBeside = before !== undefined && text.slice(before.end, token.start) === " " && isCapital(before);
    if (!isBeside || TITLES.has(before.lower)) return true;
    return words.some((word) => isSameWord(word, before, lang));
  });
}

const SMALL = new Set("of the and for de la du des der die das und von für del y e di da van en in on to".split(" "));
// Two letters stand for too many things.
const SHORTEST_ACRONYM = 3;

/** "WHO" for "World Health Organization", and the other way round. */
function isAbbreviated(name: string, words: readonly Token[], { text, tokens }: Quoted): boolean {
  const [only] = words;
  if (words.length === 1 && only) {
    const letters = acronymOf(name, only);
    return letters !== null && runsOf(tokens).some((run) => initialsOf(run).includes(letters));
  }
  const wanted = initialsOf(words);
  return wanted.length >= SHORTEST_ACRONYM && tokens.some((token) => acronymOf(text, token) === wanted);
}

/** The small letters of "WHO" or "U.S.A."; null for a word that is no acronym. */
function acronymOf(text: string, { start, end }: Token): string | null {
  const letters = text.slice(start, end).replaceAll(".", "");
  return letters.length >= SHORTEST_ACRONYM && /^\p{Lu}{1,8}$/u.test(letters) ? foldWord(letters.toLowerCase()) : null;
}

function initialsOf(words: readonly Token[]): string {
  return words
    .filter(({ lower }) => !SMALL.has(lower))
    .map(({ lower }) => foldWord(lower).charAt(0))
    .join("");
}

/** The runs of capitals, small joining words taken along. */
function runsOf(tokens: readonly Token[]): Token[][] {
  const runs: Token[][] = [];
  let run: Token[] = [];
  for (const token of tokens) {
    if (isCapital(token)) run.push(token);
    else if (!SMALL.has(token.lower)) {
      runs.push(run);
      run = [];
    }
  }
  return [...runs, run];
}

/** Short forms that are known to everybody, each line one thing. */
const KNOWN_SHORT = [
  "us usa united_states united_states_of_america",
  "uk united_kingdom",
  "un united_nations",
  "eu european_union",
  "uae united_arab_emirates",
  "ussr soviet_union",
].map((line) => line.split(" ").map((name) => name.split("_")));

function isKnownShort(words: readonly Token[], { tokens }: Quoted): boolean {
  const plain = (list: readonly Token[]) => list.map(({ lower }) => foldWord(lower));
  const name = plain(words).join(" ");
  const group = KNOWN_SHORT.find((names) => names.some((known) => known.join(" ") === name));
  if (!group) return false;
  return tokens.some((token, at) =>
    group.some((known) => isCapital(token) && plain(tokens.slice(at, at + known.length)).join(" ") === known.join(" ")),
  );
}
