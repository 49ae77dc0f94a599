import { classAt, classBefore, DIGIT, LETTER, SPACE, trimEnd } from "../text/characters.ts";
import type { Element } from "./model.ts";

/** What closes a quotation, by what opens it, in one script or another. */
const CLOSERS: Readonly<Record<string, string>> = {
  "“": "”",
  // German opens low and closes with what English opens with.
  "„": "“”‟",
  "‟": "”",
  "«": "»",
  "»": "«»",
  "‹": "›",
  "›": "‹",
  "‚": "‘’",
  "「": "」",
  "『": "』",
  "｢": "｣",
  "〝": "〞〟",
  '"': '"',
  "＂": "＂",
  "‘": "’",
  "'": "'",
};

/** Marks that are apostrophes too, and so open only after white space and close only before it. */
const DOUBTFUL = new Set(["'", "’", "‘"]);

/** Marks that nothing else is written with: what a sentence leaves open is a quotation up to its end. */
const OPEN_ENDED = new Set(["“", "„", "«", "「", "『", '"']);

/**
 * Finds what stands between quotation marks, the marks included; outermost only, ascending. An apostrophe opens
 * nothing. A mark that nothing closes opens nothing either, unless it is a double one that a sentence cut out of a
 * longer speech leaves open: then the quotation runs to the end of the sentence.
 */
export function quotationsIn(text: string): Element[] {
  const found: Element[] = [];
  const closings = closingsOf(text);
  let at = 0;
  while (at < text.length) {
    const mark = text.charAt(at);
    const closers = CLOSERS[mark];
    if (closers === undefined || !opensAt(text, at)) {
      at += 1;
      continue;
    }
    const closing = closings.after(at, closers);
    const end = closing > 0 ? closing + 1 : OPEN_ENDED.has(mark) ? trimEnd(text, at, text.length) : 0;
    // Marks with nothing between them quote nothing.
    if (end > at + (closing > 0 ? 2 : 1)) {
      found.push({ start: at, end, kind: "quotation" });
      at = end;
    } else at += 1;
  }
  return found;
}

function opensAt(text: string, at: number): boolean {
  const mark = text.charAt(at);
  const after = classAt(text, at + 1);
  if (after === 0 && at + 1 >= text.length) return false;
  if (mark === "»" || mark === "›") return !(after & SPACE) && !(classBefore(text, at) & (LETTER | DIGIT));
  // 6" is six inches, and Hebrew writes its acronyms with such a mark before the last letter.
  if (mark === '"') return !(classBefore(text, at) & (LETTER | DIGIT));
  if (!DOUBTFUL.has(mark)) return true;
  // "'90s" and "rock 'n' roll" are elisions; a quotation opens with a letter after white space or another mark.
  return (
    !(classBefore(text, at) & (LETTER | DIGIT)) && (after & LETTER) !== 0 && !/^['‘]n['’]/.test(text.slice(at, at + 3))
  );
}

/** Where each mark that closes stands, found in one pass, so that a text of nothing but openers costs no more. */
function closingsOf(text: string): { after: (at: number, closers: string) => number } {
  const places = new Map<string, number[]>();
  for (let at = 1; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (!CLOSING_MARKS.has(mark) || !closesAt(text, at)) continue;
    const known = places.get(mark);
    if (known) known.push(at);
    else places.set(mark, [at]);
  }
  const passed = new Map<string, number>();
  const after = (at: number, closers: string): number => {
    let nearest = 0;
    for (const closer of closers) {
      const all = places.get(closer) ?? [];
      let index = passed.get(closer) ?? 0;
      while (index < all.length && (all[index] ?? 0) <= at) index += 1;
      passed.set(closer, index);
      const place = all[index];
      if (place !== undefined && (nearest === 0 || place < nearest)) nearest = place;
    }
    return nearest;
  };
  return { after };
}

const CLOSING_MARKS = new Set(Object.values(CLOSERS).join(""));

function closesAt(text: string, at: number): boolean {
  if (!DOUBTFUL.has(text.charAt(at))) return true;
  const before = text.charAt(at - 1);
  // "the workers' rights": a closing single mark needs a letter or a stop before it, and no letter after.
  return !(classAt(text, at + 1) & (LETTER | DIGIT)) && !/\s/.test(before);
}
