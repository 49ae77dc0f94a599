import type { Block } from "../../extraction/block.ts";
import { type Extract, type Extractor, NO_METADATA } from "../../extraction/model.ts";
import { fileOfText } from "../../extraction/raw-file.ts";
import { readFile } from "../../extraction/read-file.ts";
import { refuse, type Unread } from "../../extraction/unread.ts";
import { fail, ok, type Result } from "../../result.ts";
import { admitText, whyInadmissible } from "../../text/admit.ts";
import type { Decoded } from "../../text/decode.ts";
import { languageOf } from "../../text/language.ts";
import { MAX_COPY_LENGTH, type Original, type Readable, type SnapshotBlock } from "./model.ts";
import { paragraphsOf } from "./paragraphs.ts";

/** What can be read in a source: plain text as it is, anything else by the extractor. Refusals are sentences. */
export async function readOriginal(original: Original, extract: Extractor): Promise<Result<Readable, Unread>> {
  const file = await readFile(original, { url: original.page?.url, whole: true, cite: true }, extract);
  if (!file.ok) return file;
  if (file.value.type === "extract") return ok(readExtract(file.value.extract));
  const read = readPlain(file.value.decoded);
  return read.ok ? read : refuse(read.reason);
}

/** The original of a text that somebody brought: its UTF-8 bytes. */
export function originalOfText(text: string): Original {
  return { ...fileOfText(text), page: null };
}

function readExtract({ text, blocks, metadata, notes }: Extract): Readable {
  const lang = languageOf(text, metadata.lang);
  return { text, blocks: blocks.map(blockOf), lang, notes, metadata, transcribed: false };
}

function readPlain(decoded: Decoded): Result<Readable, string> {
  const admitted = admitText(decoded.text, MAX_COPY_LENGTH);
  if (!admitted.ok) return fail(whyInadmissible(admitted.reason, MAX_COPY_LENGTH));
  const { text, notes } = admitted.value;
  const lang = languageOf(text, null);
  const blocks = paragraphsOf(text);
  return ok({ text, blocks, lang, notes: [...decoded.notes, ...notes], metadata: NO_METADATA, transcribed: false });
}

function blockOf({ start, end, kind, level, page }: Block): SnapshotBlock {
  return { start, end, kind, level, ...(page !== undefined && { page }) };
}
