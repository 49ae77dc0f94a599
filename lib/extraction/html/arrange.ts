import type { BlockKind } from "../block.ts";
import type { Piece } from "../compose.ts";
import { folded } from "./find-title.ts";
import { fullDateIn } from "./full-date.ts";
import { type PartOfLine, partsOfLine } from "./line-about.ts";
import type { PageData } from "./metadata.ts";
import type { Found } from "./walk-blocks.ts";

// Bylines and datelines stand above the article: the title, a standfirst, a picture and a few lines.
const HEAD_BLOCKS = 8;
// Two names and two posts; a line of a date, a time and a place.
const LONGEST_LINE = 160;
const LONGEST_STANDFIRST = 600;

/**
 * Sets the blocks of a page in the order of the article: the title first, then of what stands between it and the article
 * the lines that say who wrote it, when, and what it is about, in the page's own words; then the article.
 *
 * @param shown false when no heading shows the title; it is then taken from the metadata
 */
export function arrange(found: readonly Found[], data: PageData, shown: boolean): Piece[] {
  const pieces: Piece[] = [];
  const seen = new Set<string>();
  const title = found.find(({ kind }) => kind === "title")?.text ?? (shown ? null : data.metadata.title);
  if (title !== null) pieces.push({ kind: "title", text: title.replaceAll("\n", " ") });
  const heading = title === null ? "" : folded(title);
  for (const block of found) {
    if (block.kind === "title") continue;
    const parts = linesAbout(block, pieces.length);
    if (parts !== null) {
      for (const { kind, text } of parts)
        if (!isRepeated(text, kind, heading, seen)) pieces.push({ kind, level: 0, text });
      continue;
    }
    const kind = kindOf(block, data, pieces.length);
    if (kind === null) continue;
    if (pieces.length < HEAD_BLOCKS && isRepeated(block.text, kind, heading, seen)) continue;
    pieces.push({ kind, level: kind === "heading" ? block.level : 0, text: block.text });
  }
  return withoutLooseRules(pieces);
}

/** The parts of a line that says who wrote the article and when; null for any other block. */
function linesAbout({ text, kind, part, marks }: Found, index: number): PartOfLine[] | null {
  if (part === "above" || index >= HEAD_BLOCKS || kind !== "paragraph") return null;
  return text.length > LONGEST_LINE || marks.has("caption") ? null : partsOfLine(text);
}

/** A title, byline or dateline given twice, as pages do for their small and large forms. */
function isRepeated(text: string, kind: BlockKind, heading: string, seen: Set<string>): boolean {
  const words = folded(text);
  if (words === "" || text.length > LONGEST_STANDFIRST) return false;
  if (words === heading) return true;
  if (kind !== "byline" && kind !== "dateline") return false;
  if (seen.has(words)) return true;
  seen.add(words);
  return false;
}

/** What a block is in the end; null for a part of the head that says nothing of the article. */
function kindOf(block: Found, data: PageData, index: number): BlockKind | null {
  const { text, kind, part, marks } = block;
  const isLine = text.length <= LONGEST_LINE && !ENDS.test(text);
  const mayName = part !== "article" || (index < HEAD_BLOCKS && (kind === "paragraph" || kind === "list-item"));
  if (mayName && isLine && (!marks.has("caption") || marks.has("byline") || marks.has("dateline"))) {
    if (namesAuthor(block, data)) return "byline";
    if (isDated(block)) return "dateline";
  }
  if (part === "article") return kind === "heading" && index <= 2 && isStandfirst(block, data) ? "paragraph" : kind;
  if (part === "above") return null;
  if (marks.has("caption")) return "caption";
  return isStandfirst(block, data) ? (kind === "heading" ? "paragraph" : kind) : null;
}

const ENDS = /[\p{Ll}\p{Lo}]{3}[.!?…。！？؟۔।]["'”’»)]?$/u;

function namesAuthor({ text, marks, part }: Found, { metadata }: PageData): boolean {
  if (!/\p{L}/u.test(text)) return false;
  const words = ` ${folded(text)} `;
  const named = metadata.authors.some((author) => words.includes(` ${folded(author)} `));
  const isOnlyDate = marks.has("dateline") && fullDateIn(text) !== null;
  if (named) return part !== "article" || marks.has("byline") || words.length <= LONGEST_NAMES;
  return part !== "above" && marks.has("byline") && !isOnlyDate && /\p{Lu}|\p{Lo}/u.test(text);
}

// In the article itself a line with the author's name is a byline only when it holds little else.
const LONGEST_NAMES = 80;

function isDated({ text, marks, part }: Found): boolean {
  if (!/\p{Nd}/u.test(text)) return false;
  if (part === "above" && fullDateIn(text) === null) return false;
  return marks.has("dateline") || (part === "head" && text.length <= LONGEST_NAMES && fullDateIn(text) !== null);
}

function isStandfirst({ text, marks, kind }: Found, { description }: PageData): boolean {
  if (text.length > LONGEST_STANDFIRST || kind === "furniture") return false;
  const words = folded(text);
  if (words.length < 20) return false;
  if (marks.has("standfirst")) return true;
  const summary = description === null ? "" : folded(description);
  return summary.length >= 20 && (summary.startsWith(words) || words.startsWith(summary));
}

/** A rule parts two stretches of text: none at the start or the end, and no two together. */
function withoutLooseRules(pieces: readonly Piece[]): Piece[] {
  return pieces.filter(({ kind }, index) => {
    if (kind !== "rule") return true;
    const below = pieces[index + 1];
    return index > 0 && below !== undefined && below.kind !== "rule" && pieces[index - 1]?.kind !== "title";
  });
}
