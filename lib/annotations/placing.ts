import { foldText } from "../quotes/fold.ts";
import { locateAll, type Standing } from "../quotes/locate.ts";
import type { Folded } from "../quotes/model.ts";
import { nearest } from "../quotes/nearest.ts";
import { codeUnitsOf } from "../text/code-points.ts";
import type { Span } from "../text/span.ts";
import type { Anchor } from "./remark.ts";

/** A sentence that stands in the present version. */
export type Sentence = Span & { readonly id: string; readonly ordinal: number; readonly text: string };

/** What told the place of several that hold the same words. */
export type ToldBy = "alone" | "around" | "position" | "number";

/** Where the words of a remark stand, and how that is known. Nothing but what is word for word the same is a place. */
export type Placed =
  | {
      readonly how: "exact" | "normalised";
      readonly by: ToldBy;
      /** The first sentence that the words are of. */
      readonly sentence: Sentence;
      /** The words in that sentence; null where they are all of it. */
      readonly on: string | null;
      /** How many sentences behind it they go on in. */
      readonly more: number;
    }
  /** The same words stand in several sentences, and nothing tells which is meant. */
  | { readonly how: "ambiguous"; readonly candidates: readonly Sentence[] }
  /** The words do not stand in the text; perhaps they are nearly those of a sentence. */
  | { readonly how: "nowhere"; readonly candidates: readonly Sentence[] };

// What stands around a place has to agree in a word more than around any other, or it may be chance.
const A_WORD = 5;
// From four or five words on, words that stand only once in a text are hardly those of another.
const LONG_ENOUGH = 24;
// To look for the nearest sentence takes a tenth of a second in a book: it is done for as many as a person looks through.
const MOST_NEAREST = 50;
// Longer than any choice a person can make by reading.
const MOST_CANDIDATES = 20;

/** The text of the present version, made ready for as many remarks as there are. */
export class Placing {
  readonly #folded: Folded;
  readonly #unitOf: (point: number) => number;
  /** For how many remarks the nearest sentence was looked for. */
  #sought = 0;

  /** @param sentences in the order of the text, without overlap. */
  constructor(
    readonly text: string,
    readonly sentences: readonly Sentence[],
  ) {
    this.#folded = foldText(text);
    this.#unitOf = codeUnitsOf(text);
  }

  /** Finds the sentence that a remark is about. Linear in the text. */
  place(anchor: Anchor): Placed {
    const found = locateAll(this.#folded, anchor.quote, anchor);
    const letterForLetter = found.filter(({ how }) => how === "exact");
    const places = letterForLetter.length > 0 ? letterForLetter : found;
    const [first] = places;
    if (!first) return this.#nowhere(anchor.quote);
    const sentences = new Set(places.map(({ span }) => this.#sentenceAt(span)));
    if (sentences.size === 1 && !isByChance(anchor, places))
      return this.#placed(first, "alone") ?? this.#nowhere(anchor.quote);
    const told =
      byPosition(places, this.#positionOf(anchor)) ?? this.#byAround(places) ?? this.#byNumber(places, anchor);
    const placed = told && this.#placed(told.standing, told.by);
    const candidates = [...sentences].flatMap((each) => each ?? []).slice(0, MOST_CANDIDATES);
    return placed ?? { how: "ambiguous", candidates };
  }

  #nowhere(quote: string): Placed {
    this.#sought += 1;
    const near = this.#sought > MOST_NEAREST ? null : nearest(this.#folded, quote);
    const sentence = near && this.#sentenceAt(near.span);
    return { how: "nowhere", candidates: sentence ? [sentence] : [] };
  }

  #placed({ span, how }: Standing, by: ToldBy): Placed | null {
    const sentence = this.#sentenceAt(span);
    if (!sentence) return null;
    const start = Math.max(span.start, sentence.start);
    const end = Math.min(span.end, sentence.end);
    const isWhole = wordsOf(this.text.slice(start, end)) === wordsOf(sentence.text);
    const more = this.sentences.filter((each) => each.start >= sentence.end && each.start < span.end).length;
    return { how, by, sentence, on: isWhole ? null : this.text.slice(start, end), more };
  }

  /** Where the position points to in this text; null where it cannot. */
  #positionOf({ position }: Anchor): Span | null {
    return position && { start: this.#unitOf(position.start), end: this.#unitOf(position.end) };
  }

  /** The place around which most is the same, unless it is by chance. */
  #byAround(places: readonly Standing[]): Told | null {
    const [best, second] = [...places].sort((a, b) => b.around - a.around);
    if (!best || !second) return null;
    // Of places in one sentence it does not matter which.
    const rival = places
      .filter(({ span }) => this.#sentenceAt(span) !== this.#sentenceAt(best.span))
      .reduce((most, { around }) => Math.max(most, around), 0);
    return best.around - rival >= A_WORD ? { standing: best, by: "around" } : null;
  }

  /** The place in the sentence that has the number which an export of ours gave it. */
  #byNumber(places: readonly Standing[], { sentence }: Anchor): Told | null {
    const standing =
      sentence === null ? undefined : places.find(({ span }) => this.#sentenceAt(span)?.ordinal === sentence);
    return standing ? { standing, by: "number" } : null;
  }

  /** The first sentence that a span has a part of. */
  #sentenceAt({ start, end }: Span): Sentence | null {
    let [low, high] = [0, this.sentences.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.sentences[middle]?.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const sentence = this.sentences[low];
    return sentence && sentence.start < end ? sentence : null;
  }
}

type Told = { readonly standing: Standing; readonly by: ToldBy };

/** The place that stands just where the position points to: the text it was counted in is this one, so far. */
function byPosition(places: readonly Standing[], position: Span | null): Told | null {
  const standing = position && places.find(({ span }) => span.start === position.start && span.end === position.end);
  return standing ? { standing, by: "position" } : null;
}

/** Whether what stands around a word or two there is nothing of what stands around them here. */
function isByChance({ quote, prefix, suffix }: Anchor, places: readonly Standing[]): boolean {
  if (quote.length >= LONG_ENOUGH || prefix + suffix === "") return false;
  return places.every(({ around }) => around < A_WORD);
}

/** Letters and figures alone, to tell whether a choice of words is all of a sentence but for its stop. */
function wordsOf(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}]+/gu, " ").trim();
}
