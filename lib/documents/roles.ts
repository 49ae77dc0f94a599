/**
 * Says what each block is on the page, by rules a person can weigh: every answer carries its reason in words.
 *
 * The order of the questions matters and is the order below: what the layout says for sure, what the words of a line
 * say, where it stands, and body when nothing else holds.
 */

import type { ClaimRole } from "../claims/model.ts";
import type { Block } from "../extraction/block.ts";
import { classAt, LOWER } from "../text/characters.ts";
import { isByline, isDateline } from "./credits.ts";
import { furnitureReason, tailReason } from "./furniture.ts";
import { isOriginLine } from "./origin.ts";
import { endsWithStop } from "./punctuation.ts";
import type { Rules } from "./rules.ts";
import { sentencesIn } from "./sentences.ts";

/** A block's part on the page and why, and whether it stays one piece or is cut into sentences. */
export type Part = { readonly role: ClaimRole; readonly reason: string; readonly whole: boolean };

// Headlines of the press stay under 120 characters; the longest book titles in a catalogue under 200.
const LONGEST_TITLE = 200;
const LONGEST_HEADING = 100;
const MOST_HEADING_WORDS = 14;

// Bylines and datelines stand above the article: a kicker, the title, a standfirst and a few lines of furniture.
const HEAD_BLOCKS = 8;

// No pattern below needs to see more of a block than this; longer ones are prose.
const LONGEST_LINE = 400;

/** The part of every block, in the same order. */
export function rolesOf(text: string, blocks: readonly Block[], rules: Rules): Part[] {
  const lines = blocks.map((block) => lineOf(text, block));
  const parts: Part[] = [];
  const named = markedTitle(blocks);
  let titled = false;
  let inTail = false;
  for (const [index, block] of blocks.entries()) {
    const line = lines[index] ?? "";
    const part =
      partByLayout(block, titled) ??
      partByFurniture(line, inTail) ??
      partByWords(line, index) ??
      (titled || !isTitle(text, blocks, lines, index, rules)
        ? null
        : index < named
          ? one("heading", "a short line above the title")
          : one("title", "the first line, with no full stop")) ??
      partByPlace(text, blocks, lines, index);
    if (part.role === "furniture" && furnitureReason(line)?.starts) inTail = true;
    // The title is marked, or else the first thing that is neither furniture nor a line about the article.
    if (index >= named && !["furniture", "byline", "dateline", "origin"].includes(part.role)) titled = true;
    parts.push(part);
  }
  return parts;
}

/** Where the title stands that the layout marks near the top; -1 when it marks none, or several headings alike. */
function markedTitle(blocks: readonly Block[]): number {
  const title = blocks.findIndex(({ kind }) => kind === "title");
  const heading = blocks.findIndex(({ kind }) => kind === "heading");
  const isAlone = blocks.filter(({ kind, level }) => kind === "heading" && level === 1).length === 1;
  const at = title >= 0 ? title : isAlone && blocks[heading]?.level === 1 ? heading : -1;
  return at < HEAD_BLOCKS ? at : -1;
}

function one(role: ClaimRole, reason: string): Part {
  return { role, reason, whole: true };
}

function many(role: ClaimRole, reason: string): Part {
  return { role, reason, whole: false };
}

/** A block as a line of text; empty for a block too long to be anything but prose. */
function lineOf(text: string, { start, end }: Block): string {
  return end - start > LONGEST_LINE ? "" : text.slice(start, end);
}

function partByLayout({ kind, level }: Block, titled: boolean): Part | null {
  switch (kind) {
    case "title":
      return titled ? one("heading", "marked as a heading") : one("title", "marked as the title");
    case "byline":
      return one("byline", "marked as the author's name");
    case "dateline":
      return one("dateline", "marked as the date of publication");
    case "furniture":
      return many("furniture", "marked as a part of the page around the article");
    case "heading":
      return level === 1 && !titled ? one("title", "the first heading") : one("heading", "marked as a heading");
    case "footnote":
      return many("footnote", "marked as a footnote");
    case "caption":
      return many("caption", "marked as a caption");
    case "code":
      return one("furniture", "a block of code");
    case "front-matter":
      return one("furniture", "the settings above a Markdown text");
    case "markup":
      return one("furniture", "Markdown that is not shown to a reader");
    case "rule":
      return one("furniture", "a line that only parts two sections");
    case "table-row":
      return one("body", "a row of a table");
    case "quotation":
    case "list-item":
    case "paragraph":
      return null;
  }
}

