import { directionOf } from "../../direction.ts";
import type { Hue } from "../../marks.ts";
import type { WebLink } from "../../web-link.ts";
import { type Shown, shownExactly, shownLines, shownText } from "./shown.ts";

/** How a run is set beside the words around it. */
export type Look = "strong" | "soft" | "code";

/** Words that are set alike, with where they lead. */
export type Run = {
  readonly text: Shown;
  readonly look?: Look;
  readonly hue?: Hue;
  /** An address on the web. */
  readonly href?: string;
  /** A place in the file: `c12` is sentence 12, `s3` is source 3. */
  readonly to?: string;
};

/** A paragraph on a card, and what it is: that decides how it is set. */
export type Paragraph = {
  readonly kind: "by" | "said" | "fine" | "fold" | "was";
  readonly runs: readonly Run[];
  readonly rtl?: true;
};

// What PDF readers follow; a longer address is shown and leads nowhere. The typesetter takes 8,000 and breaks off at more.
const MAX_HREF_LENGTH = 2000;

export function run(text: string, set: Omit<Run, "text" | "href"> = {}): Run {
  return { ...set, text: shownText(text) };
}

/** What a person typed, in their lines. */
export function typed(text: string): Run {
  return { text: shownLines(text) };
}

export function strong(text: string, hue?: Hue): Run {
  return run(text, hue === undefined ? { look: "strong" } : { look: "strong", hue });
}

export function soft(text: string): Run {
  return run(text, { look: "soft" });
}

export function code(text: string): Run {
  return { text: shownExactly(text), look: "code" };
}

/** Words that lead to an address where there is one. */
export function linked(text: string, link: WebLink | null): Run {
  if (link === null || link.href.length > MAX_HREF_LENGTH) return run(text);
  return { text: shownText(text), href: link.href };
}

/** The number of a source, which leads to its entry. */
export function sourceNumber(number: number | undefined): Run {
  return number === undefined ? run("[?]") : run(`[${number}]`, { to: `s${number}` });
}

/** The number of a sentence, or words with it, which lead to it. */
export function toSentence(ordinal: number, words = String(ordinal)): Run {
  return run(words, { to: `c${ordinal}` });
}

/** Words are set in their own direction, whatever that of the article is. */
export function paragraph(kind: Paragraph["kind"], runs: readonly Run[]): Paragraph {
  return { kind, runs, ...directed(runs.map(({ text }) => text).join("")) };
}

/** Told only of words that are read from the right. */
export function directed(text: string): { readonly rtl?: true } {
  return directionOf(text) === "rtl" ? { rtl: true } : {};
}
