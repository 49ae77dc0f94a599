import type { Extract, Extractor, Metadata } from "../extraction/model.ts";
import { fileOfText } from "../extraction/raw-file.ts";
import { type FileWords, readFile } from "../extraction/read-file.ts";
import { refuse, type Unread } from "../extraction/unread.ts";
import { fail, ok, type Result } from "../result.ts";
import { admitText, whyInadmissible } from "../text/admit.ts";
import { languageOf } from "../text/language.ts";
import { MAX_SEGMENTS, MAX_TEXT_LENGTH, type Origin, type Original, type ReadText } from "./model.ts";
import { originOf, titleOf } from "./origin.ts";
import { type Segmented, segment, segmentBlocks } from "./segment.ts";
import { countWords } from "./words.ts";

/** What the person who imports a text says of it. */
export type Told = {
  /** How to read plain text; a file tells by its name when this is left out. */
  readonly type?: "text" | "markdown" | undefined;
  readonly lang?: string | undefined;
  readonly title?: string | undefined;
};

/** The original of a text that a person pasted or wrote: its UTF-8 bytes. */
export function pasted(text: string): Original {
  return { ...fileOfText(text), fetched: null };
}

/** Reads a pasted text for import. The refusal is a sentence with the remedy. */
export function readText(raw: string, told: Told): Result<ReadText, string> {
  return readAs(raw, told.type ?? "text", told, null);
}

/** Reads the bytes of a file or a page for import: text and Markdown here, anything else by the extractor. */
export async function readOriginal(
  original: Original,
  told: Told,
  extract: Extractor,
): Promise<Result<ReadText, Unread>> {
  const file = await readFile(original, { url: original.fetched?.url }, extract);
  if (!file.ok) return file;
  const read = readWords(file.value, told, original.fileName);
  return read.ok ? read : refuse(read.reason);
}

function readWords(words: FileWords, told: Told, fileName: string | null): Result<ReadText, string> {
  if (words.type === "extract") return readExtract(words.extract, told, fileName);
  const { text, notes } = words.decoded;
  const read = readAs(text, told.type ?? words.type, told, fileName);
  return read.ok ? ok({ ...read.value, notes: [...notes, ...read.value.notes] }) : read;
}

function readAs(raw: string, type: "text" | "markdown", told: Told, fileName: string | null): Result<ReadText, string> {
  const admitted = admitText(raw, MAX_TEXT_LENGTH);
  if (!admitted.ok) return fail(whyInadmissible(admitted.reason, MAX_TEXT_LENGTH));
  const { text, notes } = admitted.value;
  const segmented = segment(text, { type, ...(told.lang && { lang: told.lang }) });
  if (segmented.segments.length > MAX_SEGMENTS) return fail(TOO_MANY);
  const title = told.title ?? titleOf(text, segmented.segments, fileName ?? "Untitled");
  return ok({ ...described(text, segmented), title, origin: originIn(text, segmented, null), notes });
}

/** The article of a file, cut by the blocks the file told. */
function readExtract(
  { text, blocks, metadata, notes }: Extract,
  told: Told,
  fileName: string | null,
): Result<ReadText, string> {
  const admitted = admitText(text, MAX_TEXT_LENGTH);
  if (!admitted.ok) return fail(whyInadmissible(admitted.reason, MAX_TEXT_LENGTH));
  if (admitted.value.text !== text)
    throw new Error("an extract holds line ends or a byte order mark that a text has not: mend the extractor");
  const lang = told.lang ?? languageOf(text, metadata.lang);
  const segmented = segmentBlocks(text, blocks, { lang, markdown: false });
  if (segmented.segments.length > MAX_SEGMENTS) return fail(TOO_MANY);
  const title = told.title ?? titleOf(text, segmented.segments, metadata.title ?? fileName ?? "Untitled");
  return ok({ ...described(text, segmented), title, origin: originIn(text, segmented, metadata), notes });
}

const TOO_MANY = `This text falls into more than ${MAX_SEGMENTS.toLocaleString("en")} sentences and lines; import it in parts, or paste the part that is to be checked.`;

function described(text: string, { lang, segments }: Segmented) {
  return { text, lang, segments, words: countWords(text) };
}

/** What a page says of itself goes before what a line of the text says of an earlier publication. */
function originIn(text: string, { segments }: Segmented, metadata: Metadata | null): Origin {
  const line = originOf(text, segments);
  return {
    publisher: metadata?.publisher ?? line.publisher,
    url: metadata?.canonicalUrl ?? line.url,
    authors: [...(metadata?.authors ?? [])],
    publishedOn: metadata?.publishedOn ?? line.publishedOn,
    modifiedOn: metadata?.modifiedOn ?? null,
  };
}
