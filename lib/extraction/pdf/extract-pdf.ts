import { fail, ok, type Result } from "../../result.ts";
import { BETWEEN_CELLS, compose, type Piece } from "../compose.ts";
import type { Extract, Hints } from "../model.ts";
import { citationOf } from "./citation.ts";
import { regionsOf } from "./columns.ts";
import { notesIn, splitFootnotes } from "./footnotes.ts";
import { type Fragment, fragmentsOf } from "./fragment.ts";
import { joinLines, spellingOf } from "./join-lines.ts";
import { type Line, linesOf } from "./line.ts";
import { metadataOf } from "./metadata.ts";
import { notesFrom } from "./notes.ts";
import { type OpenedPdf, openPdf } from "./open-pdf.ts";
import { leadingOf, paragraphsOf, type SetLine, setLines } from "./paragraph.ts";
import {
  type BodyType,
  joinOverBreaks,
  type Passage,
  passageFrom,
  rankHeadings,
  withRowsOfFigures,
} from "./passage.ts";
import { REFUSALS } from "./refusals.ts";
import type { Page } from "./run.ts";
import { findRunningHeads, type Sheet } from "./running-heads.ts";
import { areTagsSound } from "./tag-check.ts";
import { emptyTally, type Tally } from "./tally.ts";

/**
 * Reads the article in a PDF from where its letters stand: lines, columns, paragraphs, headings, lists and footnotes,
 * without running heads and page numbers, and with parted words whole again. Never rejects, whatever the bytes are; the
 * refusal is a sentence with the remedy.
 */
export async function extractPdf(bytes: Uint8Array, hints: Hints): Promise<Result<Extract, string>> {
  const opened = await openPdf(bytes);
  return opened.ok ? extractFrom(opened.value, hints) : opened;
}

// A file in which so many letters have no character behind them cannot be read by anybody's program.
const MOST_NAMELESS = 0.3;

function extractFrom(opened: OpenedPdf, { cite }: Hints): Result<Extract, string> {
  const refusal = whyEmpty(opened);
  if (refusal !== null) return fail(refusal);
  const share = shareRead(opened);
  if (share === "hardly") return fail(REFUSALS.beyondEdges);
  const tally = emptyTally();
  const pieces = piecesOf(opened.pages, tally);
  const { text, blocks } = compose(pieces);
  if (tally.nameless > MOST_NAMELESS * (text.length + tally.nameless)) return fail(REFUSALS.unreadable);
  if (!/[\p{L}\p{N}]/u.test(text)) return fail(REFUSALS.noText);
  const metadata = cite === true ? { ...metadataOf(opened), citation: citationOf(opened) } : metadataOf(opened);
  return ok({ text, blocks, metadata, notes: notesFrom(opened, tally, share === "part") });
}

// Fewer characters than these two shares of what a file paints in bytes: it is read in part, or hardly at all. Two bytes
// make a character in large fonts, and a page that is cut to its edges may repeat some of its text.
const READ_IN_PART = 1 / 4;
const HARDLY_READ = 1 / 50;

// A file that paints less says nothing by its shares.
const FEWEST_SHOWN = 1_000;

/** How much of what a file paints came out of it. */
function shareRead({ pages, shown }: OpenedPdf): "whole" | "part" | "hardly" {
  const read = lengthOf(pages);
  if (shown < FEWEST_SHOWN || read >= READ_IN_PART * shown) return "whole";
  return read < HARDLY_READ * shown ? "hardly" : "part";
}

/** True when a good part of the words is set in fonts whose characters nobody can tell. */
function isUnmapped({ pages, unmapped }: OpenedPdf): boolean {
  return unmapped > MOST_NAMELESS * (lengthOf(pages) + unmapped);
}

function lengthOf(pages: readonly Page[]): number {
  return pages.reduce((sum, { runs }) => sum + runs.reduce((count, { text }) => count + text.length, 0), 0);
}

function whyEmpty(opened: OpenedPdf): string | null {
  const { pages, unread } = opened;
  if (isUnmapped(opened)) return REFUSALS.unknownMap;
  if (pages.some(({ runs }) => runs.length > 0)) return null;
  if (pages.length === 0 && unread.length > 0) return REFUSALS.broken;
  return pages.some(({ stray }) => stray > 0) ? REFUSALS.sideways : REFUSALS.noText;
}

