import { entryMarkIn } from "./entry-mark.ts";
import type { Line } from "./line.ts";

/** A line and how it stands between the edges of its column. */
export type SetLine = Line & {
  /** From the edge where lines begin to its first letter, in points. */
  readonly indent: number;
  /** From its last letter to the edge where lines end, in points. */
  readonly slack: number;
  /** The same to the edge of what is set in as far as it is: quotations and lists have edges of their own. */
  readonly room: number;
  /** Width of the column, in points. */
  readonly measure: number;
};

/** Lines that belong together. */
export type Paragraph = {
  readonly lines: readonly [SetLine, ...SetLine[]];
  /** It is the first of its column, so that it may go on from the one before. */
  readonly opensColumn: boolean;
  /** Its lines are rows of a table. */
  readonly isTable: boolean;
};

// Space between paragraphs is a third of a line or more; a raised note mark may push a line down by a tenth.
const WIDER = 1.22;

// Type that differs by less is the same type in another font.
const SAME_SIZE = 0.06;

// A line that leaves so much of its measure empty ends its paragraph without a stop, as entries of a list do.
const MUCH_ROOM = 0.3;

// Points that lines of one edge may begin apart.
const SAME_EDGE = 3;

// First lines are set in by one to two heights of the type.
const INDENT = 0.7;

/** Measures lines against the edges of their column. */
export function setLines(lines: readonly Line[], left: number, right: number): SetLine[] {
  const set = lines.map((line) => {
    const slack = line.rightToLeft ? line.x0 - left : right - line.x1;
    const indent = line.rightToLeft ? right - line.x1 : line.x0 - left;
    return { ...line, indent, slack, room: slack, measure: right - left };
  });
  for (let start = 0, end = 1; start < set.length; start = end, end += 1) {
    while (end < set.length && isSetAlike(set[start], set[end])) end += 1;
    const block = set.slice(start, end);
    const [first] = block;
    if (!first || block.length < 2 || first.indent < first.size) continue;
    const least = leastSlack(block);
    for (const line of block) line.room = line.slack - least;
  }
  return set.map((line, at) => {
    const near = set.slice(Math.max(0, at - NEAR), at + NEAR + 1).filter((other) => isSameSize(other, line));
    return { ...line, room: Math.min(line.room, near.length < NEAR ? line.room : line.slack - leastSlack(near)) };
  });
}

// Lines above and below that show how far the lines here reach: text beside a picture has an edge of its own.
const NEAR = 3;

function leastSlack(lines: readonly { readonly slack: number }[]): number {
  return lines.reduce((least, { slack }) => Math.min(least, slack), Number.POSITIVE_INFINITY);
}

function isSetAlike(one: SetLine | undefined, other: SetLine | undefined): boolean {
  return one !== undefined && other !== undefined && Math.abs(one.indent - other.indent) <= SAME_EDGE;
}

/** Cuts a column into paragraphs. `leading` is the usual step from line to line, in heights of the type. */
export function paragraphsOf(lines: readonly SetLine[], leading: number): Paragraph[] {
  const paragraphs: { lines: [SetLine, ...SetLine[]]; opensColumn: boolean; isTable: boolean }[] = [];
  for (const [index, line] of lines.entries()) {
    const isTable = isRow(line, lines[index - 1]) || isRow(line, lines[index + 1]);
    const last = paragraphs.at(-1);
    if (last && !isTable && !last.isTable && !startsParagraph(last.lines, line, leading)) last.lines.push(line);
    else paragraphs.push({ lines: [line], opensColumn: index === 0, isTable });
  }
  return paragraphs;
}

/** True when the line and its neighbour have cells that begin below one another. */
function isRow(line: Line, neighbour: Line | undefined): boolean {
  return line.cellEdges.some(
    (edge) => neighbour?.cellEdges.some((other) => Math.abs(other - edge) <= SAME_EDGE) ?? false,
  );
}

function startsParagraph(lines: readonly [SetLine, ...SetLine[]], line: SetLine, leading: number): boolean {
  const above = lines.at(-1) ?? lines[0];
  if (line.tag && above.tag) return line.tag !== above.tag;
  if (!isSameSize(above, line) || above.bold !== line.bold) return !isRunIn(lines, line, leading);
  if (line.y - above.y > WIDER * leading * line.size) return true;
  const ended = endsSentence(above.text);
  const roomy = above.room > firstWordWidth(line) + 0.5 * line.size;
  // A parted word, or a compound, has its second half below.
  if (/\p{L}[-‐\u00AD]$/u.test(above.text.slice(-3)) && /^\p{Ll}/u.test(line.text)) return false;
  if (entryMarkIn(line.text) !== null && (ended || roomy || entryMarkIn(lines[0].text) !== null)) return true;
  if (line.marked) return true;
  const step = line.indent - above.indent;
  if (isCentred(above) && isCentred(line)) return false;
  // Behind a list mark the lines hang below the first word, not below the mark.
  const hangs = lines.length === 1 && entryMarkIn(above.text) !== null;
  if (step > INDENT * line.size && !hangs) return ended || roomy;
  if (step < -INDENT * line.size && lines.length > 1) return ended || roomy;
  if (!roomy) return false;
  return ended || (above.room > MUCH_ROOM * above.measure && !line.bold);
}

/** True for a paragraph that opens with bold words and goes on in plain ones, on the very next line and in mid-sentence. */
function isRunIn(lines: readonly SetLine[], line: SetLine, leading: number): boolean {
  const above = lines.at(-1);
  if (!above || !isSameSize(above, line)) return false;
  const close = line.y - above.y <= WIDER * leading * line.size;
  return close && above.slack < 2 * line.size && /^\p{Ll}/u.test(line.text) && !endsSentence(above.text);
}

/** True for lines in the same size of type. */
export function isSameSize(one: { readonly size: number }, other: { readonly size: number }): boolean {
  return Math.abs(one.size - other.size) <= SAME_SIZE * Math.max(one.size, other.size);
}

const SENTENCE_END = /[.!?…:。！？؟۔।։][)"'”’»\]]{0,4}$/;

/** True when the words end as a sentence does. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text.slice(-8));
}

function isCentred({ indent, slack, size }: SetLine): boolean {
  return indent > size && Math.abs(indent - slack) < size;
}

function firstWordWidth({ text, x0, x1 }: Line): number {
  const space = text.search(/\s/);
  return space < 0 ? x1 - x0 : ((x1 - x0) * space) / text.length;
}

/** The usual step from one line to the next, in heights of the type, of all columns together. */
export function leadingOf(columns: readonly (readonly Line[])[]): number {
  const steps: number[] = [];
  for (const lines of columns) {
    for (let at = 1; at < lines.length; at += 1) {
      const [above, line] = [lines[at - 1], lines[at]];
      if (!above || !line || !isSameSize(above, line)) continue;
      const step = (line.y - above.y) / line.size;
      if (step > TIGHTEST && step < LOOSEST) steps.push(step);
    }
  }
  steps.sort((one, other) => one - other);
  // Steps between paragraphs are the larger ones, and in a file of short paragraphs they are not few.
  return steps[Math.floor(steps.length / 3)] ?? USUAL;
}

// Lines set closer overlap; lines set wider are those of a typescript, at twice the height and a half.
const TIGHTEST = 0.8;
const LOOSEST = 2.6;
const USUAL = 1.2;
