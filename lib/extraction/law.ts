import { fail, ok, type Result } from "../result.ts";
import { admitText, whyInadmissible } from "../text/admit.ts";
import type { Block, BlockKind } from "./block.ts";
import type { Extract, Metadata } from "./model.ts";

/** Longest text that is taken out of a file, in UTF-16 code units: the longest that a document may have. */
export const MAX_EXTRACT_LENGTH = 2_000_000;

/** Most blocks: twenty characters for each in the longest text. More are not an article but a table or an attack. */
export const MAX_BLOCKS = 100_000;

// The longest title in the seed and the gold corpora has 300 characters; an address may have 2,048 (sources/model.ts).
const MAX_METADATA_LENGTH = 2048;

// As many authors as the largest collaborations name on their papers.
const MAX_AUTHORS = 5000;

// A person reads them, and each reader of files knows a dozen.
const MAX_NOTES = 100;

/**
 * An extract that may go on: the text can be kept, the blocks tile it, and of what the file says of itself only that
 * is left which has the form `Metadata` promises. The refusal is a sentence with the remedy.
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
  return ok({ text, blocks, metadata: believable(metadata), notes: notes.filter(isLine).slice(0, MAX_NOTES) });
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
  return {
    title: line(said.title),
    authors: said.authors.filter(isLine).slice(0, MAX_AUTHORS),
    publisher: line(said.publisher),
    publishedOn: matching(said.publishedOn, /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
    modifiedOn: matching(said.modifiedOn, /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
    canonicalUrl: matching(said.canonicalUrl, /^https?:\/\/[^\s\p{Cc}]+$/u),
    lang: matching(said.lang, /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,8}$/),
  };
}

/** Some words that can be kept and shown: neither endless, nor with a control character or half a character in them. */
function isLine(words: string): boolean {
  return words.length <= MAX_METADATA_LENGTH && /\S/.test(words) && !/[\p{Cc}\p{Cs}]/u.test(words);
}

function line(words: string | null): string | null {
  return words !== null && isLine(words) ? words : null;
}

function matching(words: string | null, form: RegExp): string | null {
  return words !== null && isLine(words) && form.test(words) ? words : null;
}

function count(value: number): string {
  return value.toLocaleString("en");
}
