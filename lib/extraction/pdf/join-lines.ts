import { isWide, type Line } from "./line.ts";
import type { Tally } from "./tally.ts";

/** What the rest of a file tells about its hyphens. */
export type Spelling = {
  /** Words in small letters, of the insides of lines. */
  readonly words: ReadonlySet<string>;
  /** The same, of words with a hyphen in them. */
  readonly compounds: ReadonlySet<string>;
  /** Words are parted at line ends; otherwise only compounds end a line with a hyphen. */
  readonly parts: boolean;
};

const WORD = /[\p{L}\p{M}\p{N}]{1,60}(?:[-‐][\p{L}\p{M}\p{N}]{1,60}){0,6}/gu;

// Of parted words every fourth stands whole elsewhere, so that among twelve nearly always one does.
const ENOUGH_TO_TELL = 12;

// Compounds alone break at one or two of a hundred line ends.
const COMPOUNDS_ALONE = 0.025;

/** Collects the words of all lines but the halves at their ends, and looks whether words are parted at all. */
export function spellingOf(lines: readonly Line[]): Spelling {
  const words = new Set<string>();
  const compounds = new Set<string>();
  const breaks: string[] = [];
  let half = "";
  for (const { text } of lines) {
    const endsBroken = /\p{L}[-‐\u00AD]$/u.test(text.slice(-4));
    let last = "";
    for (const { 0: word, index } of text.matchAll(WORD)) {
      last = lowered(word);
      if (index === 0 && half !== "") breaks.push(half + last);
      else if (!endsBroken || index + word.length < text.length - 1) (last.includes("-") ? compounds : words).add(last);
    }
    half = endsBroken ? last : "";
  }
  const few = breaks.length < ENOUGH_TO_TELL && breaks.length > COMPOUNDS_ALONE * lines.length;
  return { words, compounds, parts: few || breaks.some((whole) => words.has(whole)) };
}

function lowered(word: string): string {
  return word.toLowerCase().replaceAll("‐", "-");
}

/** Sets lines into one, with words that were parted at their ends whole again. */
export function joinLines(lines: readonly { readonly text: string }[], spelling: Spelling, tally: Tally): string {
  const parts: string[] = [];
  let tail = "";
  for (const { text } of lines) {
    const words = text.replaceAll("\t", " ");
    if (tail === "") parts.push(words);
    else {
      const join = joinOf(tail, words.slice(0, LONGEST_WORD), spelling, tally);
      if (join.drops > 0) parts.push((parts.pop() ?? "").slice(0, -join.drops));
      parts.push(join.gap + words);
    }
    tail = words.slice(-LONGEST_WORD);
  }
  return parts.join("").replace(/\u00AD/g, () => {
    tally.softHyphens += 1;
    return "";
  });
}

// Long enough for any word or address that is parted at a line end.
const LONGEST_WORD = 80;

type Join = { readonly drops: number; readonly gap: string };

const SPACED: Join = { drops: 0, gap: " " };
const CLOSE: Join = { drops: 0, gap: "" };

function joinOf(tail: string, next: string, spelling: Spelling, tally: Tally): Join {
  if (isWide(tail.charAt(tail.length - 1)) && isWide(next.charAt(0))) return CLOSE;
  if (isAddress(tail) && /[/_.=&?%#~-]$/.test(tail) && /^[\p{Ll}\p{N}/?#]/u.test(next)) return CLOSE;
  // A dash set between two words without spaces is so at a line end as well.
  if (/[\p{L}\p{N}]—$/u.test(tail)) return CLOSE;
  if (!/[\p{L}\p{N}][-‐\u00AD]$/u.test(tail)) return SPACED;
  if (keepsHyphen(tail, next, spelling)) return CLOSE;
  // A hyphen with nothing to join, as in "pre- and post-war".
  if (!/^\p{L}/u.test(next) || /^(?:and|or|und|oder|et|ou|y|o|e|en|of|og|och|bis|to) /.test(next)) return SPACED;
  tally.hyphens += 1;
  return { drops: 1, gap: "" };
}

function isAddress(tail: string): boolean {
  return /(?:https?:\/\/|www\.|doi\.org\/)\S{0,80}$/i.test(tail);
}

// Compounds with these are written with a hyphen by every English stylebook.
const ALWAYS_HYPHENATED = /^(?:self|ex|half|well|so|all|vice)$/;

// Compounds with these are one word in English: sometimes, without, understand.
const WRITTEN_AS_ONE =
  /^(?:some|any|every|no|with|under|over|out|where|there|here|how|what|when|who|after|up|down|in|on|to|be|for|an|a)$/;

/** True when the hyphen at the end of `tail` belongs to the word. */
function keepsHyphen(tail: string, next: string, { words, compounds, parts }: Spelling): boolean {
  if (tail.endsWith("\u00AD")) return false;
  const before = /[\p{L}\p{M}\p{N}]{1,60}(?:[-‐][\p{L}\p{M}\p{N}]{1,60}){0,6}(?=[-‐]$)/u.exec(tail)?.[0] ?? "";
  const after = /^[\p{L}\p{M}\p{N}]{1,60}(?:[-‐][\p{L}\p{M}\p{N}]{1,60}){0,6}/u.exec(next)?.[0] ?? "";
  if (/^[\p{Lu}\p{N}]/u.test(after)) return true;
  if (after === "" || before === "") return false;
  const [first, second] = [lowered(before), lowered(after)];
  if (compounds.has(`${first}-${second}`)) return true;
  if (words.has(first + second)) return false;
  if (/\p{N}$/u.test(first) || first.includes("-") || second.includes("-")) return true;
  if (ALWAYS_HYPHENATED.test(first) && words.has(second)) return true;
  return !parts || (words.has(first) && words.has(second) && !WRITTEN_AS_ONE.test(first));
}
