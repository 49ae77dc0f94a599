import type { Asked } from "./asked.ts";
import type { ClaimIndex } from "./claim-index.ts";
import { perLength, saturated } from "./weight.ts";

/** A claim that shares words with what is asked, by its place, and how well they fit: BM25F over title and text. */
export type Candidate = { readonly place: number; readonly fit: number };

/**
 * The claims that share most with what is asked, best first, at most `limit`; of equals the earlier. The cost is the
 * number of claims that hold each word, for all words asked.
 */
export function candidatesFor({ terms }: Asked, index: ClaimIndex, limit: number): Candidate[] {
  const { postings, inTitle, inText, titleLengths, textLengths } = index;
  const { averages } = index.statistics;
  const fits = new Float64Array(index.ids.length);
  for (const [term, says] of terms)
    for (let slot = postings.starts[term] ?? 0; slot < (postings.starts[term + 1] ?? 0); slot++) {
      const place = postings.values[slot] ?? 0;
      const frequency =
        perLength(inTitle[slot] ?? 0, titleLengths[place] ?? 0, averages.title) +
        perLength(inText[slot] ?? 0, textLengths[place] ?? 0, averages.text);
      fits[place] = (fits[place] ?? 0) + says * saturated(frequency);
    }
  return best(fits, limit);
}

/** The places with the highest values above 0. A heap of `limit`, its least on top: n log `limit`. */
function best(fits: Float64Array, limit: number): Candidate[] {
  const heap: Candidate[] = [];
  for (let place = 0; place < fits.length; place++) {
    const fit = fits[place] ?? 0;
    if (fit <= 0 || (heap.length === limit && fit <= (heap[0]?.fit ?? 0))) continue;
    if (heap.length < limit) rise(heap, { place, fit });
    else sink(heap, { place, fit });
  }
  return heap.sort((a, b) => b.fit - a.fit || a.place - b.place);
}

function rise(heap: Candidate[], candidate: Candidate): void {
  let at = heap.push(candidate) - 1;
  while (at > 0) {
    const above = (at - 1) >> 1;
    const parent = heap[above];
    if (!parent || !isWorse(candidate, parent)) break;
    heap[at] = parent;
    at = above;
  }
  heap[at] = candidate;
}

/** Puts the candidate in place of the least. */
function sink(heap: Candidate[], candidate: Candidate): void {
  let at = 0;
  for (;;) {
    const left = heap[2 * at + 1];
    const right = heap[2 * at + 2];
    const below = left && right && isWorse(right, left) ? 2 * at + 2 : 2 * at + 1;
    const child = heap[below];
    if (!child || !isWorse(child, candidate)) break;
    heap[at] = child;
    at = below;
  }
  heap[at] = candidate;
}

function isWorse(a: Candidate, b: Candidate): boolean {
  return a.fit < b.fit || (a.fit === b.fit && a.place > b.place);
}
