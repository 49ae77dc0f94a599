import { fail, ok, type Result } from "../result.ts";
import { admitText, whyInadmissible } from "../text/admit.ts";
import { decodeText, UNDECODABLE } from "../text/decode.ts";
import { MAX_TEXT_LENGTH, type ReadText } from "./model.ts";
import { originOf, titleOf } from "./origin.ts";
import { segment } from "./segment.ts";
import { countWords } from "./words.ts";

/** What the person who imports a text says of it. */
export type Told = {
  readonly type: "text" | "markdown";
  readonly lang?: string | undefined;
  readonly title?: string | undefined;
  readonly fileName?: string | undefined;
};

/** Reads a pasted text for import. The refusal is a sentence with the remedy. */
export function readText(raw: string, told: Told): Result<ReadText, string> {
  const admitted = admitText(raw, MAX_TEXT_LENGTH);
  if (!admitted.ok) return fail(whyInadmissible(admitted.reason, MAX_TEXT_LENGTH));
  const { text, notes } = admitted.value;
  const { lang, segments } = segment(text, { type: told.type, ...(told.lang && { lang: told.lang }) });
  return ok({
    text,
    lang,
    title: told.title ?? titleOf(text, segments, told.fileName ?? "Untitled"),
    origin: originOf(text, segments),
    segments,
    words: countWords(text),
    notes,
  });
}

/** Reads the bytes of a file for import. The refusal is a sentence with the remedy. */
export function readFile(bytes: Uint8Array, told: Told): Result<ReadText, string> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return fail(UNDECODABLE[decoded.reason]);
  const read = readText(decoded.value.text, told);
  return read.ok ? ok({ ...read.value, notes: [...decoded.value.notes, ...read.value.notes] }) : read;
}
