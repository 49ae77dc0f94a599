import { type Credits, creditsOf } from "./credits.ts";
import { type Words, wordsOf } from "./words.ts";

/** What is known of a source for suggestions: the readable text of its kept copy, and what is noted of it. */
export type Publication = {
  /** Id of the source. */
  readonly id: string;
  readonly publisher: string | null;
  readonly author: string | null;
  /** A day, a month or a year: 2024-03-12, 2024-03, 2024. */
  readonly publishedOn: string | null;
  readonly words: Words;
  readonly credits: Credits;
};

/** A source as it is recorded, with its text. */
type Recorded = Omit<Publication, "words" | "credits"> & { readonly text: string };

/** Reads a source once, for all comparisons with others. Linear in its text. */
export function publicationOf(source: Recorded): Publication {
  const { id, publisher, author, publishedOn, text } = source;
  return { id, publisher, author, publishedOn, words: wordsOf(text), credits: creditsOf(source) };
}
