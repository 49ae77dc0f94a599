import { GRAM_NUMBERS, gramsOf } from "./grams.ts";

/** Counts in how many texts each run of characters stands: a text once, however often the run is in it. */
export class GramCount {
  readonly frequencies = new Int32Array(GRAM_NUMBERS);
  readonly #seenIn = new Int32Array(GRAM_NUMBERS);
  #texts = 0;

  /** Adds a `gramText`. */
  add(text: string): void {
    this.#texts += 1;
    for (const gram of gramsOf(text)) {
      if (this.#seenIn[gram] === this.#texts) continue;
      this.#seenIn[gram] = this.#texts;
      this.frequencies[gram] = (this.frequencies[gram] ?? 0) + 1;
    }
  }
}
