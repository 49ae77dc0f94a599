import { isRefused, kindOf } from "../../extraction/file-type.ts";
import type { Extractor } from "../../extraction/model.ts";
import { REFUSED_KINDS, type RefusedKind } from "../../extraction/refused-kinds.ts";
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
  const said = { name: original.fileName ?? undefined, mediaType: original.mediaType };
  const kind = kindOf(original.bytes, said);
  if (isRefused(kind) && !WITH_WORDS.has(kind)) return refuse(REFUSED_KINDS[kind]);
  if (!isRefused(kind)) {
    // A scanned PDF is of a kind that is read, and has nothing to read.
    const read = await readOriginal(original, extract);
    if (read.ok) return refuse("The words of this file are read here: bring it without a transcript.");
    if (read.reason.kind === "busy") return read;
  }
  const read = await readOriginal(originalOfText(words), extract);
  return read.ok ? ok({ ...read.value, transcribed: true }) : read;
}
