import type { ClaimIndex } from "./claim-index.ts";
import { gramsOf, gramText } from "./grams.ts";
import { partsOf } from "./parts.ts";
import { piecesOf } from "./posts.ts";
import { rarityOfGram, rarityOfTerm } from "./statistics.ts";
import { stem } from "./stem.ts";
import type { Word } from "./vocabulary.ts";
import { WordReader } from "./word-reader.ts";

/** What is looked for in the claims of an index, with how much each piece of it says. */
export type Asked = {
  /** By the term's number; terms that are in no claim are left out. */
  readonly terms: ReadonlyMap<number, number>;
  /** What all terms say together, those that are in no claim too; above 0. */
  readonly termMass: number;
  readonly grams: ReadonlyMap<number, number>;
  readonly gramMass: number;
};

/** What a text asks of the claims of an index. Linear in the text. */
export function askedOf(text: string, index: ClaimIndex): Asked {
  const reader = new WordReader(index.lang);
  const pieces = piecesOf(text).map(({ text, weight }) => ({ words: reader.read(text), weight }));
  return {
    ...termsAsked(pieces, index),
    ...gramsAsked(
      pieces.flatMap(({ words }) => words),
      index,
    ),
  };
}

type Piece = { readonly words: readonly Word[]; readonly weight: number };

function termsAsked(pieces: readonly Piece[], index: ClaimIndex): Pick<Asked, "terms" | "termMass"> {
  const weights = new Map<string, number>();
  for (const { words, weight } of pieces)
    for (const word of words)
      for (const term of termsOf(word, index)) weights.set(term, Math.max(weight, weights.get(term) ?? 0));
  const terms = new Map<number, number>();
  let termMass = 0;
  for (const [term, weight] of weights) {
    const number = index.terms.get(term);
    const says = weight * rarityOfTerm(term, index.statistics);
    termMass += says;
    if (number !== undefined) terms.set(number, says);
  }
  return { terms, termMass: termMass || 1 };
}

/** The term of a word; of a word that is in no claim those of its parts, when it has such. */
function termsOf({ folded, term }: Word, { statistics, lang }: ClaimIndex): readonly string[] {
  if (term === null) return [];
  const { frequencies } = statistics;
  if (frequencies.has(term)) return [term];
  const stemmed = (part: string) => stem(part, lang);
  return partsOf(folded, (part) => frequencies.get(stemmed(part)) ?? 0)?.map(stemmed) ?? [term];
}

function gramsAsked(words: readonly Word[], { statistics }: ClaimIndex): Pick<Asked, "grams" | "gramMass"> {
  const grams = new Map<number, number>();
  let gramMass = 0;
  for (const gram of gramsOf(gramText(words))) {
    if (grams.has(gram)) continue;
    const says = rarityOfGram(gram, statistics);
    grams.set(gram, says);
    gramMass += says;
  }
  return { grams, gramMass: gramMass || 1 };
}
