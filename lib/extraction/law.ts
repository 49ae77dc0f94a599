import { fail, ok, type Result } from "../result.ts";
import { admitText, whyInadmissible } from "../text/admit.ts";
import { isPairAt } from "../text/characters.ts";
import type { Block, BlockKind } from "./block.ts";
import { type Extract, type Metadata, MOST_TOLD, type ToldCitation } from "./model.ts";

/** Longest text that is taken out of a file, in UTF-16 code units: the longest that a document may have. */
export const MAX_EXTRACT_LENGTH = 2_000_000;

/** Most blocks: twenty characters for each in the longest text. More are not an article but a table or an attack. */
export const MAX_BLOCKS = 100_000;

// What a file says of itself is shown in every row of a list of documents, so that it is short or is cut short.

/** Longest title, in UTF-16 code units: what a document may have (documents/origin.ts); the gold corpora stay below 300. */
export const MAX_TITLE_LENGTH = 500;

/** Longest name of an author, a paper or a house, in UTF-16 code units: the longest known have some 150. */
export const MAX_NAME_LENGTH = 200;

/** Most authors: more than an article is signed by; of the papers of large collaborations the first are enough. */
export const MAX_AUTHORS = 50;

// A note or an address; longer than either needs to be.
const MAX_LINE_LENGTH = 2048;

// A person reads them, and each reader of files knows a dozen.
const MAX_NOTES = 100;

/**
 * An extract that may go on: the text can be kept, the blocks tile it, and of what the file says of itself only that
 * is left which has the form `Metadata` promises, cut where it is long, with a note. What came out goes through again
 * unchanged. The refusal is a sentence with the remedy.
 *
 * @throws Error when the blocks do not tile the text: that is no fault of the file.
 */
export function admitExtract({ text, blocks, metadata, notes }: Extract): Result<Extract, string> {
  const admitted = admitText(text, MAX_EXTRACT_LENGTH);
  if (!admitted.ok && admitted.reason === "too-long")
    return fail(`The text in this file is longer than ${count(MAX_EXTRACT_LENGTH)} characters; paste it in parts.`);
  if (!admitted.ok && (admitted.reason === "empty" || admitted.reason === "no-sentence"))
    return fail("There is no text in this file that can be read; open it where it was made, and paste its text.");
  if (!admitted.ok) return fail(whyInadmissible(admitted.reason, MAX_EXTRACT_LENGTH));
  if (admitted.value.text !== text)
    throw new Error("the text of an extract has a byte order mark or CR in it: give it LF line ends where it is made");
  if (blocks.length > MAX_BLOCKS)
    return fail(`This file has more than ${count(MAX_BLOCKS)} paragraphs; paste the text of the part to be checked.`);
  assertTiles(text, blocks);
  const said = believable(metadata);
  const cut = whatWasCut(metadata, said);
  const kept = notes.filter(isLine).slice(0, MAX_NOTES - cut.length);
  return ok({ text, blocks, metadata: said, notes: [...kept, ...cut] });
}

/** @throws Error unless the blocks are trimmed, ascending and disjoint, and all outside them is white space. */
export function assertTiles(text: string, blocks: readonly Block[]): void {
  let covered = 0;
  for (const block of blocks) {
    const { start, end, kind, level, lines } = block;
    const inside = Number.isInteger(start) && Number.isInteger(end) && covered <= start && start < end;
    if (!inside || end > text.length) throw broken(block, `does not stand between ${covered} and ${text.length}`);
    if (/\S/.test(text.slice(covered, start))) throw broken(block, `leaves out words after ${covered}`);
    if (/\s/.test(text.charAt(start) + text.charAt(end - 1))) throw broken(block, "is not trimmed");
    const levelFits = kind === "heading" ? level >= 1 && level <= 6 : level === 0;
    if (!Number.isInteger(level) || !levelFits) throw broken(block, `has a level that no ${kind} has`);
    if (!Number.isInteger(lines) || lines < 1) throw broken(block, "counts no line");
    covered = end;
  }
  if (/\S/.test(text.slice(covered))) throw new Error(`the blocks of an extract leave out words after ${covered}`);
}

