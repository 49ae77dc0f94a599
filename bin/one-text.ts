import { Buffer } from "node:buffer";
import { basename } from "node:path";
import { readOriginal } from "../lib/documents/read-text.ts";
import { type Segmented, segment } from "../lib/documents/segment.ts";
import { type FileType, fileTypeOf } from "../lib/extraction/file-type.ts";
import { MAX_FILE_BYTES } from "../lib/extraction/model.ts";
import { REFUSED_KINDS } from "../lib/extraction/refused-kinds.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import { decodeUtf8, UNDECODABLE } from "../lib/text/decode.ts";
import type { Io } from "./io.ts";
import { EXTRACT } from "./reading.ts";
import { isFileType, type TextRequest } from "./text-request.ts";

/** A text with its segments. Offsets are the text's. */
export type OneText = Segmented & { readonly text: string };

/**
 * Reads and cuts one text: standard input is text unless it is said to be something else, a file is what its bytes and
 * its name say, as when it is imported. Text stays just as it is. Notes go to standard error.
 */
export async function readOneText(
  bytes: AsyncIterable<Uint8Array>,
  { file, type, lang }: Omit<TextRequest, "batch">,
  io: Io,
): Promise<Result<OneText, string>> {
  const typeOf = (all: Uint8Array) =>
    type !== null ? ok(type) : file === "-" ? ok("text" as const) : typeOfFile(all, file);
  const read = await readBounded(bytes, typeOf);
  if (!read.ok) return read;
  const told = typeOf(read.value);
  if (!told.ok) return told;
  const knownLanguage = lang === null ? {} : { lang };
  if (isFileType(told.value)) return extracted(read.value, told.value, knownLanguage, io);
  const text = decodeUtf8(read.value);
  if (text === null) return fail(UNDECODABLE["not-utf-8"]);
  return ok({ ...segment(text, { type: told.value, ...knownLanguage }), text });
}

function typeOfFile(bytes: Uint8Array, file: string): Result<FileType, string> {
  const name = basename(file);
  if (bytes.length > 0) return fileTypeOf(bytes.subarray(0, MAX_FILE_BYTES), { name });
  // An empty text is one, with no sentence in it; an empty Word document is broken.
  const said = fileTypeOf(Uint8Array.of(0x0a), { name });
  return said.ok && !isFileType(said.value) ? said : fail(REFUSED_KINDS.empty);
}

// A string holds 2^29 - 24 units in V8, and the answer repeats the text and adds some figures for each sentence.
const MAX_TEXT_BYTES = 2 ** 27;

/** All bytes of a text, or of a file that is not larger than an import may be. */
async function readBounded(
  bytes: AsyncIterable<Uint8Array>,
  typeOf: (head: Uint8Array) => Result<FileType, string>,
): Promise<Result<Uint8Array, string>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let limit = MAX_FILE_BYTES;
  for await (const chunk of bytes) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MAX_TEXT_BYTES) return fail("This text is longer than 128 MB: split it.");
    if (size <= limit) continue;
    const type = typeOf(Buffer.concat(chunks));
    if (!type.ok) return type;
    if (isFileType(type.value)) return fail(REFUSED_KINDS.large);
    limit = MAX_TEXT_BYTES;
  }
  return ok(Buffer.concat(chunks));
}

/** The article of a file that a parser has to read: what is said of its kind is believed only if its bytes agree. */
async function extracted(
  bytes: Uint8Array,
  kind: FileType,
  told: { readonly lang?: string },
  io: Io,
): Promise<Result<OneText, string>> {
  const original = { bytes, mediaType: "", fileName: `file.${kind}`, charset: null, fetched: null };
  const read = await readOriginal(original, told, EXTRACT);
  if (!read.ok) return fail(read.reason.sentence);
  for (const note of read.value.notes) io.err(note);
  const { text, lang, segments } = read.value;
  return ok({ text, lang, segments });
}
