import type { Stretch } from "../../extraction/docx/comments/model.ts";
import type { Anchor } from "../remark.ts";
import type { Unnumbered } from "./without-numbers.ts";

/** How much is taken from around the words, in UTF-16 code units: two sentences, which hardly stand together twice. */
const AROUND = 200;
// Longer than a choice of words that means one place; beyond that its beginning tells the place as well.
const LONGEST_QUOTE = 5_000;

const WORD = /[\p{L}\p{M}\p{N}]/u;

/**
 * The words that a comment is on, whole words only: a hand that marks text in a word processor begins and ends where it
 * happens to. A point is on the word it stands at or behind. Null where there is no word.
 */
export function wordsChosen({ text, at, sentences }: Unnumbered, range: Stretch): Anchor | null {
  const chosen = widened(text, trimmed(text, { start: at(range.start), end: at(range.end) }));
  if (!chosen) return null;
  const { start } = chosen;
  const end = Math.min(chosen.end, start + LONGEST_QUOTE);
  return {
    quote: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - AROUND), start),
    suffix: text.slice(end, end + AROUND),
    position: null,
    sentence: sentences.findLast((sentence) => sentence.start <= start && start <= sentence.end)?.number ?? null,
  };
}

function trimmed(text: string, { start, end }: Stretch): Stretch {
  const words = text.slice(start, end);
  const before = words.length - words.trimStart().length;
  return words.trim() === "" ? { start, end: start } : { start: start + before, end: start + words.trimEnd().length };
}

/** Grows a choice to whole words; a point to the word it is in, or behind. */
function widened(text: string, { start, end }: Stretch): Stretch | null {
  let from = start;
  if (start === end)
    while (from > 0 && text[from - 1] !== "\n" && !isWord(text, from - 1) && !isWord(text, from)) from -= 1;
  let to = start === end ? from : end;
  while (from > 0 && isWord(text, from - 1) && (from === to || isWord(text, from))) from -= 1;
  while (to < text.length && isWord(text, to) && (from === to || isWord(text, to - 1))) to += 1;
  return from < to ? { start: from, end: to } : null;
}

/** Whether the code unit at a place is of a word; halves of a pair are, so that none is cut. */
function isWord(text: string, at: number): boolean {
  const unit = text.charAt(at);
  return WORD.test(unit) || /[\uD800-\uDFFF]/.test(unit);
}
