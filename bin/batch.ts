import { fail, ok, type Result } from "../lib/result.ts";
import { LANGUAGE_TAG } from "../lib/text/language-tag.ts";
import { DONE, REFUSED } from "./arguments.ts";
import type { Io } from "./io.ts";
import { type NdjsonLine, readNdjson } from "./ndjson.ts";

/** What every line of a batch has: its name, and its language when the line tells one. */
export type NamedLine = { readonly id: string | number; readonly lang: string | null };

/** A line that is a text with its name. */
export type TextLine = NamedLine & { readonly text: string };

/** The fields of a line, as they came. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * Answers each line of NDJSON in order, as it comes. A line that cannot be read is named and passed over, and the exit
 * code tells.
 */
export function answerEach(
  bytes: AsyncIterable<Uint8Array>,
  io: Io,
  answer: (line: TextLine) => object,
): Promise<number> {
  return answerLines(bytes, io, readText, answer);
}

/** Answers each line of NDJSON with the fields that `read` takes; its refusal completes the sentence "Line 5 …". */
export async function answerLines<Rest extends object>(
  bytes: AsyncIterable<Uint8Array>,
  io: Io,
  read: (fields: Fields) => Result<Rest, string>,
  answer: (line: NamedLine & Rest) => object,
): Promise<number> {
  let passedOver = 0;
  for await (const lines of readNdjson(bytes)) {
    let answers = "";
    for (const line of lines) {
      const taken = readLine(line, read);
      if (taken.ok) answers += `${JSON.stringify({ id: taken.value.id, ...answer(taken.value) })}\n`;
      else {
        passedOver += 1;
        io.err(`Line ${line.number} ${taken.reason}; it was passed over.`);
      }
    }
    if (answers !== "") await io.out(answers);
  }
  return passedOver === 0 ? DONE : REFUSED;
}

function readLine<Rest extends object>(
  line: NdjsonLine,
  read: (fields: Fields) => Result<Rest, string>,
): Result<NamedLine & Rest, string> {
  if (!line.ok) return fail(line.why);
  const { id, lang = null } = line.value;
  if (typeof id !== "string" && typeof id !== "number") return fail('has no "id" (a string or a number)');
  const rest = read(line.value);
  if (!rest.ok) return rest;
  if (lang !== null && (typeof lang !== "string" || !LANGUAGE_TAG.test(lang)))
    return fail('has a "lang" that is no language tag such as en or pt-BR');
  return ok({ ...rest.value, id, lang });
}

function readText({ text }: Fields): Result<{ readonly text: string }, string> {
  return typeof text === "string" ? ok({ text }) : fail('has no "text" (a string)');
}
