/**
 * The blocks of a Markdown text, read from the marks at the start of its lines. The text stays as it is and a block
 * spans its marks too ("# Title"), so that the blocks cover every character.
 *
 * This is the block structure of CommonMark 0.31 with the tables, footnotes and front matter of its common dialects,
 * with one thing left out on purpose: four spaces of indentation do not make code. In a pasted article they are a
 * paragraph far more often, and a claim lost as code is the worse mistake.
 */

import type { Block, BlockKind } from "../extraction/block.ts";
import { type Line, linesOf } from "../text/lines.ts";
import { bulletAt, markerAt } from "./list-marker.ts";

/** Reads the block structure of a Markdown text. Linear: an open comment is looked for once, not once a line. */
export function parseMarkdown(text: string): Block[] {
  const page: Page = { text, lines: linesOf(text), lastCommentEnd: text.lastIndexOf("-->") };
  const blocks: Block[] = [];
  let at = 0;
  while (at < page.lines.length) {
    const extent = extentAt(page, at, blocks.at(-1));
    const first = page.lines[at];
    const last = page.lines[at + extent.lines - 1];
    if (!first || !last)
      throw new Error(`a block of ${extent.lines} lines at line ${at} leaves the text: take fewer lines`);
    blocks.push({
      start: first.start,
      end: last.end,
      kind: extent.kind,
      level: extent.level ?? 0,
      lines: extent.lines,
    });
    at += extent.lines;
  }
  return blocks;
}

type Page = { readonly text: string; readonly lines: readonly Line[]; readonly lastCommentEnd: number };
type Extent = { readonly kind: BlockKind; readonly lines: number; readonly level?: number };

const HEADING = /^(#{1,6})(?:\s|$)/;
const FENCE = /^(?:`{3,}|~{3,})/;
const THEMATIC_BREAK = /^(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$/;
const FOOTNOTE = /^\[\^[^\]\s]{1,60}\]:/;
const LINK_DEFINITION = /^\[[^\]]{1,200}\]:\s*\S/;
const DELIMITER_ROW = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?$|^\|\s*:?-+:?\s*\|$/;
const LONE_IMAGE = /^!\[[^\]]{0,1000}\]\([^)\s]{0,1000}(?:\s"[^"]{0,500}")?\)$/;

// No line that is all mark is longer than this, so a longer line is paragraph text and its patterns stay cheap.
const LONGEST_MARK_LINE = 2000;

/** The kind of the block that starts at a line, and how many lines it takes. */
function extentAt(page: Page, at: number, above: Block | undefined): Extent {
  const here = lineText(page, at);
  const line = page.lines[at];
  if (!line) throw new Error(`no line ${at}: ask for a line of the text`);
  const fence = FENCE.exec(here)?.[0];

  if (at === 0 && line.from === line.start && (here === "---" || here === "+++")) {
    const close = findLine(page, 1, (next) => next === here || (here === "---" && next === "..."));
    if (close !== null) return { kind: "front-matter", lines: close + 1 };
  }
  if (fence !== undefined) {
    // As in CommonMark, a fence that is never closed runs to the end.
    const close = findLine(page, at + 1, (next) => next.startsWith(fence) && /^(?:`+|~+)$/.test(next));
    return { kind: "code", lines: (close ?? page.lines.length - 1) - at + 1 };
  }
  if (here.startsWith("<!--") && line.start < page.lastCommentEnd) {
    const close = page.text.indexOf("-->", line.start);
    let last = at;
    while ((page.lines[last]?.end ?? Number.POSITIVE_INFINITY) < close + 3) last += 1;
    return { kind: "markup", lines: last - at + 1 };
  }
  const level = HEADING.exec(here)?.[1]?.length ?? 0;
  if (level > 0) return { kind: "heading", lines: 1, level };
  if (DELIMITER_ROW.test(here)) return { kind: "markup", lines: 1 };
  if (THEMATIC_BREAK.test(here)) return { kind: "rule", lines: 1 };
  if (isTableRow(page, at, here, above)) return { kind: "table-row", lines: 1 };
  if (FOOTNOTE.test(here)) return { kind: "footnote", lines: paragraphLines(page, at) };
  if (LINK_DEFINITION.test(here)) return { kind: "markup", lines: 1 };
  if (here.startsWith(">")) return { kind: "quotation", lines: quotationLines(page, at) };
  if (isEntry(page, at)) return { kind: "list-item", lines: paragraphLines(page, at) };
  if (LONE_IMAGE.test(here)) return { kind: "caption", lines: 1 };
  return paragraphAt(page, at);
}

function paragraphAt(page: Page, at: number): Extent {
  const lines = paragraphLines(page, at);
  const below = page.lines[at + lines];
  const underline = below && !below.afterBlank ? lineText(page, at + lines) : "";
  if (/^=+$/.test(underline)) return { kind: "heading", lines: lines + 1, level: 1 };
  if (/^-+$/.test(underline)) return { kind: "heading", lines: lines + 1, level: 2 };
  return { kind: "paragraph", lines };
}

/** The lines from `at` on up to a blank line or one whose own mark begins another block. */
function paragraphLines(page: Page, at: number): number {
  let end = at + 1;
  while (end < page.lines.length && !page.lines[end]?.afterBlank && !interrupts(page, end)) end += 1;
  return end - at;
}

function interrupts(page: Page, at: number): boolean {
  const here = lineText(page, at);
  return (
    HEADING.test(here) ||
    FENCE.test(here) ||
    THEMATIC_BREAK.test(here) ||
    /^(?:=+$|-+$|[>|]|<!--)/.test(here) ||
    FOOTNOTE.test(here) ||
    isEntry(page, at)
  );
}

/** The lines of one paragraph of a quotation; a line with nothing but its mark closes the paragraph and goes with it. */
function quotationLines(page: Page, at: number): number {
  let end = at;
  for (;;) {
    const bare = /^[>\s]+$/.test(lineText(page, end));
    end += 1;
    if (bare || end >= page.lines.length || page.lines[end]?.afterBlank) return end - at;
    if (!lineText(page, end).startsWith(">") && interrupts(page, end)) return end - at;
  }
}

function isTableRow(page: Page, at: number, here: string, above: Block | undefined): boolean {
  if (here.startsWith("|")) return true;
  if (!here.includes("|")) return false;
  const inTable = above?.kind === "table-row" || above?.kind === "markup";
  return (inTable && !page.lines[at]?.afterBlank) || DELIMITER_ROW.test(lineText(page, at + 1));
}

function isEntry({ text, lines }: Page, at: number): boolean {
  const line = lines[at];
  if (!line) return false;
  const bullet = "-*+•".includes(text.charAt(line.start)) && bulletAt(text, line.start, line.end) !== null;
  return bullet || (/\d/.test(text.charAt(line.start)) && markerAt(text, line.start, line.end) !== null);
}

function lineText({ text, lines }: Page, at: number): string {
  const line = lines[at];
  if (!line || line.end - line.start > LONGEST_MARK_LINE) return line ? text.slice(line.start, line.start + 8) : "";
  return text.slice(line.start, line.end);
}

function findLine(page: Page, from: number, closes: (line: string) => boolean): number | null {
  for (let at = from; at < page.lines.length; at += 1) if (closes(lineText(page, at))) return at;
  return null;
}
