/**
 * Cuts a text into segments that tile it: trimmed, ascending, disjoint, and covering every character that is not white
 * space. Blocks first (paragraphs, headings, list entries), then what each block is on the page, then the sentences of
 * those that hold sentences. Pure, deterministic, and linear in the length of the text.
 */
import type { Block } from "../extraction/block.ts";
import { classAt, LOWER, UPPER } from "../text/characters.ts";
import { guessLanguage } from "../text/language.ts";
import type { Segment } from "./model.ts";
import { parseMarkdown } from "./parse-markdown.ts";
import { parseText } from "./parse-text.ts";
import { rolesOf } from "./roles.ts";
import { rulesFor } from "./rules.ts";
import { sentencesIn } from "./sentences.ts";

export type SegmentOptions = {
  /** Language tag; guessed when left out. */
  readonly lang?: string;
  /** How to read the layout; plain text when left out. The text itself is never changed. */
  readonly type?: "text" | "markdown";
};

export type Segmented = { readonly lang: string; readonly segments: readonly Segment[] };

/**
 * The segments of a text just as it is: any line ends, a byte order mark, even halves of surrogate pairs. Blocks are
 * numbered from 1. Empty only for a text of white space; the language is then `und` unless given.
 */
export function segment(text: string, options: SegmentOptions = {}): Segmented {
  const markdown = options.type === "markdown";
  const blocks = markdown ? parseMarkdown(text) : parseText(text);
  return segmentBlocks(text, blocks, { lang: options.lang ?? guessLanguage(text), markdown });
}

/** The same, of a text whose blocks are known already: a file told them (lib/extraction). */
export function segmentBlocks(
  text: string,
  blocks: readonly Block[],
  { lang, markdown }: { readonly lang: string; readonly markdown: boolean },
): Segmented {
  const rules = rulesFor(lang, { informal: isInformal(text, blocks), markdown });
  const parts = rolesOf(text, blocks, rules);
  const segments: Segment[] = [];
  for (const [index, block] of blocks.entries()) {
    const part = parts[index];
    if (!part) throw new Error(`block ${index} of ${blocks.length} has no part: rolesOf must answer for each`);
    const { role, reason } = part;
    const spans = part.whole ? [block] : sentencesIn(text, block.start, block.end, rules);
    for (const { start, end } of spans) segments.push({ start, end, role, reason, block: index + 1 });
  }
  return { lang, segments };
}

// Two lines in a hundred begin small in edited text too (a name, a variable); in a message half of them do.
const INFORMAL_SHARE = 0.25;

/** True when many paragraphs begin with a small letter: messages and posts, where sentences do so too. */
function isInformal(text: string, blocks: readonly Block[]): boolean {
  let small = 0;
  let capital = 0;
  for (const { kind, start } of blocks) {
    if (kind !== "paragraph") continue;
    const first = classAt(text, start);
    if ((first & LOWER) !== 0) small += 1;
    else if ((first & UPPER) !== 0) capital += 1;
  }
  return small > 0 && small >= (small + capital) * INFORMAL_SHARE;
}
