import { primaryOf } from "../../elements/find-elements.ts";
import type { ElementKind } from "../../elements/model.ts";
import { bookOf, type PhraseBook, phraseAt } from "../../elements/phrases.ts";
import { tokensOf } from "../../elements/tokens.ts";
import { CUE_CLASSES } from "./cue-classes.ts";
import { type Quoted, wordsOfKind } from "./quoted.ts";

/**
 * Whether a quote has a claim's word of cause, comparison, rank, report or denial: the same word as an element of the
 * same kind, or one of its class anywhere ("over 5,000" says "more than 5,000"). "third-largest" is not "largest".
 */
export function isCued(kind: ElementKind, text: string, lang: string, quoted: Quoted): boolean {
  const wanted = meaningOf(text, lang);
  if (wordsOfKind(quoted, kind).some(({ text: said }) => meaningOf(said, quoted.lang) === wanted)) return true;
  // A superlative has its rank beside it, which its class knows nothing of.
  return kind !== "superlative" && wanted.startsWith(CLASS) && classesIn(quoted).has(wanted);
}

const CLASS = "=";

/** What a phrase says: its class with what stands before it, or its own words. Of two languages a class has one name. */
function meaningOf(text: string, lang: string): string {
  const primary = primaryOf(lang);
  const tokens = tokensOf(text, primary).map(({ lower }) => lower);
  // "second largest" and "second-largest" rank alike.
  const words = tokens.flatMap((word) => (ENDS_IN_RANK.test(word) ? word.split("-") : [word]));
  const sentence = { text, lang: primary, tokens: tokensOf(words.join(" "), primary), taken: new Uint8Array() };
  const book = bookFor(primary);
  for (let from = 0; from < sentence.tokens.length; from += 1) {
    const phrase = book && phraseAt(book, sentence, from);
    if (phrase && phrase.end === sentence.tokens.length)
      return [...words.slice(0, from), CLASS + phrase.meaning].join(" ");
  }
  return words.join(" ");
}

const ENDS_IN_RANK = /^[a-z]+-(?:[a-z]+est|best|worst)$/;

const books = new Map<string, PhraseBook<string>>();

function bookFor(lang: string): PhraseBook<string> | null {
  const known = books.get(lang);
  if (known) return known;
  const classes = CUE_CLASSES[lang];
  if (!classes) return null;
  const book = bookOf(Object.entries(classes));
  books.set(lang, book);
  return book;
}

/** The classes that have a phrase anywhere in the quote. */
function classesIn({ text, lang, tokens }: Quoted): ReadonlySet<string> {
  const book = bookFor(lang);
  const found = new Set<string>();
  if (!book) return found;
  const sentence = { text, lang, tokens, taken: new Uint8Array() };
  for (let at = 0; at < tokens.length; at += 1) {
    const phrase = phraseAt(book, sentence, at);
    if (phrase) found.add(CLASS + phrase.meaning);
  }
  return found;
}
