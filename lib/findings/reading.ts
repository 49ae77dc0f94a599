import { type Figure, figuresIn } from "./figures.ts";
import { isHeadline } from "./headline.ts";
import { type Language, languageOf, type Opposite, stemOf } from "./languages.ts";
import { isStating, type StatedClaim } from "./model.ts";
import type { Token } from "./tokens.ts";

/** A word or figure that is compared by itself, with how it stands in the text. */
export type Mark = { readonly value: string; readonly surface: string };

/** A word of a sentence that is no figure and denies nothing. */
export type Word = {
  /** The stem, or the pair of opposites it belongs to, so that "rose" and "fell" are one word in two directions. */
  readonly stem: string;
  readonly surface: string;
  /** How much it says, in sixtieths: small words say little, names all. */
  readonly weight: number;
  readonly isName: boolean;
  /** True when it follows a word such as "in", which lets it stand anywhere in the sentence. */
  readonly isPlaced: boolean;
};

/** Several claims of the same words, read once. */
export type Reading = {
  /** The folded words: equal for two sentences that differ in case, accents and punctuation only. */
  readonly key: string;
  readonly words: readonly Word[];
  readonly numbers: readonly Mark[];
  readonly labels: readonly Mark[];
  readonly dates: readonly Mark[];
  readonly negations: readonly Mark[];
  readonly hedges: readonly Mark[];
  readonly telling: readonly Mark[];
  readonly directions: readonly (Mark & Opposite)[];
  /** True when its first word points to somebody in another sentence. */
  readonly isPointing: boolean;
  /** True when it says that there are several of the kind. */
  readonly isOneOfSeveral: boolean;
  readonly isPassive: boolean;
  /** Stems of words for what happens once. */
  readonly once: ReadonlySet<string>;
  /** Stems of words for what only one can be. */
  readonly sole: ReadonlySet<string>;
  /** The weight of the words and figures together, in sixtieths. */
  readonly substance: number;
};

/** A reading and the claims that share it, by their place in the document. */
export type Statement = { readonly reading: Reading; readonly places: readonly number[] };

/** What a content word weighs. Sixty divides well, and whole numbers add up the same in any order. */
export const FULL_WEIGHT = 60;

// A person reads "He was wrong." twice and learns nothing: articles and auxiliaries with one word of content stay
// below, "42 people died." stays above.
const LEAST_SUBSTANCE = 2.5 * FULL_WEIGHT;

// "He was elected mayor." may be two people; with five words of content it hardly is.
const LEAST_FOR_POINTING = 5 * FULL_WEIGHT;

/**
 * The distinct statements of a document, in reading order; furniture and what is too short to state a fact left out.
 * In steps of a sentence. `sentences` are the claims' tokens; `sameName` maps the other spellings of a name to the one that stands for all.
 */
export function* statementsOf(
  claims: readonly StatedClaim[],
  sentences: readonly (readonly Token[])[],
  lang: string,
  sameName: ReadonlyMap<string, string>,
): Generator<undefined, Statement[]> {
  const language = languageOf(lang);
  const stating = sentences.map((tokens, place) => (claims[place] && isStating(claims[place]) ? tokens : []));
  const names = yield* namesAmong(stating, language.tag);
  const statements = new Map<string, { reading: Reading; places: number[] }>();
  for (const [place, tokens] of stating.entries()) {
    if (tokens.length === 0) continue;
    yield;
    const reading = read(tokens, language, names, sameName);
    const known = statements.get(reading.key);
    if (known) known.places.push(place);
    else if (reading.substance >= (reading.isPointing ? LEAST_FOR_POINTING : LEAST_SUBSTANCE))
      statements.set(reading.key, { reading, places: [place] });
  }
  return [...statements.values()];
}

/** Folded words that are names: seen with a capital where none is due, and not mostly in small letters. */
function* namesAmong(sentences: readonly (readonly Token[])[], tag: string): Generator<undefined, ReadonlySet<string>> {
  const balance = new Map<string, number>();
  const capital = new Set<string>();
  for (const tokens of sentences) {
    yield;
    if (isHeadline(tokens, tag)) continue;
    for (const token of tokens) {
      if (token.kind !== "word" || token.opens) continue;
      if (token.isCapital) capital.add(token.folded);
      // One word in small letters may be a slip; as many as with a capital make it a common word.
      balance.set(token.folded, (balance.get(token.folded) ?? 0) + (token.isCapital ? 1 : -1));
    }
  }
  return new Set([...capital].filter((word) => (balance.get(word) ?? 0) > 0));
}

