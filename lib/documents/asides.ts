import { isSpaceAt } from "../text/characters.ts";
import { CLOSER, markAt, nextMark, OPENER } from "./punctuation.ts";

/** Brackets, not quotation marks: what stands inside is an aside of the sentence around it. */
const BRACKETS = new Map([
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
  ["（", "）"],
  ["［", "］"],
  ["【", "】"],
  ["「", "」"],
  ["『", "』"],
]);

// An aside of more than a few lines is a missing bracket, not an aside; it must not swallow the sentences behind it.
const LONGEST_ASIDE = 120;

// An honorific or a verse of scripture.
const LONGEST_MIRRORED = 30;

/** A pair of brackets: both positions are those of the marks themselves. */
export type Aside = { readonly open: number; readonly close: number };

/**
 * The outermost matched brackets in [start, end), ascending and disjoint. One pass with a stack, so the worst text of
 * brackets alone costs no more than its length.
 */
export function asidesIn(text: string, start: number, end: number): Aside[] {
  const stack: number[] = [];
  const found: Aside[] = [];
  let mirrored = -1;
  for (let at = nextMark(text, start, end); at < end; at = nextMark(text, at + 1, end)) {
    const kind = markAt(text, at);
    if (kind !== OPENER && kind !== CLOSER) continue;
    const mark = text.charAt(at);
    if (stack.length === 0 && mark === ")" && isRightToLeftAt(text, at - 1)) mirrored = at;
    else if (BRACKETS.has(mark)) {
      // ") A.S. (": a right-to-left text typed with the brackets that a left-to-right one would show.
      if (mark === "(" && mirrored >= 0 && at - mirrored < LONGEST_MIRRORED && isSpaceAt(text, at - 1)) mirrored = -1;
      else stack.push(at);
    } else if (stack.length > 0 && CLOSING.has(mark)) {
      const open = stack.at(-1) ?? 0;
      // A bracket that closes nothing ("a)", a smiley) is passed over.
      if (BRACKETS.get(text.charAt(open)) !== mark) continue;
      stack.pop();
      if (at - open > LONGEST_ASIDE) continue;
      while ((found.at(-1)?.open ?? -1) > open) found.pop();
      found.push({ open, close: at });
    }
  }
  return found;
}

/** A letter of Hebrew, Arabic, Syriac, Thaana or N'Ko. */
function isRightToLeftAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x0590 && unit <= 0x08ff;
}

const CLOSING: ReadonlySet<string> = new Set(BRACKETS.values());