type Column = { readonly page: Page; readonly lines: readonly SetLine[] };

function piecesOf(pages: readonly Page[], tally: Tally): Piece[] {
  const columns = columnsOf(pages, tally);
  const lines = columns.flatMap((column) => column.lines);
  const body = bodyTypeOf(lines);
  const leading = leadingOf(
    columns.map((column) => column.lines.filter(({ size }) => size <= LARGEST_TEXT * body.size)),
  );
  const passages: Passage[] = [];
  let onFirstPage = 0;
  for (const { page, lines } of columns) {
    const parted = splitFootnotes(lines, body.size, page.height);
    for (const paragraph of paragraphsOf(parted.text, leading))
      passages.push(passageFrom(paragraph, body, page.number));
    for (const note of notesIn(parted.notes)) passages.push(footnoteFrom(note, page.number));
    if (page.number === 1) onFirstPage = passages.length;
  }
  const { passages: whole, joined } = joinOverBreaks(passages);
  tally.overBreaks = joined;
  const spelling = spellingOf(lines);
  return rankHeadings(withRowsOfFigures(whole, body), onFirstPage).map(({ kind, level, lines, page }) => ({
    kind,
    level,
    page,
    text:
      kind === "table-row"
        ? lines.map(({ text }) => text.replaceAll("\t", BETWEEN_CELLS)).join("\n")
        : joinLines(lines, spelling, tally),
  }));
}

// Display type is set tighter than text.
const LARGEST_TEXT = 1.3;

function footnoteFrom(lines: readonly SetLine[], page: number): Passage {
  const [first] = lines;
  if (!first) throw new Error("a footnote of no lines: notesIn() gives at least one");
  return { kind: "footnote", lines, size: first.size, bold: false, opensColumn: false, page, levelGiven: 0 };
}

/** The columns of all pages in reading order, without running heads. */
function columnsOf(pages: readonly Page[], tally: Tally): Column[] {
  const sheets = pages.map((page) => ({ page, fragments: fragmentsOf(page.runs) }));
  const heads = findRunningHeads(
    sheets.map(({ page, fragments }): Sheet => ({ number: page.number, height: page.height, fragments })),
    sizeOfMost(sheets.flatMap(({ fragments }) => fragments)),
  );
  tally.runningHeads = heads.size;
  const columns = sheets.flatMap(({ page, fragments }) =>
    regionsOf(fragments.filter((fragment) => !heads.has(fragment))).map(({ fragments, left, right }) => ({
      page,
      lines: setLines(linesOf(fragments, tally), left, right),
    })),
  );
  if (areTagsSound(columns.map(({ lines }) => lines))) return columns;
  return columns.map(({ page, lines }) => ({ page, lines: lines.map((line) => ({ ...line, tag: null })) }));
}

function sizeOfMost(fragments: readonly Fragment[]): number {
  return commonest(
    fragments.map(({ size, runs }) => [size, runs.reduce((count, { text }) => count + text.length, 0)] as const),
  );
}

/** The type that most of the letters are set in. */
function bodyTypeOf(lines: readonly Line[]): BodyType {
  const size = commonest(lines.map((line) => [line.size, line.text.length] as const));
  const letters = lines.filter((line) => Math.abs(line.size - size) < STEP);
  const all = letters.reduce((count, { text }) => count + text.length, 0);
  const bold = letters.reduce((count, line) => count + (line.bold ? line.text.length : 0), 0);
  return { size, bold: bold > all / 2 };
}

// Points: writers scale type by fractions, and nobody sets two texts this little apart.
const STEP = 0.25;

/** The size that carries most letters, to a quarter of a point. */
function commonest(sizes: readonly (readonly [size: number, letters: number])[]): number {
  const counts = new Map<number, number>();
  for (const [size, letters] of sizes) {
    const step = Math.round(size / STEP) * STEP;
    counts.set(step, (counts.get(step) ?? 0) + letters);
  }
  let found = 0;
  let most = 0;
  for (const [size, count] of counts) if (count > most) [found, most] = [size, count];
  return found;
}
