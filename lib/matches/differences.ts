import { elementsIn } from "../elements/find-elements.ts";
import type { Element } from "../elements/model.ts";
import { figuresIn } from "../findings/figures.ts";
import { languageOf } from "../findings/languages.ts";
import { tokensOf } from "../findings/tokens.ts";
import { textOf } from "../text/span.ts";
import { DIFFERENCE_KINDS, type MatchDifference } from "./model.ts";

/**
 * In what a text and the claim it was matched with cannot be the same claim: another number, another name, another date,
 * or a negation that only one of them has. What one of them leaves out is no difference, since posts are longer than
 * claims and claims more exact than posts: a number differs only where each has one that the other lacks. Empty when
 * nothing speaks against a repetition, which proves none. In the order of `DIFFERENCE_KINDS`. Linear in the texts; of
 * each kind the first hundred are compared, each with each.
 */
export function differencesBetween(query: string, match: string, lang: string): MatchDifference[] {
  const told = { query: elementsIn(query, lang), match: elementsIn(match, lang) };
  return DIFFERENCE_KINDS.flatMap((kind) => {
    const inQuery = mentionsOf(kind, told.query, query, lang);
    const inMatch = mentionsOf(kind, told.match, match, lang);
    return (kind === "negation" ? denial(inQuery, inMatch) : exchange(kind, inQuery, inMatch)) ?? [];
  });
}

// More than a sentence has. The bounds keep a whole article, given for a sentence, from being compared with another.
const MOST_MENTIONS = 100;
const MOST_VALUES = 20;

/** An element with what it is compared by. */
type Mention = { readonly words: string; readonly values: readonly string[] };

function mentionsOf(
  kind: MatchDifference["kind"],
  elements: readonly Element[],
  text: string,
  lang: string,
): Mention[] {
  return elements
    .filter((element) => element.kind === kind)
    .slice(0, MOST_MENTIONS)
    .map((element) => ({
      words: textOf(text, element),
      values: valuesOf(element, textOf(text, element), lang).slice(0, MOST_VALUES),
    }));
}

/** A figure by its value, however it is written; a name by its words, a date by its parts. */
function valuesOf({ kind, of }: Element, words: string, lang: string): readonly string[] {
  const tokens = tokensOf([words])[0] ?? [];
  const folded = tokens.map((token) => token.folded);
  if (kind === "name") return folded;
  const figures = figuresIn(tokens, languageOf(lang)).map(({ value }) => value);
  const value = figures.length > 0 ? figures : folded;
  // Ten per cent of something is not ten of it.
  return kind === "number" && of === "percentage" ? value.map((figure) => `${figure}%`) : value;
}

/** What each has that the other lacks; null unless both have something. */
function exchange(
  kind: MatchDifference["kind"],
  inQuery: readonly Mention[],
  inMatch: readonly Mention[],
): MatchDifference | null {
  const own = { query: lacking(kind, inQuery, inMatch), match: lacking(kind, inMatch, inQuery) };
  return own.query.length > 0 && own.match.length > 0 ? { kind, inQuery: own.query, inMatch: own.match } : null;
}

function lacking(kind: MatchDifference["kind"], mentions: readonly Mention[], others: readonly Mention[]): string[] {
  if (kind === "date") return distinct(otherwiseDated(mentions, others));
  return distinct(mentions.filter((mention) => !others.some((other) => isNamedIn(mention, other))));
}

/** "Ada Brown" and "Brown" are one, "Ada Brown" and "Ben Brown" are two. A figure has one value, or the same range. */
function isNamedIn(one: Mention, other: Mention): boolean {
  const [fewer, more] = one.values.length <= other.values.length ? [one, other] : [other, one];
  return fewer.values.every((value) => more.values.includes(value));
}

/** The dates of which a year, a month or a day is not among those of the others, where the others give one at all. */
function otherwiseDated(mentions: readonly Mention[], others: readonly Mention[]): Mention[] {
  const given = new Set(others.flatMap(({ values }) => values));
  const parts = new Set([...given].map(partOf));
  return mentions.filter(({ values }) => values.some((value) => parts.has(partOf(value)) && !given.has(value)));
}

/** The letter that `figuresIn` puts before a year, a month, a day or a time; of other words the first. */
function partOf(value: string): string {
  return value.charAt(0);
}

function denial(inQuery: readonly Mention[], inMatch: readonly Mention[]): MatchDifference | null {
  if (inQuery.length > 0 === inMatch.length > 0) return null;
  return { kind: "negation", inQuery: distinct(inQuery), inMatch: distinct(inMatch) };
}

function distinct(mentions: readonly Mention[]): string[] {
  return [...new Set(mentions.map(({ words }) => words))];
}
