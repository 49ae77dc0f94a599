import type { Block } from "../../extraction/block.ts";
import { fileTypeOf } from "../../extraction/file-type.ts";
import { type Extractor, NO_METADATA } from "../../extraction/model.ts";
import { refuse, type Unread } from "../../extraction/unread.ts";
import { fail, ok, type Result } from "../../result.ts";
import { admitText, whyInadmissible } from "../../text/admit.ts";
import { decodeText, UNDECODABLE } from "../../text/decode.ts";
import { languageOf } from "../../text/language.ts";
import { MAX_COPY_LENGTH, type Original, type Readable, type SnapshotBlock } from "./model.ts";
import { paragraphsOf } from "./paragraphs.ts";

/** What can be read in a source: plain text as it is, anything else by the extractor. Refusals are sentences. */
export async function readOriginal(original: Original, extract: Extractor): Promise<Result<Readable, Unread>> {
  const { bytes, mediaType, fileName, charset, page } = original;
  const type = fileTypeOf(bytes, { name: fileName ?? undefined, mediaType });
  if (!type.ok) return refuse(type.reason);
  if (type.value === "text" || type.value === "markdown") {
    const read = readPlain(bytes);
    return read.ok ? read : refuse(read.reason);
  }
  const hints = { charset: charset ?? undefined, url: page?.url, whole: true, cite: true };
  const extracted = await extract(type.value, bytes, hints);
  if (!extracted.ok) return extracted;
  const { text, blocks, metadata, notes } = extracted.value;
  const lang = languageOf(text, metadata.lang);
  return ok({ text, blocks: blocks.map(blockOf), lang, notes, metadata });
}

/** The original of a text that somebody brought: its UTF-8 bytes. */
export function originalOfText(text: string): Original {
  const bytes = new TextEncoder().encode(text);
  return { bytes, mediaType: "text/plain; charset=utf-8", charset: null, fileName: null, page: null };
}

function readPlain(bytes: Uint8Array): Result<Readable, string> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return fail(UNDECODABLE[decoded.reason]);
  const admitted = admitText(decoded.value.text, MAX_COPY_LENGTH);
  if (!admitted.ok) return fail(whyInadmissible(admitted.reason, MAX_COPY_LENGTH));
  const { text, notes } = admitted.value;
  const lang = languageOf(text, null);
  const blocks = paragraphsOf(text);
  return ok({ text, blocks, lang, notes: [...decoded.value.notes, ...notes], metadata: NO_METADATA });
}

function blockOf({ start, end, kind, level, page }: Block): SnapshotBlock {
  return { start, end, kind, level, ...(page !== undefined && { page }) };
}
