import { fail, ok, type Result } from "../../result.ts";
import { compose, type Piece } from "../compose.ts";
import type { Extract, Hints } from "../model.ts";
import { arrange } from "./arrange.ts";
import { readCitation } from "./citation.ts";
import { decodeHtml } from "./decode-html.ts";
import { parsePage } from "./dom.ts";
import { type Extent, findArticle, wholePage } from "./find-article.ts";
import { findTitle } from "./find-title.ts";
import { flattenFormatting } from "./flatten-formatting.ts";
import { dropInlinedFiles } from "./inlined-files.ts";
import { isListOfArticles } from "./list-of-articles.ts";
import { readPageData } from "./metadata.ts";
import { type Found, type Tally, walkBlocks } from "./walk-blocks.ts";
import { type Weight, weighPage } from "./weigh-page.ts";

// The deepest real pages nest some 60 elements; a stack of 256 calls is safe in every parser used here.
const DEEPEST = 256;

// The tree and its walk take up to 1 kB a part, so that these and a source of 20 MB stay below 512 MB. The longest
// articles of an encyclopedia have some 250,000 parts, those of newspapers 10,000.
const MOST_PARTS = 300_000;

// Three times the longest text that is imported, since much of a page is white space and no article.
const MOST_CHARACTERS = 6_000_000;

// A class or a list of attributes longer than these is no longer handled in linear time by the tree.
const MOST_ATTRIBUTES = 512;
const LONGEST_TAG = 2_000_000;

// Above these Readability may take more than some three seconds, for it reads a page up to four times; it is left out.
const MOST_READABLE_PARTS = 60_000;
const MOST_READABLE_BURDEN = 200_000_000;

const REMEDY = "save only the article as a page of its own, or paste its text.";

/**
 * The article in an HTML page: its blocks in the order a reader meets them, and what the page says of itself. Time and
 * memory are linear in the bytes; a page whose tags would cost more is refused before a parser sees it.
 */
export function extractHtml(bytes: Uint8Array, hints: Hints): Result<Extract, string> {
  const decoded = decodeHtml(bytes, hints);
  const { source, weight } = lightened(dropInlinedFiles(decoded.text));
  const refusal = whyTooHeavy(weight);
  if (refusal !== null) return fail(refusal);
  try {
    return extract(source, decoded.notes, weight, hints);
  } catch (error) {
    // The parser and the tree are somebody else's and say "too much" only by running out of stack.
    if (error instanceof RangeError) return fail(`This page is built in a way that cannot be read; ${REMEDY}`);
    throw error;
  }
}

/** The page with its weight; one that nests too deep is flattened first where only its formatting nests. */
function lightened(source: string): { readonly source: string; readonly weight: Weight } {
  const weight = weighPage(source, DEEPEST);
  if (weight.depth <= DEEPEST) return { source, weight };
  const flat = flattenFormatting(source);
  return flat === null ? { source, weight } : { source: flat, weight: weighPage(flat, DEEPEST) };
}

function extract(source: string, notes: readonly string[], weight: Weight, hints: Hints): Result<Extract, string> {
  const page = parsePage(source);
  const data = readPageData(page, hints.url);
  const title = findTitle(page, data.metadata.title);
  const isLight = partsOf(weight) <= MOST_READABLE_PARTS && weight.burden <= MOST_READABLE_BURDEN;
  const extent = findArticle(page, source, isLight);
  const { found, tally } = walkBlocks(page, extent, title);
  const arranged = arrange(found, data, title !== null).map(keepable);
  // A page that calls all of itself a teaser or a widget is an article by a strange name.
  const pieces = arranged.some(isBody) ? arranged : arranged.map(asParagraph);
  if (!pieces.some(isBody))
    return fail(
      "No text was found in this page; a script may draw it. Open it in a browser, select the article and paste it.",
    );
  const read = hints.whole === true ? [...pieces, ...around(page, title, pieces)] : pieces;
  const metadata = hints.cite === true ? { ...data.metadata, citation: readCitation(page) } : data.metadata;
  return ok({ ...compose(read), metadata, notes: [...notes, ...notesOf(tally, extent, found)] });
}

/** What else stands on the page, in its order: menus, boxes and what Readability took for such. */
function around(page: Document, title: Element | null, pieces: readonly Piece[]): Piece[] {
  const known = new Set(pieces.map(({ text }) => text));
  return walkBlocks(page, wholePage(page), title)
    .found.map(({ text }) => keepable({ kind: "furniture", level: 0, text }))
    .filter(({ text }) => !known.has(text) && /[\p{L}\p{N}]/u.test(text));
}

function isBody({ kind, text }: Piece): boolean {
  return kind !== "title" && kind !== "furniture" && /[\p{L}\p{N}]/u.test(text);
}

function asParagraph(piece: Piece): Piece {
  return piece.kind === "furniture" ? { ...piece, kind: "paragraph" } : piece;
}

function partsOf({ tags, attributes, references, runs }: Weight): number {
  return tags + attributes + references + runs;
}

function whyTooHeavy(weight: Weight): string | null {
  if (weight.depth > DEEPEST)
    return `This page nests its parts more than ${DEEPEST} deep, which no article needs; ${REMEDY}`;
  if (partsOf(weight) > MOST_PARTS)
    return `This page has more than ${MOST_PARTS.toLocaleString("en")} tags and attributes, which no article needs; ${REMEDY}`;
  if (weight.characters > MOST_CHARACTERS)
    return `This page holds more than ${MOST_CHARACTERS.toLocaleString("en")} characters of text; ${REMEDY}`;
  if (weight.mostAttributes > MOST_ATTRIBUTES || weight.longestTag > LONGEST_TAG)
    return `This page has a tag that is too long to read; ${REMEDY}`;
  return null;
}

/** Without NUL and halves of characters. The parser gives none today; that none come through is promised here. */
function keepable(piece: Piece): Piece {
  return { ...piece, text: piece.text.replace(/[\0\p{Cs}]/gu, "\uFFFD") };
}

function notesOf(tally: Tally, { isTold }: Extent, found: readonly Found[]): string[] {
  const notes: string[] = [];
  if (isListOfArticles(found))
    notes.push("This looks like a list of articles rather than one: import the article's own page.");
  if (!isTold)
    notes.push(
      "The article could not be told from the rest of this page, so its main part was taken whole; look through it for menus.",
    );
  if (tally.partsLeftOut > 0) notes.push("Menus and other parts of the page around the article were left out.");
  if (tally.noteMarks > 0)
    notes.push(`${count(tally.noteMarks, "footnote mark was", "footnote marks were")} left out.`);
  if (tally.struck > 0)
    notes.push(
      `${count(tally.struck, "passage struck through on the page was", "passages struck through on the page were")} left out.`,
    );
  if (tally.readings > 0) notes.push(`The readings above ${count(tally.readings, "word", "words")} were left out.`);
  if (tally.softHyphens > 0)
    notes.push(`${count(tally.softHyphens, "soft hyphen was", "soft hyphens were")} taken out of words.`);
  return notes;
}

function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
}
