import { GIVEN_NAMES } from "../elements/name-words.ts";
import { fold } from "../text/fold.ts";
import { isAcronym, slipsOfAcronyms } from "./acronym-slips.ts";
import { areEnglishForms, areForms, areFormsOfSurname, areKnownApart, distanceUpToTwo } from "./alike.ts";
import { CAPITAL_NOUNS, INFLECTING } from "./languages.ts";
import { type StatedClaim, VARIANT_KINDS, type Variant, type VariantKind } from "./model.ts";
import { isBeforeSurname, isTitle } from "./name-company.ts";
import { jointVariants, swappedVariants } from "./name-phrases.ts";
import {
  haveInCommon,
  inCommon,
  type Likeness,
  RULE_TO_SLIP,
  type Spelling,
  spellingsIn,
  type Use,
} from "./name-words.ts";
import { type Token, tokensOf } from "./tokens.ts";

/**
 * Names that a document spells in more than one way, in reading order. Furniture is left out; bylines are not, since a
 * name is as often wrong there. Plural, genitive, adjectives of countries and the forms of a case are no other
 * spelling, and two people who are both named several times are two people.
 */
export function nameVariants(claims: readonly StatedClaim[], lang: string): Variant[] {
  const steps = variantsAmong(tokensOf(claims.map(({ text }) => text)), claims, lang);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** `nameVariants` of claims whose tokens are known, in steps: see `factsAndNames`. */
export function* variantsAmong(
  everything: readonly (readonly Token[])[],
  claims: readonly StatedClaim[],
  lang: string,
): Generator<undefined, Variant[]> {
  const tag = lang.toLowerCase().split("-")[0] ?? "";
  const sentences = everything.map((tokens, place) => (claims[place]?.role === "furniture" ? [] : tokens));
  const spellings = yield* spellingsIn(sentences, tag);
  const words = [...spellings.values()];
  const joint = jointVariants(sentences);
  yield;
  const swapped = swappedVariants(sentences);
  yield;
  const same = sameLetters(words, tag);
  yield;
  const other = yield* otherLetters(words, tag);
  yield;
  const slips = slipsOfAcronyms(words);
  yield;
  const likenesses = [...same, ...other, ...slips, ...joint.likenesses, ...swapped.likenesses];
  const uses = new Map<string, Use>([...spellings, ...joint.uses, ...swapped.uses]);
  return variantsOf(likenesses, uses, claims);
}

/** Words that differ in capitals or marks only: "NATO" and "Nato", "Müller", "Mueller" and "Muller". */
function sameLetters(words: readonly Spelling[], tag: string): Likeness[] {
  const likenesses: Likeness[] = [];
  const common = commonWords(words);
  const byLetters = collect(words.filter(isNameLike), (word) => [withoutUmlauts(word.folded)]);
  for (const [a, b] of pairsWithin(byLetters)) {
    if (common.has(a.folded) || common.has(b.folded)) continue;
    if (a.surface.toLowerCase() === b.surface.toLowerCase()) {
      if (isAcronym(a) !== isAcronym(b)) likenesses.push({ kind: "capitals", spellings: [a.surface, b.surface] });
    } else if (differInMarks(a, b, tag)) likenesses.push({ kind: "marks", spellings: [a.surface, b.surface] });
  }
  return likenesses;
}

function isNameLike({ surface, named, before, after }: Spelling): boolean {
  return /^\p{Lu}/u.test(surface) && surface.length <= LONGEST_NAME && (named > 0 || before.size > 0 || after.size > 0);
}

// A longer run of letters is no name, and comparing costs the square of the length.
const LONGEST_NAME = 40;

/** Folded words that stand in small letters as often as with a capital. */
function commonWords(words: readonly Spelling[]): ReadonlySet<string> {
  const balance = new Map<string, number>();
  for (const { surface, folded, named, count } of words) {
    const isSmall = !/^\p{Lu}/u.test(surface);
    balance.set(folded, (balance.get(folded) ?? 0) + (isSmall ? count : -named));
  }
  return new Set([...balance].filter(([, small]) => small >= 0).map(([folded]) => folded));
}

/** "mueller" and "muller" as one, as German and the Nordic languages write their umlauts without the dots. */
function withoutUmlauts(folded: string): string {
  return folded.replace(/([aou])e/g, "$1").replace(/aa/g, "a");
}

const MARKED = /[^\x20-\x7F]/;

function differInMarks(a: Spelling, b: Spelling, tag: string): boolean {
  // Without a mark in either it is another letter and another rule: "Michael", "Michal".
  if (a.surface.length < 3 || b.surface.length < 3 || !(MARKED.test(a.surface) || MARKED.test(b.surface))) return false;
  if (isShouting(a) !== isShouting(b)) return false;
  if (INFLECTING.has(tag) && areForms(a.surface.toLowerCase(), b.surface.toLowerCase(), true)) return false;
  // "Müller" and "Mueller" are two ways to write it; "Mutter" and "Mütter" are two words.
  const isWrittenOut = writtenOut(a.surface) === writtenOut(b.surface);
  return isWrittenOut || !CAPITAL_NOUNS.has(tag) || shareCompany(a, b);
}

function isShouting({ surface }: Spelling): boolean {
  return surface.length > 1 && surface === surface.toUpperCase();
}

const WRITTEN_OUT: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ø: "oe", å: "aa" };

