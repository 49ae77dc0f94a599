import type { Word } from "./vocabulary.ts";

/**
 * The runs of five characters of a text, small words and the spaces between words included: what is left alike when a
 * word is inflected, misspelt, split or joined, and what two words that stand side by side have in common with the
 * same two elsewhere. Each run is known by a number below `GRAM_NUMBERS`; two rare runs that share one cost nothing.
 */

// Of 3 to 6, five ranked best: short enough for a stem, long enough to reach into the next word.
const LENGTH = 5;

// A hundred thousand English claims have some 400,000 different runs.
export const GRAM_NUMBERS = 2 ** 20;

/** The text the runs are taken from: its folded words, each between spaces. */
export function gramText(words: readonly Word[]): string {
  return ` ${words.map(({ folded }) => folded).join(" ")} `;
}

/** The number of each run of a `gramText`, in order. */
export function gramsOf(text: string): number[] {
  const grams: number[] = [];
  for (let at = 0; at + LENGTH <= text.length; at++) {
    // FNV-1a, by the code units.
    let hash = 0x811c9dc5;
    for (let unit = at; unit < at + LENGTH; unit++) hash = Math.imul(hash ^ text.charCodeAt(unit), 0x01000193);
    grams.push((hash ^ (hash >>> 15)) & (GRAM_NUMBERS - 1));
  }
  return grams;
}
