import { lowerAt, type Sentence } from "./tokens.ts";

/** A phrase of a table, by its words in small letters, and what it means. */
type Phrase<Meaning> = { readonly words: readonly string[]; readonly meaning: Meaning };

/** Phrases by their first word, the longest first. */
export type PhraseBook<Meaning> = ReadonlyMap<string, readonly Phrase<Meaning>[]>;

/** Makes a book of tables: each maps a meaning to its phrases, parted by commas, as the tokens of a text spell them. */
export function bookOf<Meaning>(tables: readonly (readonly [Meaning, string])[]): PhraseBook<Meaning> {
  const book = new Map<string, Phrase<Meaning>[]>();
  for (const [meaning, phrases] of tables)
    for (const phrase of phrases.split(",")) {
      const words = phrase.trim().split(/\s+/);
      const first = words[0];
      if (!first) continue;
      const known = book.get(first);
      if (known) known.push({ words, meaning });
      else book.set(first, [{ words, meaning }]);
    }
  for (const phrases of book.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return book;
}

/** The longest phrase of a book that begins at a token, with the token after it; null when none does. */
export function phraseAt<Meaning>(
  book: PhraseBook<Meaning>,
  sentence: Sentence,
  at: number,
): { readonly meaning: Meaning; readonly end: number } | null {
  const phrases = book.get(lowerAt(sentence, at));
  if (!phrases) return null;
  for (const { words, meaning } of phrases) {
    let matched = 1;
    while (matched < words.length && lowerAt(sentence, at + matched) === words[matched]) matched += 1;
    if (matched === words.length) return { meaning, end: at + matched };
  }
  return null;
}