function writtenOut(surface: string): string {
  return fold(surface.toLowerCase().replace(/[äöüøå]/g, (letter) => WRITTEN_OUT[letter] ?? letter));
}

function shareCompany(a: Spelling, b: Spelling): boolean {
  return haveInCommon(a.before, b.before) || haveInCommon(a.after, b.after);
}

/** Names with one or two other letters: "Rajavi" and "Rajabi". */
function* otherLetters(words: readonly Spelling[], tag: string): Generator<undefined, Likeness[]> {
  const common = commonWords(words);
  const names = words.filter((word) => isNameLike(word) && !common.has(word.folded) && !isShouting(word));
  const near = collect(names, ({ folded }) => (folded.length >= 3 ? shortened(folded) : []));
  yield;
  const byCompany = collect(names, ({ before, after }) => [
    ...[...before].map((word) => `${word} _`),
    ...[...after].map((word) => `_ ${word}`),
  ]);
  yield;
  const seen = new Set<string>();
  const likenesses: Likeness[] = [];
  for (const [a, b] of [...pairsWithin(near), ...pairsWithin(byCompany)]) {
    yield;
    const key = [a.surface, b.surface].sort().join(" ");
    if (seen.has(key)) continue;
    seen.add(key);
    const distance = distanceUpToTwo(a.folded, b.folded);
    if (distance >= 1 && distance <= 2 && areOneName(a, b, distance, tag))
      likenesses.push({ kind: distance === 1 ? "one-letter" : "two-letters", spellings: [a.surface, b.surface] });
  }
  return likenesses;
}

/** A word and what is left of it when one letter is taken out: words one letter apart have one of these in common. */
function shortened(folded: string): string[] {
  return [folded, ...Array.from(folded, (_, at) => folded.slice(0, at) + folded.slice(at + 1))];
}

// Two letters of five make another name: "Clara", "Flora".
const SHORTEST_FOR_TWO = 6;
const SHORTEST_ALONE = 6;
// A person whose name is written so often is somebody: "Jon Smith" three times beside "John Smith" three times.
const TIMES_OF_A_PERSON = 3;

function areOneName(a: Spelling, b: Spelling, distance: number, tag: string): boolean {
  if (areKnownApart(a.folded, b.folded)) return false;
  const before = inCommon(a.before, b.before);
  const areSame = before.length > 0 && distance === 1 ? areFormsAfter(before, a, b, tag) : areFormsIn(a, b, tag);
  if (areSame) return false;
  const shortest = Math.min(a.folded.length, b.folded.length);
  const rarer = Math.min(a.count, b.count);
  // Two mayors who are both named often are two, and so are two whose names differ in more than a letter.
  const isOfficeAlone = before.every(isTitle) && (rarer >= TIMES_OF_A_PERSON || distance > 1);
  if (before.length > 0 && !isOfficeAlone) return distance === 1 ? shortest >= 4 : shortest >= SHORTEST_FOR_TWO;
  if (haveInCommon(a.after, b.after))
    return rarer < TIMES_OF_A_PERSON && (distance === 1 || shortest >= SHORTEST_FOR_TWO);
  if (CAPITAL_NOUNS.has(tag) || distance > 1 || shortest < SHORTEST_ALONE || a.folded[0] !== b.folded[0]) return false;
  // Both have company, and none of it the same: two people.
  if (a.before.size + a.after.size > 0 && b.before.size + b.after.size > 0) return false;
  return Math.max(a.count, b.count) >= RULE_TO_SLIP * rarer;
}

