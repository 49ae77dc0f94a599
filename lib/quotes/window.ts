import type { Folded } from "./model.ts";
import { eachWord, type Word, wordsOf } from "./words.ts";

/** The words of a source by number, of which only those that the quote has are told apart (0 is any other), and the unit that each begins at. */
type Numbered = { readonly ids: number[]; readonly places: number[] };

// Words of room on either side of the window, for those that were put in or left out.
const LEAST_ROOM = 8;
const MOST_ROOM = 256;

/**
 * The stretch of a source that has most in common with a quote, with some words on either side; null when it has no
 * word of it. A window as long as the quote is moved over the source; a word, and a pair of neighbours, counts as
 * often as the quote has it, and the more the rarer it is. Linear in the source.
 */
export function bestWindow(source: Folded, wanted: readonly Word[]): Word[] | null {
  if (wanted.length === 0) return null;
  const known = new Map<string, number>();
  const asked = wanted.map(({ folded }) => numberOf(known, folded));
  const words = numbered(source, known);
  const size = wanted.length;
  const pairs = pairsOf(asked, known.size);
  const singles = tally(asked, words.ids);
  const doubles = tally(pairs, pairsOf(words.ids, known.size));
  const at = bestStart(size, words.ids.length, singles, doubles);
  if (at === null) return null;
  const room = Math.min(MOST_ROOM, Math.max(LEAST_ROOM, size >> 1));
  const from = words.places[Math.max(0, at - room)] ?? 0;
  return wordsOf(source, from, words.places[at + size + room] ?? source.length);
}

function numberOf(known: Map<string, number>, folded: string): number {
  const id = known.get(folded) ?? known.size + 1;
  known.set(folded, id);
  return id;
}

function numbered(source: Folded, known: ReadonlyMap<string, number>): Numbered {
  const words: Numbered = { ids: [], places: [] };
  eachWord(source, (folded, _start, _end, at) => {
    words.ids.push(known.get(folded) ?? 0);
    words.places.push(at);
  });
  return words;
}

/** Each neighbouring pair as one number; 0 where one of the two is no word of the quote. */
function pairsOf(ids: readonly number[], most: number): number[] {
  return ids.map((id, index) => {
    const next = ids[index + 1] ?? 0;
    return id === 0 || next === 0 ? 0 : id * (most + 1) + next;
  });
}

/** What a window has in common with the quote, as words come in and go out. */
type Tally = { readonly enter: (index: number) => number; readonly leave: (index: number) => number };

function tally(asked: readonly number[], ids: readonly number[]): Tally {
  const need = new Map<number, number>();
  for (const id of asked) if (id > 0) need.set(id, (need.get(id) ?? 0) + 1);
  const often = new Map<number, number>();
  for (const id of ids) if (need.has(id)) often.set(id, (often.get(id) ?? 0) + 1);
  const weightOf = (id: number) => Math.log(1 + ids.length / (often.get(id) ?? 1));
  const inside = new Map<number, number>();
  return {
    enter: (index) => {
      const id = ids[index] ?? 0;
      const most = need.get(id);
      if (most === undefined) return 0;
      const count = (inside.get(id) ?? 0) + 1;
      inside.set(id, count);
      return count <= most ? weightOf(id) : 0;
    },
    leave: (index) => {
      const id = ids[index] ?? 0;
      const most = need.get(id);
      if (most === undefined) return 0;
      const count = inside.get(id) ?? 0;
      inside.set(id, count - 1);
      return count <= most ? weightOf(id) : 0;
    },
  };
}

function bestStart(size: number, length: number, singles: Tally, doubles: Tally): number | null {
  let [score, best, start] = [0, 0, -1];
  for (let at = 0; at < length; at += 1) {
    score += singles.enter(at) + (at > 0 ? doubles.enter(at - 1) : 0);
    const out = at - size;
    if (out >= 0) score -= singles.leave(out) + doubles.leave(out);
    // What is added and taken away again leaves a rest of rounding.
    if (score > best + 1e-6) [best, start] = [score, Math.max(0, out + 1)];
  }
  return start < 0 ? null : start;
}