function partByFurniture(line: string, inTail: boolean): Part | null {
  if (line === "") return null;
  const reason = inTail ? tailReason(line) : (furnitureReason(line)?.reason ?? null);
  return reason === null ? null : many("furniture", reason);
}

function partByWords(line: string, index: number): Part | null {
  if (line === "") return null;
  if (isOriginLine(line)) return one("origin", "says where the text was published before");
  if (index < HEAD_BLOCKS && isByline(line)) return one("byline", "names who wrote it");
  if (index < HEAD_BLOCKS && isDateline(line)) return one("dateline", "a line with little but a date");
  if (CAPTION.test(line)) return many("caption", "begins as a caption or a picture credit does");
  if (FOOTNOTE.test(line)) return many("footnote", "begins with a note number");
  return null;
}

function partByPlace(text: string, blocks: readonly Block[], lines: readonly string[], index: number): Part {
  const block = blocks[index];
  if (!block) throw new Error(`no block ${index}: ask for one of the ${blocks.length}`);
  if (block.kind === "quotation") return many("quote", "marked as a quotation");
  if (block.kind === "list-item") return many("list-item", "begins with a list mark");
  if (isWholeQuotation(text, block)) return many("quote", "one quotation from its first mark to its last");
  if (isHeading(text, blocks, lines, index)) return one("heading", "a short line with no full stop between paragraphs");
  return many("body", "a paragraph of the text");
}

function isTitle(
  text: string,
  blocks: readonly Block[],
  lines: readonly string[],
  index: number,
  rules: Rules,
): boolean {
  const block = blocks[index];
  const line = lines[index] ?? "";
  // A text of one block is a sentence somebody wants checked, not a title with nothing below it.
  if (block?.kind !== "paragraph" || block.lines > 1 || blocks.length === 1) return false;
  if (line === "" || line.length > LONGEST_TITLE || startsSmall(text, block)) return false;
  const asks = line.endsWith("?") && line.length <= LONGEST_HEADING && blocks.length > 2;
  // "He resigned in 2019. He later moved" lost its last stop: two sentences are a paragraph.
  return (asks || !endsWithStop(line)) && sentencesIn(text, block.start, block.end, rules).length === 1;
}

/** A short line which opens with a capital, has no stop at its end nor within, and something to head below it. */
function isHeading(text: string, blocks: readonly Block[], lines: readonly string[], index: number): boolean {
  const block = blocks[index];
  const line = lines[index] ?? "";
  const below = blocks[index + 1];
  if (block?.kind !== "paragraph" || block.lines > 1 || !below || index === 0) return false;
  if (line === "" || line.length > LONGEST_HEADING || endsWithStop(line) || startsSmall(text, block)) return false;
  if (/[.!?。！？؟।] /.test(line) || line.split(/\s+/).length > MOST_HEADING_WORDS) return false;
  if (isMostlyFigures(line)) return false;
  const next = lines[index + 1] ?? "";
  return next === "" || endsWithStop(next) || below.kind === "list-item" || below.kind === "quotation";
}

/** "2026 8,450": a row of a table set as a line. */
function isMostlyFigures(line: string): boolean {
  return (line.match(/\p{N}/gu) ?? []).length > (line.match(/\p{L}/gu) ?? []).length;
}

function startsSmall(text: string, { start }: Block): boolean {
  return (classAt(text, start) & LOWER) !== 0;
}

const CAPTION =
  /^[*_([]*(?:(?:photo(?:graph)?s?|images?|pictures?|illustration|credits?|video|foto|bild|crédits? photo|imagen|foto de)(?: credit| courtesy| illustration)? ?(?::| by | courtesy | \/ )|(?:figure|fig\.|table|chart|abb\.|abbildung|tabelle|figura|tabla) ?\d{1,3} ?[.:–—-])/i;
const FOOTNOTE = /^(?:\[\d{1,3}\]|[¹²³⁴-⁹]{1,3}|\[\^[^\]\s]{1,60}\]:?|†|‡)\s?\S/;

const QUOTES: Readonly<Record<string, string>> = {
  "“": "”",
  "„": "“",
  "«": "»",
  "»": "«",
  '"': '"',
  "「": "」",
  "『": "』",
};

/** True when the mark that opens the block closes at its end and not before. */
function isWholeQuotation(text: string, { start, end }: Block): boolean {
  const open = text.charAt(start);
  const close = QUOTES[open];
  if (close === undefined) return false;
  let last = end - 1;
  while (last > start && ".,!?…".includes(text.charAt(last))) last -= 1;
  if (last === start || text[last] !== close) return false;
  return text.indexOf(close, start + 1) === last;
}