function areFormsIn(a: Spelling, b: Spelling, tag: string): boolean {
  return areForms(a.folded, b.folded, INFLECTING.has(tag));
}

/** Whether two words one letter apart that follow the same words are forms of one word. */
function areFormsAfter(before: readonly string[], a: Spelling, b: Spelling, tag: string): boolean {
  if (INFLECTING.has(tag)) return areForms(a.folded, b.folded, true);
  // "Senator Mario" and "Senator Maria" are two people, as "Anna Mario" and "Anna Maria" may be.
  if (GIVEN_NAMES.has(a.folded) && GIVEN_NAMES.has(b.folded)) return areForms(a.folded, b.folded, false);
  if (before.some(isBeforeSurname)) return areFormsOfSurname(a.folded, b.folded);
  return tag === "en" ? areEnglishForms(a.folded, b.folded) : areForms(a.folded, b.folded, false);
}

// So many words with one key are no slips of each other; all pairs of them would cost the square.
const MOST_WITH_ONE_KEY = 40;

function collect(words: readonly Spelling[], keysOf: (word: Spelling) => readonly string[]): Map<string, Spelling[]> {
  const byKey = new Map<string, Spelling[]>();
  for (const word of words) {
    for (const key of new Set(keysOf(word))) {
      const known = byKey.get(key);
      if (known) known.push(word);
      else byKey.set(key, [word]);
    }
  }
  return byKey;
}

function* pairsWithin(byKey: ReadonlyMap<string, readonly Spelling[]>): Generator<[Spelling, Spelling]> {
  for (const words of byKey.values()) {
    if (words.length > MOST_WITH_ONE_KEY) continue;
    for (const [at, a] of words.entries()) for (const b of words.slice(at + 1)) yield [a, b];
  }
}

/** Joins likenesses that have a spelling in common, and says of each where it stands. */
function variantsOf(
  likenesses: readonly Likeness[],
  uses: ReadonlyMap<string, Use>,
  claims: readonly StatedClaim[],
): Variant[] {
  const together = new Map<string, Set<string>>();
  for (const { spellings } of likenesses) {
    const joined = new Set(spellings.flatMap((spelling) => [spelling, ...(together.get(spelling) ?? [])]));
    for (const spelling of joined) together.set(spelling, joined);
  }
  return [...new Set(together.values())]
    .map((spellings) => ({ kind: loosest(likenesses, spellings), used: usesOf(spellings, uses, claims) }))
    .sort((a, b) => firstPlace(a.used) - firstPlace(b.used))
    .map(({ kind, used }) => ({
      kind,
      spellings: used.map(({ spelling, count, places }) => ({
        spelling,
        count,
        claimIds: places.flatMap((place) => claims[place]?.id ?? []),
      })),
    }));
}

function loosest(likenesses: readonly Likeness[], spellings: ReadonlySet<string>): VariantKind {
  const kinds = likenesses.filter((likeness) => spellings.has(likeness.spellings[0])).map(({ kind }) => kind);
  return VARIANT_KINDS.findLast((kind) => kinds.includes(kind)) ?? "order";
}

type Used = Use & { readonly spelling: string };

function usesOf(
  spellings: ReadonlySet<string>,
  uses: ReadonlyMap<string, Use>,
  claims: readonly StatedClaim[],
): Used[] {
  const used = [...spellings].map((spelling) => ({ spelling, ...(uses.get(spelling) ?? { count: 0, places: [] }) }));
  const within = ({ spelling, places }: Used) => claims[places[0] ?? 0]?.text.indexOf(spelling) ?? 0;
  return used.sort((a, b) => b.count - a.count || (a.places[0] ?? 0) - (b.places[0] ?? 0) || within(a) - within(b));
}

function firstPlace(used: readonly Use[]): number {
  return Math.min(...used.map(({ places }) => places[0] ?? 0));
}
