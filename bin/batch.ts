import { fail, ok, type Result } from "../lib/result.ts";
import { LANGUAGE_TAG } from "../lib/text/language-tag.ts";
import { DONE, REFUSED } from "./arguments.ts";
import type { Io } from "./io.ts";
import { type NdjsonLine, readNdjson } from "./ndjson.ts";

/** A line of a batch: a text with its name, and its language when the line tells one. */
export type TextLine = { readonly id: string | number; readonly text: string; readonly lang: string | null };

/**
 * Answers each line of NDJSON in order, as it comes. A line that cannot be read is named and passed over, and the exit
 * code tells.
 */
export async function answerEach(
  bytes: AsyncIterable<Uint8Array>,
  io: Io,
  answer: (line: TextLine) => object,
): Promise<number> {
  let passedOver = 0;
  for await (const lines of readNdjson(bytes)) {
    let answers = "";
    for (const line of lines) {
      const read = readTextLine(line);
      if (read.ok) answers += `${JSON.stringify({ id: read.value.id, ...answer(read.value) })}\n`;
      else {
        passedOver += 1;
        io.err(`Line ${line.number} ${read.reason}; it was passed over.`);
      }
    }
    if (answers !== "") await io.out(answers);
  }
  return passedOver === 0 ? DONE : REFUSED;
}

function readTextLine(line: NdjsonLine): Result<TextLine, string> {
  if (!line.ok) return fail(line.why);
  const { id, text, lang = null } = line.value;
  if (typeof id !== "string" && typeof id !== "number") return fail('has no "id" (a string or a number)');
  if (typeof text !== "string") return fail('has no "text" (a string)');
  if (lang !== null && (typeof lang !== "string" || !LANGUAGE_TAG.test(lang)))
    return fail('has a "lang" that is no language tag such as en or pt-BR');
  return ok({ id, text, lang });
}
