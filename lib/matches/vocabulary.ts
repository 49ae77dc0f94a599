import { digitsAt, numberWordAt } from "../findings/figures.ts";
import { type Language, languageOf } from "../findings/languages.ts";
import { tokensOf } from "../findings/tokens.ts";
import { fold } from "../text/fold.ts";
import { functionWordsOf } from "../text/function-words.ts";
import { wordsInTag } from "./posts.ts";
import { stem } from "./stem.ts";

/** A word as it is searched for. Equal words of one vocabulary are one object. */
export type Word = {
  /** Small letters without accents; a number as its value, so that "15,000" is "15000" and "twelve" is "12". */
  readonly folded: string;
  /** What it is found by: its stem; null for a small word, which is in every claim. */
  readonly term: string | null;
};

/** What the written words of one language are to the search. */
export class Vocabulary {
  readonly #lang: string;
  readonly #language: Language;
  readonly #written = new Map<string, readonly Word[]>();
  readonly #words = new Map<string, Word>();

  constructor(lang: string) {
    this.#lang = lang;
    this.#language = languageOf(lang);
  }

  /** The words that a written one stands for: one, but for what is run together in a hashtag or a handle. */
  wordsOf(written: string, isTag: boolean): readonly Word[] {
    const key = isTag ? `#${written}` : written;
    const known = this.#written.get(key);
    if (known) return known;
    const parts = isTag ? wordsInTag(written) : [written];
    const words = parts.flatMap((part) => this.#read(part)).filter(({ folded }) => folded !== "");
    this.#written.set(key, words);
    return words;
  }

  #read(written: string): Word[] {
    if (/^\p{Nd}/u.test(written)) return [this.#numberOf(written)];
    if (UNSPACED.test(written)) return (foldWord(written).match(RUNS) ?? []).flatMap((run) => this.#runOf(run));
    return [this.#wordOf(written)];
  }

  #numberOf(written: string): Word {
    const bare = written.replace(/(?<=\p{Nd})(?:st|nd|rd|th|s)$/iu, "");
    const read = digitsAt(tokensOf([bare])[0] ?? [], 0, this.#language);
    // "5G" and "100k" are no numbers.
    const folded = read && /\p{Nd}$/u.test(bare) ? read.value : foldWord(bare);
    return this.#known(folded, folded);
  }

  #wordOf(written: string): Word {
    const [bare = "", ending] = written.split(/['’]/);
    const folded = foldWord(bare.replaceAll(".", ""));
    // "don't" and "they're" are small words; "Anna's" is Anna.
    const isSmall = folded.length === 1 || functionWordsOf(this.#lang).has(bare.toLowerCase());
    if (isSmall || (ending !== undefined && ending.toLowerCase() !== "s")) return this.#known(folded, null);
    const number = numberWordAt(tokensOf([bare])[0] ?? [], 0, this.#language);
    return number ? this.#known(number.value, number.value) : this.#known(folded, stem(folded, this.#lang) || null);
  }

  #runOf(run: string): Word[] {
    if (!UNSPACED.test(run)) return [this.#wordOf(run)];
    // Each character is found by itself and the one after it, since there is no dictionary to cut by.
    const characters = [...run];
    return characters.map((folded, at) => {
      const next = characters[at + 1] ?? "";
      return this.#known(folded, next === "" && at > 0 ? null : folded + next);
    });
  }

  #known(folded: string, term: string | null): Word {
    const key = `${folded} ${term ?? ""}`;
    const known = this.#words.get(key);
    if (known) return known;
    const word = { folded, term };
    this.#words.set(key, word);
    return word;
  }
}

/** A single Arabic sign may stand for a phrase, with its spaces, and one that is a vowel alone for nothing. */
function foldWord(written: string): string {
  return fold(written).replaceAll(" ", "");
}

const SCRIPTS = ["Han", "Hiragana", "Katakana", "Hangul", "Thai", "Lao", "Khmer", "Myanmar"]
  .map((script) => `\\p{Script=${script}}`)
  .join("");
/** Scripts whose words are not parted by spaces, and Korean, whose particles are written onto them. */
const UNSPACED = new RegExp(`[${SCRIPTS}]`, "u");
const RUNS = new RegExp(`[${SCRIPTS}]+|[^${SCRIPTS}]+`, "gu");
