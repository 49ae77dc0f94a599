import { cuesIn, unspacedCuesIn } from "./cues.ts";
import { datesIn } from "./dates.ts";
import { eastAsianIn, isEastAsian } from "./east-asian.ts";
import type { Element } from "./model.ts";
import { namesIn } from "./names.ts";
import { numbersIn } from "./numbers.ts";
import { quotationsIn } from "./quotations.ts";
import { type Sentence, take, tokensOf } from "./tokens.ts";

/**
 * The checkable elements of a sentence: ascending by start, the longer first where two begin together; a quotation may
 * hold others, all others are disjoint. Where two readings compete a date goes before a cue, a cue before a number, a
 * number before a name. `lang` is a BCP 47 tag; for a language without tables the digits, quotations and names are
 * found all the same. The cost is linear in the length of the text.
 */
export function elementsIn(text: string, lang: string): Element[] {
  const primary = primaryOf(lang);
  const sentence = sentenceOf(text, primary);
  const unspaced = isEastAsian(primary) ? unspacedIn(text, primary) : [];
  takeAll(sentence, unspaced);
  // The order decides who wins: each finder takes its tokens before the next one looks.
  const spaced = [datesIn(sentence), cuesIn(sentence), numbersIn(sentence), namesIn(sentence)];
  const found = [unspaced, ...spaced, quotationsIn(text)].flat();
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

function unspacedIn(text: string, lang: string): Element[] {
  const counted = eastAsianIn(text);
  return counted.concat(unspacedCuesIn(text, lang).filter((cue) => !touches(counted, cue)));
}

/** A sentence as the finders read it. */
export function sentenceOf(text: string, lang: string): Sentence {
  const tokens = tokensOf(text, lang);
  return { text, lang, tokens, taken: new Uint8Array(tokens.length) };
}

/** `en` of `en-GB`; Norwegian in either spelling is `no`. */
export function primaryOf(lang: string): string {
  const primary = lang.toLowerCase().split("-")[0] ?? "";
  return primary === "nb" || primary === "nn" ? "no" : primary;
}

/** Whether a span overlaps one of a list that ascends; by halves, since both may be long. */
function touches(elements: readonly Element[], { start, end }: Element): boolean {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((elements[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const next = elements[low];
  return next !== undefined && next.start < end;
}

/** Takes every token that one of the elements touches. */
function takeAll(sentence: Sentence, elements: readonly Element[]): void {
  const ordered = [...elements].sort((a, b) => a.start - b.start);
  let next = 0;
  sentence.tokens.forEach((token, index) => {
    while (next < ordered.length && (ordered[next]?.end ?? 0) <= token.start) next += 1;
    const element = ordered[next];
    if (element && element.start < token.end) take(sentence, index, index + 1);
  });
}
