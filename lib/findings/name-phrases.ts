/** Names of several words: those joined in two ways, and those whose parts change places. */
import { groupBy } from "../group-by.ts";
import { isSpace, type Likeness, type Use } from "./name-words.ts";
import type { Token } from "./tokens.ts";

type Phrase = { readonly spelling: string; readonly folded: string; readonly place: number };

/** Likenesses, and where the spellings that are no single word stand. */
export type PhraseVariants = { readonly likenesses: readonly Likeness[]; readonly uses: ReadonlyMap<string, Use> };

// "Mojahedin-e-Khalq-e-Iran" has five parts, and names have no more.
const MOST_PARTS = 5;

const JOINT = /^['’‘`´\-\u2010\u2011]$/;

/** "al-Assad" and "al Assad", "Jean-Paul" and "Jeanpaul". */
export function jointVariants(sentences: readonly (readonly Token[])[]): PhraseVariants {
  const joint = sentences.flatMap((tokens, place) => jointNames(tokens).map((parts) => ({ parts, place })));
  const hyphened = joint.map(({ parts, place }) => phraseOf(parts, place));
  const wanted = new Set(hyphened.map(({ folded }) => folded));
  // Without a joint name there is nothing to look for, and most texts end here.
  if (wanted.size === 0) return { likenesses: [], uses: new Map() };
  const openings = new Set(joint.map(({ parts }) => parts[0]?.folded));
  const loose = sentences.flatMap((tokens, place) =>
    tokens.flatMap((token, at) => {
      const isWhole = token.isCapital && wanted.has(token.folded);
      return [...(isWhole ? [[token]] : []), ...(openings.has(token.folded) ? looseNames(tokens, at) : [])]
        .map((parts) => phraseOf(parts, place))
        .filter(({ folded }) => wanted.has(folded));
    }),
  );
  return likenessesOf([...hyphened, ...loose]);
}

function likenessesOf(all: readonly Phrase[]): PhraseVariants {
  const likenesses: Likeness[] = [];
  for (const same of groupBy(all, ({ folded }) => folded).values()) {
    const spellings = [...groupBy(same, ({ spelling }) => plainJoints(spelling)).values()].flatMap(
      ([one]) => one ?? [],
    );
    const [first, ...others] = spellings.map(({ spelling }) => spelling).sort();
    for (const other of others) if (first) likenesses.push({ kind: "separator", spellings: [first, other] });
  }
  return { likenesses, uses: usesOf(all) };
}

/** The names of a sentence whose parts are joined by hyphens or apostrophes, each whole. */
function jointNames(tokens: readonly Token[]): Token[][] {
  const names: Token[][] = [];
  let start = 0;
  for (let at = 1; at <= tokens.length; at += 1) {
    if (JOINT.test(tokens[at]?.gap ?? "")) continue;
    if (at - start > 1 && at - start <= MOST_PARTS && isJointName(tokens.slice(start, at)))
      names.push(tokens.slice(start, at));
    start = at;
  }
  return names;
}

/** Words with a space between them from `start` on that end with a capital, of every length. */
function looseNames(tokens: readonly Token[], start: number): Token[][] {
  const names: Token[][] = [];
  for (let end = start + 1; end < start + MOST_PARTS && isSpace(tokens[end]?.gap); end += 1)
    if (tokens[end]?.isCapital) names.push(tokens.slice(start, end + 1));
  return names;
}

/** "US-backed" is no name; "al-Assad", "Jean-Paul" and "Mojahedin-e-Khalq" end with a capital. */
function isJointName(tokens: readonly Token[]): boolean {
  return tokens.at(-1)?.isCapital === true && tokens.every(({ kind }) => kind === "word");
}

/** Two kinds of hyphen or apostrophe, or a capital at the start of a sentence, make no other spelling. */
function plainJoints(spelling: string): string {
  return spelling
    .toLowerCase()
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/[’‘`´]/g, "'");
}

function phraseOf(parts: readonly Token[], place: number): Phrase {
  const spelling = parts.map(({ surface, gap }, at) => (at === 0 ? surface : gap + surface)).join("");
  return { spelling: spelling.replaceAll("\u00A0", " "), folded: parts.map(({ folded }) => folded).join(""), place };
}

/** "Maryam Rajavi" and "Rajavi Maryam": names of exactly two parts. */
export function swappedVariants(sentences: readonly (readonly Token[])[]): PhraseVariants {
  const names = sentences.flatMap((tokens, place) =>
    tokens.flatMap((token, at) =>
      isTwoPartName(tokens, at) ? phraseOf([token, ...tokens.slice(at + 1, at + 2)], place) : [],
    ),
  );
  const known = new Set(names.map(({ spelling }) => spelling));
  const swapped = names.filter(({ spelling }) => known.has(turned(spelling)));
  const likenesses = [...new Set(swapped.map(({ spelling }) => [spelling, turned(spelling)].sort().join("\n")))].map(
    (pair): Likeness => {
      const [one = "", other = ""] = pair.split("\n");
      return { kind: "order", spellings: [one, other] };
    },
  );
  return { likenesses, uses: usesOf(swapped) };
}

function isTwoPartName(tokens: readonly Token[], at: number): boolean {
  const [before, first, second, after] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!isNamePart(first) || !isNamePart(second) || !isSpace(second?.gap)) return false;
  const reachesBack = before?.isCapital === true && !before.opens && isSpace(first?.gap);
  const reachesOn = after?.isCapital === true && isSpace(after.gap);
  return !reachesBack && !reachesOn && first?.folded !== second?.folded;
}

function isNamePart(token: Token | undefined): boolean {
  // Initials and acronyms change places without being names of people.
  return token?.isCapital === true && !token.isShouted && token.surface.length > 2;
}

function turned(name: string): string {
  return name.split(" ").reverse().join(" ");
}

function usesOf(phrases: readonly Phrase[]): Map<string, Use> {
  const uses = new Map<string, Use>();
  for (const [spelling, same] of groupBy(phrases, (phrase) => phrase.spelling))
    uses.set(spelling, { count: same.length, places: [...new Set(same.map(({ place }) => place))] });
  return uses;
}
