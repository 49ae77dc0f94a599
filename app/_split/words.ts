/** A word of a sentence, with the white space before it: the words of a sentence in a row are the sentence. */
export type Word = {
  /** Where the word itself begins, in UTF-16 code units of the sentence. */
  readonly start: number;
  readonly gap: string;
  readonly word: string;
};

/**
 * The words of a sentence. Where a script sets no spaces (Chinese, Japanese, Thai), each run between two stops or
 * commas is one, so that there is still a place to split.
 */
export function wordsOf(sentence: string): Word[] {
  return [...sentence.matchAll(/(\s*)([^\s、，。！？；：]+[、，。！？；：]*|[、，。！？；：]+)/gu)].map(
    ({ index, 1: gap = "", 2: word = "" }) => ({ start: index + gap.length, gap, word }),
  );
}