function read(
  tokens: readonly Token[],
  language: Language,
  names: ReadonlySet<string>,
  sameName: ReadonlyMap<string, string>,
): Reading {
  const figures = figuresIn(tokens, language);
  const rest = outside(tokens, figures);
  const { sets } = language;
  const among = (list: ReadonlySet<string>) =>
    // "May" and "Will" are names where no sentence begins.
    rest.filter((token) => list.has(token.folded) && (token.opens || !token.isCapital)).map(markOf);
  const isFeature = (token: Token) => token.kind !== "digits" && !sets.negations.has(token.folded);
  const placed = placedAmong(tokens, sets.places);
  const words = rest.filter(isFeature).flatMap((token) => wordsOf(token, language, names, sameName, placed.has(token)));
  const ofKind = (kind: Figure["kind"]) => figures.filter((figure) => figure.kind === kind);
  return {
    key: keyOf(tokens, figures),
    words,
    numbers: ofKind("number"),
    labels: ofKind("label"),
    dates: ofKind("date"),
    negations: among(sets.negations),
    hedges: among(sets.hedges),
    telling: among(sets.telling),
    directions: rest.flatMap((token) => directionOf(token, language)),
    isPointing: sets.pointing.has(tokens[0]?.folded ?? "") && tokens[1]?.isCapital !== true,
    isOneOfSeveral: rest.some((token) => sets.several.has(token.folded)),
    isPassive: rest.some((token) => sets.agents.has(token.folded)),
    once: new Set(among(sets.once).map(({ value }) => stemOf(value, language.endings))),
    sole: new Set(among(sets.sole).map(({ value }) => stemOf(value, language.endings))),
    substance: words.reduce((sum, word) => sum + word.weight, figures.length * FULL_WEIGHT),
  };
}

/** The tokens after "in", or after "in the". */
function placedAmong(tokens: readonly Token[], places: ReadonlySet<string>): ReadonlySet<Token> {
  const isPlace = (token: Token | undefined) => token !== undefined && places.has(token.folded);
  return new Set(
    tokens.filter((_, at) => {
      const before = tokens[at - 1];
      return isPlace(before) || (before?.kind === "word" && !before.isCapital && isPlace(tokens[at - 2]));
    }),
  );
}

function markOf(token: Token): Mark {
  return { value: token.folded, surface: token.surface };
}

function outside(tokens: readonly Token[], figures: readonly Figure[]): Token[] {
  const rest: Token[] = [];
  let at = 0;
  for (const { from, to } of figures) {
    for (; at < from; at += 1) rest.push(...tokens.slice(at, at + 1));
    at = to;
  }
  return rest.concat(tokens.slice(at));
}

function keyOf(tokens: readonly Token[], figures: readonly Figure[]): string {
  const starts = new Map(figures.map((figure) => [figure.from, figure]));
  const parts: string[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const figure = starts.get(at);
    parts.push(figure ? figure.value : (tokens[at]?.folded ?? ""));
    if (figure) at = figure.to - 1;
  }
  return parts.join(" ");
}

function directionOf(token: Token, language: Language): (Mark & Opposite)[] {
  const opposite = language.opposites.get(stemOf(token.folded, language.endings));
  return opposite ? [{ ...opposite, value: `${opposite.pair}/${opposite.side}`, surface: token.surface }] : [];
}

/** Scripts that put no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function wordsOf(
  token: Token,
  language: Language,
  names: ReadonlySet<string>,
  sameName: ReadonlyMap<string, string>,
  isPlaced: boolean,
): Word[] {
  if (UNSPACED.test(token.surface)) return pairsOf(token.surface);
  const isName = token.isCapital && names.has(token.folded);
  const plain = sameName.get(token.folded) ?? UNITS.get(token.folded) ?? token.folded;
  const stem = stemOf(plain, language.endings);
  const opposite = isName ? undefined : language.opposites.get(stem);
  return [
    {
      stem: opposite ? `${opposite.pair}/` : stem,
      surface: token.surface,
      weight: isName || token.kind === "sign" ? FULL_WEIGHT : weightOf(token.surface),
      isName,
      isPlaced,
    },
  ];
}

// Two characters say about as much as half a word. More than this many are a page without a stop, not a sentence.
const MOST_PAIRS = 2000;

function pairsOf(run: string): Word[] {
  const characters = [...run.slice(0, MOST_PAIRS)];
  return characters.slice(0, -1).map((character, index) => ({
    stem: character + (characters[index + 1] ?? ""),
    surface: character + (characters[index + 1] ?? ""),
    weight: FULL_WEIGHT / 2,
    isName: false,
    isPlaced: false,
  }));
}

/** Words and signs for the same unit. */
const UNITS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    percent: "%",
    cent: "%",
    prozent: "%",
    procent: "%",
    "%": "%",
    $: "dollar",
    dollars: "dollar",
    "€": "euro",
    euros: "euro",
    "£": "pound",
    pounds: "pound",
    "¥": "yen",
  }),
);

/** Function words are short in every language with an alphabet, so that the length tells what no list has to. */
function weightOf(surface: string): number {
  // A syllable of Hangul is two or three letters; Arabic and Hebrew leave their vowels out.
  const length =
    surface.length * (/\p{Script=Hangul}/u.test(surface) ? 2.5 : 1) + (/[\u0590-\u06FF]/.test(surface) ? 1 : 0);
  return [9, 9, 9, 18, 36][Math.floor(length)] ?? FULL_WEIGHT;
}
