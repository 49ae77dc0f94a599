import type { BlockKind } from "../block.ts";
import { entryMarkIn } from "./entry-mark.ts";
import { endsSentence, type Paragraph, type SetLine } from "./paragraph.ts";

/** A paragraph with its place in the article. */
export type Passage = {
  readonly kind: BlockKind;
  readonly lines: readonly SetLine[];
  readonly size: number;
  readonly bold: boolean;
  readonly opensColumn: boolean;
  /** The page its first line stands on, from 1. */
  readonly page: number;
  /** The level that the file itself gives a heading; 0 where it gives none. */
  readonly levelGiven: number;
};

/** How the running text of a file is set. */
export type BodyType = { readonly size: number; readonly bold: boolean };

const CAPTION =
  /^(?:figures?|fig\.|tables?|tab\.|charts?|maps?|plate|photo|abbildung|abb\.|tabelle|figura|tabla|tableau|graphique) ?(?:\d{1,3}|[ivx]{1,5})(?:\.\d{1,3}|[a-z])? ?[.:–—|-]/i;

// Larger type than the text's by less is another font of the same size.
const LARGER = 1.08;

// Larger by so much it is a title: "By Land and Sea".
const DISPLAY = 1.3;

// A heading runs over three lines at most; four lines of large type are a standfirst.
const MOST_HEADING_LINES = 3;
const LONGEST_HEADING = 200;

// Quotations are set in on both sides by one and a half heights of the type or more.
const SET_IN = 1.5;

/** What a paragraph is by its type and its place. Titles are told from headings by `rankHeadings`. */
export function passageFrom({ lines, opensColumn, isTable }: Paragraph, body: BodyType, page: number): Passage {
  const [first] = lines;
  const bold = lines.every((line) => line.bold);
  const kind = kindOf(lines, isTable, bold, body);
  return { kind, lines, size: first.size, bold, opensColumn, page, levelGiven: first.tag?.level ?? 0 };
}

function kindOf(lines: Paragraph["lines"], isTable: boolean, bold: boolean, body: BodyType): BlockKind {
  const [first] = lines;
  if (isTable) return "table-row";
  // What a file calls a paragraph may well be a heading or a caption by its type.
  if (first.tag && first.tag.kind !== "paragraph") return first.tag.kind;
  if (CAPTION.test(first.text) && (lines.length > 1 || first.size <= LARGER * body.size)) return "caption";
  if (isHeading(lines, bold, body)) return "heading";
  if (entryMarkIn(first.text) !== null) return "list-item";
  return isSetIn(lines) ? "quotation" : "paragraph";
}

function isHeading(lines: Paragraph["lines"], bold: boolean, body: BodyType): boolean {
  const letters = lines.reduce((count, { text }) => count + text.length, 0);
  if (lines.length > MOST_HEADING_LINES || letters > LONGEST_HEADING) return false;
  const text = lines.at(-1)?.text ?? "";
  if (!lines.some((line) => /\p{L}{2}/u.test(line.text)) || isMostlyFigures(lines)) return false;
  // What such a line says is told from its words and its place in the whole article.
  if (lines[0].size < DISPLAY * body.size && LINE_ABOUT.test(lines[0].text)) return false;
  if (lines[0].size >= LARGER * body.size) return !(lines.length > 1 && /[.…]$/.test(text));
  return bold && !body.bold && lines[0].size >= body.size / LARGER && !/[.,;…]$/.test(text);
}

