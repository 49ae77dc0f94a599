import { type Analysis, analyse } from "./analyse.ts";
import { GRAM_NUMBERS, gramsOf, gramText } from "./grams.ts";
import type { CheckedClaim } from "./model.ts";

/** Lists of numbers one behind the other: list `i` is `values` from `starts[i]` to `starts[i + 1]`. */
export type Lists = { readonly starts: Int32Array; readonly values: Int32Array };

/** Checked claims made ready to be searched. A claim is known by its place in `ids`, a term by its number. */
export type ClaimIndex = {
  readonly ids: readonly CheckedClaim["id"][];
  readonly lang: string;
  readonly terms: ReadonlyMap<string, number>;
  /** How often each folded word occurs, small words left out. */
  readonly words: ReadonlyMap<string, number>;
  /** The claims that each term stands in, ascending, and beside each how often in its title and in its text. */
  readonly postings: Lists;
  readonly inTitle: Uint16Array;
  readonly inText: Uint16Array;
  /** The distinct terms of each claim. */
  readonly termsOf: Lists;
  readonly titleLengths: Int32Array;
  readonly textLengths: Int32Array;
  readonly gramTexts: readonly string[];
  /** In how many claims each run of characters stands. */
  readonly gramFrequencies: Int32Array;
  readonly averages: { readonly title: number; readonly text: number; readonly gramText: number };
};

/** Makes the index of some claims; `lang` is the language they are in. Linear in their length. */
export function indexClaims(claims: Iterable<CheckedClaim>, lang: string): ClaimIndex {
  const ids: CheckedClaim["id"][] = [];
  const terms = new Map<string, number>();
  const words = new Map<string, number>();
  const gramTexts: string[] = [];
  const rows: Row[] = [];
  const grams = new GramCount();
  const lengths: { title: number[]; text: number[] } = { title: [], text: [] };
  for (const { id, title, text } of claims) {
    const place = ids.push(id) - 1;
    const row: Row = new Map();
    const parts = { title: analyse(title, lang), text: analyse(text, lang) };
    for (const part of ["title", "text"] as const) {
      const found = parts[part].words.filter(({ term }) => term !== null);
      for (const { folded, term } of found) {
        words.set(folded, (words.get(folded) ?? 0) + 1);
        count(row, numberOf(terms, term ?? ""), part);
      }
      lengths[part].push(found.length);
    }
    rows.push(row);
    gramTexts.push(gramText(joined(parts.title, parts.text)));
    grams.add(gramTexts[place] ?? "", place);
  }
  const titleLengths = Int32Array.from(lengths.title);
  const textLengths = Int32Array.from(lengths.text);
  return {
    ids,
    lang,
    terms,
    words,
    ...inverted(rows, terms.size),
    titleLengths,
    textLengths,
    gramTexts,
    gramFrequencies: grams.frequencies,
    averages: {
      title: mean(titleLengths),
      text: mean(textLengths),
      gramText: mean(gramTexts.map((text) => text.length)),
    },
  };
}

/** How often each term stands in the two parts of a claim. */
type Row = Map<number, { title: number; text: number }>;

function joined(title: Analysis, text: Analysis): Analysis {
  return { words: [...title.words, ...text.words], showsPicture: false };
}

function numberOf(terms: Map<string, number>, term: string): number {
  const known = terms.get(term);
  if (known !== undefined) return known;
  terms.set(term, terms.size);
  return terms.size - 1;
}

function count(row: Row, term: number, part: "title" | "text"): void {
  const counts = row.get(term) ?? { title: 0, text: 0 };
  counts[part] += 1;
  row.set(term, counts);
}

/** Counts in how many claims a run of characters stands: each claim once, however often the run is in it. */
class GramCount {
  readonly frequencies = new Int32Array(GRAM_NUMBERS);
  readonly #last = new Int32Array(GRAM_NUMBERS).fill(-1);

  add(text: string, place: number): void {
    for (const gram of gramsOf(text)) {
      if (this.#last[gram] === place) continue;
      this.#last[gram] = place;
      this.frequencies[gram] = (this.frequencies[gram] ?? 0) + 1;
    }
  }
}

function inverted(rows: readonly Row[], terms: number) {
  const total = rows.reduce((sum, row) => sum + row.size, 0);
  const termsOf = { starts: new Int32Array(rows.length + 1), values: new Int32Array(total) };
  const postings = { starts: new Int32Array(terms + 1), values: new Int32Array(total) };
  const inTitle = new Uint16Array(total);
  const inText = new Uint16Array(total);
  for (const row of rows) for (const term of row.keys()) add(postings.starts, term + 1, 1);
  for (let term = 1; term <= terms; term++) add(postings.starts, term, postings.starts[term - 1] ?? 0);
  const next = postings.starts.slice();
  let at = 0;
  rows.forEach((row, place) => {
    for (const [term, { title, text }] of row) {
      termsOf.values[at++] = term;
      const slot = next[term] ?? 0;
      next[term] = slot + 1;
      postings.values[slot] = place;
      inTitle[slot] = title;
      inText[slot] = text;
    }
    termsOf.starts[place + 1] = at;
  });
  return { postings, inTitle, inText, termsOf };
}

function add(counts: Int32Array, index: number, by: number): void {
  counts[index] = (counts[index] ?? 0) + by;
}

/** 1 for no claims, since it is divided by. */
function mean(lengths: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < lengths.length; at++) sum += lengths[at] ?? 0;
  return sum > 0 ? sum / lengths.length : 1;
}
