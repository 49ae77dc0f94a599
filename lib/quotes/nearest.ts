import type { Span } from "../text/span.ts";
import { align, type Step } from "./align.ts";
import { foldText } from "./fold.ts";
import type { Folded } from "./model.ts";
import { bestWindow } from "./window.ts";
import { type Word, wordsOf } from "./words.ts";

/** One way in which the nearest passage and the quote differ. Either side may be empty, never both. */
export type Difference = {
  /** The words as they stand in the quote and in the source. */
  readonly inQuote: string;
  readonly inSource: string;
  /** Where in the source, or, where it has no such words, between which characters: then both ends are the same. */
  readonly start: number;
  readonly end: number;
};

/** The passage that is most like a quote which the source does not hold. Never evidence. */
export type Nearest = {
  readonly span: Span;
  /** Share of the words that are the same, of those of the longer of the two; in (0, 1). */
  readonly likeness: number;
  /** In reading order; at least one. */
  readonly differences: readonly Difference[];
};

// Up to half of the words, what is alike is the words that every text has.
const LEAST_LIKENESS = 0.5;

// As long as a piece of evidence may be, so that the table of the alignment stays small.
const MOST_WORDS = 10_000;

/**
 * The passage of a source that is nearest to a quote which is not in it, with what differs, word by word; null when
 * nothing is like it.
 *
 * How: a window of as many words as the quote has is moved over the source, and what it has in common with the quote is
 * kept count of, each word and each pair of neighbours weighing the more the rarer it is in the source
 * (`window.ts`). The best window, with some room on either side, is aligned with the quote word by word, in a band
 * around the diagonal (`align.ts`). The first is linear in the source, the second in the quote times the band.
 */
export function nearest(source: Folded, quote: string): Nearest | null {
  const wanted = wordsOf(foldText(quote)).slice(0, MOST_WORDS);
  const window = bestWindow(source, wanted);
  if (window === null) return null;
  const steps = align(wanted, window);
  const covered = steps.flatMap(({ found }) => found ?? []);
  const same = steps.filter(isSame).length;
  const likeness = same / Math.max(wanted.length, covered.length);
  const [first, last] = [covered[0], covered.at(-1)];
  const differences = differencesOf(steps, quote, source.source);
  if (!first || !last || likeness <= LEAST_LIKENESS || differences.length === 0) return null;
  return { span: { start: first.start, end: last.end }, likeness, differences };
}

function isSame({ wanted, found }: Step): boolean {
  return wanted !== null && found !== null && wanted.folded === found.folded;
}

/** Joins neighbouring steps that differ. */
function differencesOf(steps: readonly Step[], quote: string, source: string): Difference[] {
  const differences: Difference[] = [];
  let run: Step[] = [];
  // Where a difference that has no words in the source stands: after the word before it.
  let place = steps.find(({ found }) => found !== null)?.found?.start ?? 0;
  const close = () => {
    if (run.length === 0) return;
    const { start, end } = extentOf(run.flatMap(({ found }) => found ?? [])) ?? { start: place, end: place };
    const asked = extentOf(run.flatMap(({ wanted }) => wanted ?? [])) ?? { start: 0, end: 0 };
    differences.push({ inQuote: quote.slice(asked.start, asked.end), inSource: source.slice(start, end), start, end });
    run = [];
  };
  for (const step of steps) {
    if (isSame(step)) {
      close();
      place = step.found?.end ?? place;
    } else run.push(step);
  }
  close();
  return differences;
}

function extentOf(words: readonly Word[]): Span | null {
  const [first, last] = [words[0], words.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}