/** Every kind there is; that none is missing is checked by the type. */
export const BLOCK_KINDS = [
  "title",
  "byline",
  "dateline",
  "furniture",
  "paragraph",
  "heading",
  "quotation",
  "list-item",
  "footnote",
  "caption",
  "table-row",
  "code",
  "front-matter",
  "markup",
  "rule",
] as const satisfies readonly BlockKind[];

function broken(block: Block, how: string): Error {
  return new Error(`a block of an extract ${how}: ${JSON.stringify(block)}; lay blocks with compose()`);
}

function believable(said: Metadata): Metadata {
  const authors: string[] = [];
  for (const name of said.authors) {
    const known = line(name, MAX_NAME_LENGTH);
    if (known !== null) authors.push(known);
    if (authors.length === MAX_AUTHORS) break;
  }
  return {
    title: line(said.title, MAX_TITLE_LENGTH),
    authors,
    publisher: line(said.publisher, MAX_NAME_LENGTH),
    publishedOn: matching(said.publishedOn, /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
    modifiedOn: matching(said.modifiedOn, /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
    canonicalUrl: matching(said.canonicalUrl, /^https?:\/\/[^\s\p{Cc}]+$/u),
    lang: matching(said.lang, /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,8}$/),
    ...(said.citation && { citation: believableCitation(said.citation) }),
  };
}

function believableCitation(said: ToldCitation): ToldCitation {
  const words = (given: string | null) => line(given, MAX_NAME_LENGTH);
  return {
    kinds: said.kinds.filter(isLine).slice(0, MOST_TOLD),
    journal: words(said.journal),
    conference: words(said.conference),
    book: words(said.book),
    institution: words(said.institution),
    publisher: words(said.publisher),
    volume: words(said.volume),
    issue: words(said.issue),
    pages: words(said.pages),
    number: words(said.number),
    identifiers: said.identifiers.filter(isLine).slice(0, MOST_TOLD),
  };
}

/** A sentence for each thing the file says of itself that is kept in part. */
function whatWasCut(said: Metadata, kept: Metadata): string[] {
  const cut: string[] = [];
  if (isShorter(said.title, kept.title))
    cut.push(`The title the file gives itself was cut to ${MAX_TITLE_LENGTH} characters.`);
  if (isShorter(said.publisher, kept.publisher))
    cut.push(`The publisher's name was cut to ${MAX_NAME_LENGTH} characters.`);
  const names = said.authors.filter(isSound);
  if (names.some((name, index) => isShorter(name, kept.authors[index] ?? null)))
    cut.push(`Names of authors were cut to ${MAX_NAME_LENGTH} characters.`);
  if (names.length > MAX_AUTHORS)
    cut.push(`The file names ${count(names.length)} authors; the first ${MAX_AUTHORS} were kept.`);
  return cut;
}

function isShorter(said: string | null, kept: string | null): boolean {
  return said !== null && kept !== null && kept.length < said.length;
}

/** Some words that can be kept and shown: with no control character or half a character in them. */
function isSound(words: string): boolean {
  return /\S/.test(words) && !/[\p{Cc}\p{Cs}]/u.test(words);
}

function isLine(words: string): boolean {
  return words.length <= MAX_LINE_LENGTH && isSound(words);
}

/** The words, cut at a character and without white space at the cut; null where they cannot be kept. */
function line(words: string | null, max: number): string | null {
  if (words === null || !isSound(words)) return null;
  if (words.length <= max) return words;
  const cut = words.slice(0, isPairAt(words, max - 1) ? max - 1 : max).trimEnd();
  return cut === "" ? null : cut;
}

function matching(words: string | null, form: RegExp): string | null {
  return words !== null && isLine(words) && form.test(words) ? words : null;
}

function count(value: number): string {
  return value.toLocaleString("en");
}
