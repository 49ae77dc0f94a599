import type { Word } from "./vocabulary.ts";

/** Lists of numbers one behind the other: list `i` is `values` from `starts[i]` to `starts[i + 1]`. */
export type Lists = { readonly starts: Int32Array; readonly values: Int32Array };

/** Which term stands in which claim, both ways round. */
export type Postings = {
  /** The claims that each term stands in, ascending, and beside each how often in its title and in its text. */
  readonly postings: Lists;
  readonly inTitle: Int32Array;
  readonly inText: Int32Array;
  /** The distinct terms of each claim. */
  readonly termsOf: Lists;
  /** How many words each has that are no small words. */
  readonly titleLengths: Int32Array;
  readonly textLengths: Int32Array;
};

/** Gathers the terms of claims, one claim after the other. */
export class TermTable {
  /** The number of each term, in the order in which they were first seen. */
  readonly terms = new Map<string, number>();
  // One row for each term of each claim. Plain numbers side by side: there are millions, and objects would fill the memory.
  readonly #term: number[] = [];
  readonly #inTitle: number[] = [];
  readonly #inText: number[] = [];
  readonly #starts: number[] = [0];
  /** The last row of each term. */
  readonly #lastRow: number[] = [];
  readonly #titleLengths: number[] = [];
  readonly #textLengths: number[] = [];

  /** Adds the next claim. */
  add(title: readonly Word[], text: readonly Word[]): void {
    this.#titleLengths.push(this.#count(title, this.#inTitle));
    this.#textLengths.push(this.#count(text, this.#inText));
    this.#starts.push(this.#term.length);
  }

  /** Counts the terms of one part in the rows of their claim; answers how many there are. */
  #count(words: readonly Word[], counts: number[]): number {
    let length = 0;
    for (const { term } of words) {
      if (term === null) continue;
      const row = this.#rowOf(this.#numberOf(term));
      counts[row] = (counts[row] ?? 0) + 1;
      length += 1;
    }
    return length;
  }

  #numberOf(term: string): number {
    const known = this.terms.get(term);
    if (known !== undefined) return known;
    this.terms.set(term, this.terms.size);
    this.#lastRow.push(-1);
    return this.terms.size - 1;
  }

  /** The row of a term in the present claim. */
  #rowOf(term: number): number {
    const last = this.#lastRow[term] ?? -1;
    if (last >= (this.#starts.at(-1) ?? 0)) return last;
    const row = this.#term.push(term) - 1;
    this.#inTitle.push(0);
    this.#inText.push(0);
    this.#lastRow[term] = row;
    return row;
  }

  /** What was gathered. */
  postings(): Postings {
    const termsOf = { starts: Int32Array.from(this.#starts), values: Int32Array.from(this.#term) };
    const starts = startsOf(termsOf.values, this.terms.size);
    const values = new Int32Array(termsOf.values.length);
    const inTitle = new Int32Array(values.length);
    const inText = new Int32Array(values.length);
    const next = starts.slice();
    for (let place = 0; place + 1 < termsOf.starts.length; place++)
      for (let row = termsOf.starts[place] ?? 0; row < (termsOf.starts[place + 1] ?? 0); row++) {
        const term = termsOf.values[row] ?? 0;
        const slot = next[term] ?? 0;
        next[term] = slot + 1;
        values[slot] = place;
        inTitle[slot] = this.#inTitle[row] ?? 0;
        inText[slot] = this.#inText[row] ?? 0;
      }
    const lengths = {
      titleLengths: Int32Array.from(this.#titleLengths),
      textLengths: Int32Array.from(this.#textLengths),
    };
    return { postings: { starts, values }, inTitle, inText, termsOf, ...lengths };
  }
}

/** Where the list of each term begins when equal terms lie together; one more for the end. */
function startsOf(values: Int32Array, terms: number): Int32Array {
  const starts = new Int32Array(terms + 1);
  for (const term of values) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  for (let term = 1; term <= terms; term++) starts[term] = (starts[term] ?? 0) + (starts[term - 1] ?? 0);
  return starts;
}
