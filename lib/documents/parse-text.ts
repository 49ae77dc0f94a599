import type { Block, BlockKind } from "../extraction/block.ts";
import { classAt, isSpaceAt, LOWER, UPPER } from "../text/characters.ts";
import { type Line, linesOf, wordEnd } from "../text/lines.ts";
import { bulletAt, markerAt } from "./list-marker.ts";
import { isStop, markAt } from "./punctuation.ts";
import { withTableRows } from "./table-rows.ts";

// Terminals and mail programs wrap between 60 and 100 columns. A text with longer lines has its paragraphs on one
// line each; a text with none longer than 40 is a list or a poem.
const NARROWEST_WRAP = 40;
const WIDEST_WRAP = 110;

// Of the line ends inside paragraphs, the share that only the right margin explains before a text counts as wrapped.
const WRAPPED_SHARE = 0.6;

/**
 * The blocks of a plain text. A blank line always ends a block, and so does any other line end, unless the line was
 * broken by a margin: then the text as a whole looks hard-wrapped and the next word would not have fitted, or the line
 * breaks off before a small letter.
 */
export function parseText(text: string): Block[] {
  const lines = linesOf(text);
  const margin = marginOf(text, lines);
  const blocks: Block[] = [];
  let first = 0;
  for (let at = 1; at <= lines.length; at += 1) {
    const previous = lines[at - 1];
    const line = lines[at];
    if (line && previous && !line.afterBlank && goesOn(text, previous, line, margin)) continue;
    const start = lines[first];
    if (start && previous) blocks.push(blockOf(text, start.start, previous.end, at - first));
    first = at;
  }
  return withTableRows(text, blocks);
}

function blockOf(text: string, start: number, end: number, lines: number): Block {
  return { start, end, kind: kindOf(text, start, end), level: 0, lines };
}

function kindOf(text: string, start: number, end: number): BlockKind {
  if (isRule(text, start, end)) return "rule";
  return opensEntry(text, start, end) ? "list-item" : "paragraph";
}

/** A dash before a word is none: it opens a line of dialogue, or goes on with a sentence, as often as a list. */
function opensEntry(text: string, start: number, end: number): boolean {
  const bullet = !"–—·".includes(text.charAt(start)) && bulletAt(text, start, end) !== null;
  return bullet || markerAt(text, start, end) !== null;
}

/** A row of marks that parts two sections: "* * *", "-----", "⁂". */
function isRule(text: string, start: number, end: number): boolean {
  // A longer row is not looked through, so that a text of one such line costs no more than its scan.
  if (end - start > 200) return false;
  for (let at = start; at < end; at += 1) if (!"*-_=~#•·⁂—– \t".includes(text.charAt(at))) return false;
  return true;
}

function goesOn(text: string, previous: Line, line: Line, margin: number): boolean {
  if (opensEntry(text, line.start, line.end)) return false;
  if (isRule(text, line.start, line.end) || isRule(text, previous.start, previous.end)) return false;
  if (margin > 0 && isFull(text, previous, line, margin)) return true;
  if (!endsOpen(text, previous)) return false;
  if (startsWithStop(text, line) || BINDING_KANA.includes(text.charAt(previous.end - 1))) return true;
  if ((classAt(text, line.start) & LOWER) === 0) return false;
  return previous.end - previous.start >= NARROWEST_WRAP || makesSentence(text, previous, line);
}

// Particles that bind a noun to what follows; は is none of them, since headings end with it.
const BINDING_KANA = "のをがへ";

/** True for a line whose end is no stop and no colon, so that something may follow. */
function endsOpen(text: string, { end }: Line): boolean {
  return !isStop(markAt(text, end - 1)) && text[end - 1] !== ":";
}

/** A stop and nothing else before the next word: it fell off the line above. */
function startsWithStop(text: string, { start, end }: Line): boolean {
  return isStop(markAt(text, start)) && (start + 1 === end || isSpaceAt(text, start + 1));
}

/** Two short lines that read as one sentence: a capital opens the first, a stop closes the second. */
function makesSentence(text: string, previous: Line, line: Line): boolean {
  return (classAt(text, previous.start) & UPPER) !== 0 && !endsOpen(text, line);
}

/** True when the first word of the next line would have crossed the margin. */
function isFull(text: string, line: Line, next: Line, margin: number): boolean {
  return line.end - line.from + 1 + (wordEnd(text, next.start, next.end) - next.start) > margin;
}

/** The column a hard-wrapped text was broken at; 0 when it was not. */
function marginOf(text: string, lines: readonly Line[]): number {
  let margin = 0;
  for (const line of lines) margin = Math.max(margin, line.end - line.from);
  if (margin < NARROWEST_WRAP || margin > WIDEST_WRAP) return 0;
  let inner = 0;
  let full = 0;
  for (let at = 1; at < lines.length; at += 1) {
    const previous = lines[at - 1];
    const line = lines[at];
    if (!previous || !line || line.afterBlank) continue;
    inner += 1;
    if (isFull(text, previous, line, margin)) full += 1;
  }
  // Two broken lines may be chance: a name and an address below it.
  return inner > 2 && full >= inner * WRAPPED_SHARE ? margin : 0;
}
