import type { Span } from "../text/span.ts";
import type { How } from "./model.ts";
import { CONTEXT, type Pin } from "./pin.ts";

/**
 * The fragment that makes a browser scroll to a passage and mark it: `#:~:text=[prefix-,]start[,end][,-suffix]`.
 * Source: WICG URL Fragment Text Directives.
 *
 * A short passage stands in it whole, a long one or one over several blocks by its first and last words. What stood
 * around it is added where the browser, which takes the first match and looks at neither case nor accents, would
 * otherwise stop at another place.
 */
export function textFragment(source: string, span: Span): string {
  const page = flatten(source);
  const start = flatten(source.slice(0, span.start)).length;
  const target = { start, end: start + flatten(source.slice(span.start, span.end)).length };
  const passage = source.slice(span.start, span.end);
  let directive: Directive = { prefix: "", start: passage, end: "", suffix: "" };
  for (const words of CONTEXT_WORDS) {
    directive = { ...around(source, span, words), ...termsOf(passage, words) };
    if (isFirst(page, directive, target)) break;
  }
  return `#:~:text=${written(directive)}`;
}

/** As a browser finds it again, of a pin: `normalised` where the page may write a dash otherwise than the quote does. */
type Pinned = Pick<Pin, "quote" | "prefix" | "suffix"> & { readonly how: How };

/**
 * The same for a passage of which the pin is kept and not the page: what stood around it always stands in the fragment,
 * since nobody can look whether the same words stand further up.
 */
export function fragmentOfPin({ quote, prefix, suffix, how }: Pinned): string {
  const before = prefix.length < CONTEXT - 1 ? prefix : prefix.replace(/^\S*/, "");
  const after = suffix.length < CONTEXT - 1 ? suffix : suffix.replace(/\S*$/, "");
  const span = { start: before.length, end: before.length + quote.length };
  const terms = (how === "normalised" && undashed(quote)) || termsOf(quote, 0);
  return `#:~:text=${written({ ...around(before + quote + after, span, MOST_PINNED), ...terms })}`;
}

// As many words on each side as a pin has at most.
const MOST_PINNED = 16;

/** A passage by the words at its ends that stand before and after all dashes in it; null where there are none of either. */
function undashed(passage: string): Pick<Directive, "start" | "end"> | null {
  if (!/\p{Pd}/u.test(passage)) return null;
  const words = wordsOf(passage);
  const hasDash = (word: string) => /\p{Pd}/u.test(word);
  const opening = words.slice(0, words.findIndex(hasDash)).slice(0, EDGE_WORDS);
  const closing = words.slice(words.findLastIndex(hasDash) + 1).slice(-EDGE_WORDS);
  return opening.length > 0 && closing.length > 0 ? { start: opening.join(" "), end: closing.join(" ") } : null;
}

type Directive = { readonly prefix: string; readonly start: string; readonly end: string; readonly suffix: string };

// Words of context on each side, tried in turn.
const CONTEXT_WORDS = [0, 2, 4, 8, 16];

// Browsers write a whole passage up to this length when a reader copies a link to it (Chromium's generator).
const LONGEST_WHOLE = 300;

// Words at either end of a long passage; with more context more of them.
const EDGE_WORDS = 4;

/** The passage whole, or its first and last words. A term never reaches over the end of a block. */
function termsOf(passage: string, context: number): Pick<Directive, "start" | "end"> {
  const blocks = passage.split(/\n+/).filter((block) => block.trim() !== "");
  const [first = "", last = ""] = [blocks[0], blocks.at(-1)];
  if (blocks.length === 1 && passage.length <= LONGEST_WHOLE) return { start: wordsOf(passage).join(" "), end: "" };
  const [opening, closing] = [wordsOf(first), wordsOf(last)];
  const most = blocks.length === 1 ? opening.length >> 1 : Number.POSITIVE_INFINITY;
  const count = Math.max(1, Math.min(EDGE_WORDS + context, most));
  return { start: opening.slice(0, count).join(" "), end: closing.slice(-count).join(" ") };
}

// Sixteen words are seldom longer.
const CONTEXT_LENGTH = 400;

/** The words before and after a passage, each from the nearest block. */
function around(source: string, { start, end }: Span, count: number): Pick<Directive, "prefix" | "suffix"> {
  if (count === 0) return { prefix: "", suffix: "" };
  const before =
    source
      .slice(Math.max(0, start - CONTEXT_LENGTH), start)
      .trimEnd()
      .split("\n")
      .at(-1) ?? "";
  const after =
    source
      .slice(end, end + CONTEXT_LENGTH)
      .trimStart()
      .split("\n")[0] ?? "";
  // Text that touches the passage is no word of its own, and a browser wants whole words.
  return { prefix: wordsOf(before).slice(-count).join(" "), suffix: wordsOf(after).slice(0, count).join(" ") };
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

/** As a browser compares: small letters without marks, one space for white space, one line feed between blocks. */
function flatten(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/\s+/g, (white) => (white.includes("\n") ? "\n" : " "));
}

// On a page of nothing but the same word the context decides nothing either.
const MOST_TRIES = 1_000;

/** Whether the first match of a directive on a page is the passage itself. */
function isFirst(page: string, directive: Directive, target: Span): boolean {
  const { prefix, start, end, suffix } = flattened(directive);
  let from = 0;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const at = page.indexOf(start, from);
    if (at < 0) return false;
    from = at + 1;
    if (!page.slice(0, at).trimEnd().endsWith(prefix)) continue;
    const opened = at + start.length;
    const closed = end === "" ? opened : page.indexOf(end, opened) + end.length;
    // Where no last words follow these first ones, they follow no later ones.
    if (closed < opened) return false;
    if (
      page
        .slice(closed, closed + CONTEXT_LENGTH)
        .trimStart()
        .startsWith(suffix)
    )
      return at === target.start && closed === target.end;
  }
  return false;
}

function flattened({ prefix, start, end, suffix }: Directive): Directive {
  return { prefix: flatten(prefix), start: flatten(start), end: flatten(end), suffix: flatten(suffix) };
}

function written({ prefix, start, end, suffix }: Directive): string {
  const parts = [
    ...(prefix === "" ? [] : [`${encoded(prefix)}-`]),
    encoded(start),
    ...(end === "" ? [] : [encoded(end)]),
    ...(suffix === "" ? [] : [`-${encoded(suffix)}`]),
  ];
  return parts.join(",");
}

/** Percent-encoded, with the hyphen, which is the syntax's own. */
function encoded(term: string): string {
  // Half of a character has no percent-encoding.
  return encodeURIComponent(term.replace(/\p{Cs}/gu, "\uFFFD")).replaceAll("-", "%2D");
}
