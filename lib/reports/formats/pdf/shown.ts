import { revealHidden } from "../../hidden-characters.ts";

declare const shown: unique symbol;

/**
 * Text as it may stand in a PDF: nothing in it is hidden, its only white space that breaks lines is `\n`, and its words
 * can be set within a line. Only this file makes it, so that no text from outside gets past it.
 */
export type Shown = string & { readonly [shown]: true };

// A line of the narrowest column holds some fifty characters; a longer word would run off the page and be lost.
const LONG_WORD = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{P}\p{S}]{41,}/gu;
const LINE_END = /\r\n?|[\u2028\u2029]/g;
const EMPTY_LINES = /\n{3,}/g;

/** Text in one paragraph: its line ends become spaces, as on a web page. */
export function shownText(text: string): Shown {
  return breakable(revealHidden(text.replace(LINE_END, "\n").replace(/[ \t\n]+/g, " ")));
}

/** Text whose lines are kept: what a person typed. */
export function shownLines(text: string): Shown {
  const lines = text.replace(LINE_END, "\n").replace(/[ \t]+/g, " ");
  return breakable(
    revealHidden(
      lines
        .replace(/ ?\n ?/g, "\n")
        .replace(EMPTY_LINES, "\n\n")
        .trim(),
    ),
  );
}

/** What is copied or stands on no page: nothing is put into it. Addresses are broken by the typesetter. */
export function shownExactly(code: string): Shown {
  return revealHidden(code.replace(/[ \t\r\n\u2028\u2029]+/g, " ")) as Shown;
}

/** With places where a word longer than a line may be broken: spaces of no width, of which the template makes no text. */
function breakable(text: string): Shown {
  return text.replace(LONG_WORD, (word) => (word.match(/.{1,30}/gsu) ?? []).join("\u200B")) as Shown;
}
