import { classAt, DIGIT, isPairAt, LETTER, MARK } from "../text/characters.ts";
import { withoutLinks } from "./posts.ts";
import { Vocabulary, type Word } from "./vocabulary.ts";

// What English writes onto a word with an apostrophe.
const CONTRACTIONS = new Set(["s", "t", "re", "ve", "ll", "d", "m"]);
const APOSTROPHES = new Set(["'", "’"]);
const NUMBER_MARKS = new Set([".", ","]);

/**
 * Reads the words of texts in one language, small words too, in the order of the text; links are left out. A corpus has
 * a hundred thousand claims and as many different words, so what a word is gets found out once. Linear in the text.
 */
export class WordReader {
  readonly #vocabulary: Vocabulary;

  /** `lang` is a primary subtag such as `en`. */
  constructor(lang: string) {
    this.#vocabulary = new Vocabulary(lang);
  }

  read(withLinks: string): Word[] {
    const text = withoutLinks(withLinks);
    const words: Word[] = [];
    let at = 0;
    while (at < text.length) {
      const end = wordEnd(text, at);
      if (end > at) for (const word of this.#vocabulary.wordsOf(text.slice(at, end), isTag(text, at))) words.push(word);
      at = end > at ? end : at + (isPairAt(text, at) ? 2 : 1);
    }
    return words;
  }
}

/** Whether the word is a hashtag, a handle, or the part of one behind an underscore. */
function isTag(text: string, at: number): boolean {
  const before = text[at - 1];
  return before === "#" || before === "@" || before === "_";
}

/** The end of the word that starts at `at`; `at` itself where none does. */
function wordEnd(text: string, at: number): number {
  const first = classAt(text, at);
  if (first & DIGIT) return numberEnd(text, at);
  if (!(first & LETTER)) return at;
  const initials = initialsEnd(text, at);
  return initials > at ? initials : contractionEnd(text, runEnd(text, at));
}

/** "COVID19" and "G7" are one word. */
function runEnd(text: string, at: number): number {
  let end = at;
  while (classAt(text, end) & (LETTER | MARK | DIGIT)) end += isPairAt(text, end) ? 2 : 1;
  return end;
}

// More than any number has that means something.
const MOST_GROUPS = 10;

/** "15,000", "3.2", "1990s", "5G". */
function numberEnd(text: string, at: number): number {
  let end = runEnd(text, at);
  for (let groups = 1; groups < MOST_GROUPS && isMarkWithin(text, end); groups++) end = runEnd(text, end + 1);
  return end;
}

function isMarkWithin(text: string, at: number): boolean {
  return NUMBER_MARKS.has(text.charAt(at)) && (classAt(text, at - 1) & classAt(text, at + 1) & DIGIT) !== 0;
}

// "U.S.S.R." has four.
const MOST_INITIALS = 5;

/** The end of "U.S." before its last stop; `at` when there are no such letters. */
function initialsEnd(text: string, at: number): number {
  let end = at;
  for (let count = 0; count < MOST_INITIALS && classAt(text, end) & LETTER && text[end + 1] === "."; count++) end += 2;
  if (end - at < 4) return at;
  return end - 1;
}

/** The end of "n't", "'s" and the like behind a run of letters that ends at `end`. */
function contractionEnd(text: string, end: number): number {
  if (!APOSTROPHES.has(text.charAt(end))) return end;
  const after = runEnd(text, end + 1);
  return CONTRACTIONS.has(text.slice(end + 1, after).toLowerCase()) ? after : end;
}