/** "By Ann Poe", "Reading time: 6 minutes", "6 min read". */
const LINE_ABOUT =
  /^(?:B[yY]:? \p{Lu}[\p{L}.'’-]{0,40} \p{Lu}|(?:Estimated )?[Rr]eading [Tt]ime\b|\d{1,3} min(?:ute)?s? read$)/u;

/** True for a row of a table, as "2026 8,450" is. */
function isMostlyFigures(lines: readonly SetLine[]): boolean {
  const text = lines.map((line) => line.text).join(" ");
  return (text.match(/\p{N}/gu) ?? []).length > (text.match(/\p{L}/gu) ?? []).length;
}

function isSetIn(lines: readonly SetLine[]): boolean {
  const [first] = lines;
  // An entry of a list whose bullet is drawn, not written, may open with a small letter; quotations seldom do.
  if (lines.length < 2 || /^\p{Ll}/u.test(first?.text ?? "")) return false;
  return lines.every(
    ({ indent, slack, size }) =>
      indent >= SET_IN * size && slack >= SET_IN * size && Math.abs(indent - (first?.indent ?? 0)) < size / 2,
  );
}

const FLOWING: ReadonlySet<BlockKind> = new Set(["paragraph", "list-item", "quotation"]);

// A last line this much shorter than its column, in parts of it, ends its paragraph even without a stop.
const SHORT = 0.3;

/**
 * Sets paragraphs together again that a page or a column broke: what opens a column, or opens with a small letter, goes
 * on from the last paragraph above when that one broke off in mid-sentence.
 */
export function joinOverBreaks(passages: readonly Passage[]): {
  readonly passages: Passage[];
  readonly joined: number;
} {
  const whole: Passage[] = [];
  let open = -1;
  let joined = 0;
  for (const passage of passages) {
    const before = whole[open];
    if (before && goesOn(before, passage)) {
      whole[open] = { ...before, lines: [...before.lines, ...passage.lines] };
      joined += 1;
      continue;
    }
    whole.push(passage);
    if (FLOWING.has(passage.kind)) open = whole.length - 1;
    else if (passage.kind === "heading") open = -1;
  }
  return { passages: whole, joined };
}

function goesOn(before: Passage, passage: Passage): boolean {
  const last = before.lines.at(-1);
  const [next] = passage.lines;
  if (!last || !next || (passage.kind !== "paragraph" && passage.kind !== before.kind)) return false;
  if (last.tag && next.tag && last.tag.page === next.tag.page) return last.tag === next.tag;
  if (entryMarkIn(next.text) !== null || before.bold !== passage.bold) return false;
  if (Math.abs(before.size - passage.size) > next.size * 0.06 || endsSentence(last.text)) return false;
  const small = /^["'“‘«(]?\p{Ll}/u.test(next.text);
  if (!passage.opensColumn) return small && last.slack < SHORT * last.measure;
  return small || last.slack < SHORT * last.measure;
}

/**
 * Tells rows of a table by their figures where their cells stand too close together to be told by the gaps: lines of
 * mostly figures one below the other, and the bold line that names their columns.
 */
export function withRowsOfFigures(passages: readonly Passage[], body: BodyType): Passage[] {
  const isRow = (passage: Passage | undefined) =>
    passage?.kind === "paragraph" && passage.lines.length === 1 && isMostlyFigures(passage.lines);
  return passages.map((passage, index) => {
    const [above, below] = [passages[index - 1], passages[index + 1]];
    const namesColumns = passage.kind === "heading" && passage.lines.length === 1 && passage.size < LARGER * body.size;
    const belongs = isRow(passage) ? isRow(above) || isRow(below) : namesColumns && isRow(below);
    return belongs ? { ...passage, kind: "table-row" } : passage;
  });
}

/** Names the title and gives headings their level: the largest type is level 1, or 2 below a title. */
export function rankHeadings(passages: readonly Passage[], lastOfFirstPage: number) {
  const headings = passages.filter(({ kind }) => kind === "heading");
  const largest = headings.reduce((most, { size }) => Math.max(most, size), 0);
  const title = passages.findIndex(
    ({ kind, size }, index) => kind === "heading" && size === largest && index <= lastOfFirstPage,
  );
  const isTitled = title >= 0 && headings.filter(({ size }) => size >= largest).length === 1;
  const styles = [...new Set(headings.filter((one) => !isTitled || one !== passages[title]).map(styleOf))].sort(
    (one, other) => other - one,
  );
  return passages.map((passage, index) => {
    if (passage.kind !== "heading") return { ...passage, level: 0 };
    if (isTitled && index === title) return { ...passage, kind: "title" as const, level: 0 };
    if (passage.levelGiven > 0) return { ...passage, level: passage.levelGiven };
    return { ...passage, level: Math.min(6, styles.indexOf(styleOf(passage)) + (isTitled ? 2 : 1)) };
  });
}

/** Headings of one size and weight are of one level; bold ones rank above plain ones of the same size. */
function styleOf({ size, bold }: Passage): number {
  return Math.round(size * 2) + (bold ? 0.5 : 0);
}
