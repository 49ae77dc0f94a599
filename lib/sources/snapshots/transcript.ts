import { isRefused, kindOf } from "../../extraction/file-type.ts";
import type { Extractor } from "../../extraction/model.ts";
import type { RefusedKind } from "../../extraction/refused-kinds.ts";
import { refuse, type Unread } from "../../extraction/unread.ts";
import { ok, type Result } from "../../result.ts";
import type { Original, Readable } from "./model.ts";
import { originalOfText, readOriginal } from "./read-original.ts";

/**
 * Kinds that hold words which are not read here. A program or a packed folder is no picture of anything, and what is
 * larger than is taken, or empty, is kept with no words either.
 */
const WITH_WORDS: ReadonlySet<RefusedKind> = new Set([
  "image",
  "sound",
  "drawing",
  "word",
  "office",
  "rtf",
  "odt",
  "pages",
  "book",
  "spreadsheet",
  "slides",
  "mail",
  "printer",
]);

/**
 * The words that somebody took down from a picture, a recording, or another file that is not read here, as what can be
 * read in it. Refused for a file whose words are read: there nobody is to be believed.
 */
export async function readTranscript(
  original: Original,
  words: string,
  extract: Extractor,
): Promise<Result<Readable, Unread>> {
  const unread = await readOriginal(original, extract);
  if (unread.ok) return refuse("The words of this file are read here: bring it without a transcript.");
  if (unread.reason.kind === "busy" || !mayHoldWords(original)) return unread;
  const read = await readOriginal(originalOfText(words), extract);
  return read.ok ? ok({ ...read.value, transcribed: true }) : read;
}

/** Also a file of a kind that is read: a PDF of scanned pages has nothing to read. */
function mayHoldWords({ bytes, fileName, mediaType }: Original): boolean {
  const kind = kindOf(bytes, { name: fileName ?? undefined, mediaType });
  return !isRefused(kind) || WITH_WORDS.has(kind);
}
