import { createReadStream } from "node:fs";
import { guessLanguage } from "../../lib/documents/language.ts";
import { segment } from "../../lib/documents/segment.ts";
import { elementsIn } from "../../lib/elements/find-elements.ts";
import { worthOf } from "../../lib/elements/worth.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import { decodeUtf8, UNDECODABLE } from "../../lib/text/decode.ts";
import { DONE, REFUSED, readArguments, refused, wrongUsage } from "../arguments.ts";
import type { Io } from "../io.ts";
import { type NdjsonLine, readNdjson } from "../ndjson.ts";

export const usage = `Usage: linecheck elements [FILE] [OPTIONS]

Finds what can be checked in each sentence of a text (names, numbers, dates, quotations, superlatives, causes,
comparisons, attributions, negations) and how much the sentence is worth checking first, from 0 to 1, with reasons.
FILE is plain text; - or nothing is standard input. Prints {"lang", "text", "sentences": [{"start", "end", "elements":
[{"start", "end", "kind", "of"}], "worth", "reasons", "checkability"}]}; offsets are UTF-16 code units into "text".

"of" says more of a name, a number or a date. "checkability" is a suggestion, or null; it decides nothing.

  --lang TAG     the language, such as en or pt-BR, when it should not be told from the text
  --batch        reads NDJSON {"id", "text", "lang"}, each one sentence, writes NDJSON {"id", "elements", "worth",
                 "reasons", "checkability"}; a line that cannot be read is named on standard error and passed over
`;

const OPTIONS = {
  lang: { type: "string" },
  batch: { type: "boolean" },
  // Always on; taken so that a script may give it to every command alike.
  json: { type: "boolean" },
} as const;

const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

type Request = { readonly file: string; readonly batch: boolean; readonly lang: string | null };

/** Runs `linecheck elements`; answers the exit code. */
export async function run(args: string[], io: Io): Promise<number> {
  const request = readRequest(args);
  if (!request.ok) return wrongUsage(io, request.reason, usage);
  const { file, batch, lang } = request.value;
  const bytes: AsyncIterable<Uint8Array> = file === "-" ? io.stdin : createReadStream(file);
  try {
    return await (batch ? runBatch(bytes, lang, io) : runOnce(bytes, lang, io));
  } catch (error) {
    const reason = fileReason(error);
    if (reason === null) throw error;
    return refused(io, `${file} ${reason}`);
  }
}

async function runOnce(bytes: AsyncIterable<Uint8Array>, lang: string | null, io: Io): Promise<number> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  const text = decodeUtf8(Buffer.concat(chunks));
  if (text === null) return refused(io, UNDECODABLE["not-utf-8"]);
  const cut = segment(text, { type: "text", ...(lang === null ? {} : { lang }) });
  const sentences = cut.segments.map(({ start, end }) => {
    const { elements, ...worth } = look(text.slice(start, end), cut.lang);
    const placed = elements.map((element) => ({ ...element, start: start + element.start, end: start + element.end }));
    return { start, end, elements: placed, ...worth };
  });
  await io.out(`${JSON.stringify({ lang: cut.lang, text, sentences })}\n`);
  return DONE;
}

/** Answers each line in order; a line that cannot be read is named and passed over, and the exit code tells. */
async function runBatch(bytes: AsyncIterable<Uint8Array>, lang: string | null, io: Io): Promise<number> {
  let passedOver = 0;
  for await (const lines of readNdjson(bytes)) {
    let answers = "";
    for (const line of lines) {
      const answer = answerLine(line, lang);
      if (answer.ok) answers += `${answer.value}\n`;
      else {
        passedOver += 1;
        io.err(`Line ${line.number} ${answer.reason}; it was passed over.`);
      }
    }
    if (answers !== "") await io.out(answers);
  }
  return passedOver === 0 ? DONE : REFUSED;
}

/** The answer to a line as JSON, or in words why there is none. */
function answerLine(line: NdjsonLine, otherwise: string | null): Result<string, string> {
  if (!line.ok) return fail(line.why);
  const { id, text, lang } = line.value;
  if (typeof id !== "string" && typeof id !== "number") return fail('has no "id" (a string or a number)');
  if (typeof text !== "string") return fail('has no "text" (a string)');
  const isMissing = lang === undefined || lang === null;
  if (!isMissing && (typeof lang !== "string" || !LANGUAGE_TAG.test(lang)))
    return fail('has a "lang" that is no language tag such as en or pt-BR');
  const tag = typeof lang === "string" ? lang : (otherwise ?? guessLanguage(text));
  return ok(JSON.stringify({ id, ...look(text, tag) }));
}

function look(text: string, lang: string) {
  // A sentence too short to tell its language by ("NATO attacks.") is read with the English tables.
  const known = lang === "und" ? "en" : lang;
  const elements = elementsIn(text, known);
  return { elements, ...worthOf(text, elements, known) };
}

function readRequest(args: string[]): Result<Request, string> {
  const read = readArguments(args, OPTIONS);
  if (!read.ok) return read;
  const { values, positionals } = read.value;
  const [file = "-", ...others] = positionals;
  if (others.length > 0) return fail(`elements takes one file, not ${positionals.length}.`);
  if (values.lang !== undefined && !LANGUAGE_TAG.test(values.lang))
    return fail(`--lang must be a language tag such as en or pt-BR, not ${values.lang}.`);
  return ok({ file, batch: values.batch ?? false, lang: values.lang ?? null });
}

/** What to tell a person about a file that cannot be read; null for an error of another sort. */
function fileReason(error: unknown): string | null {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ENOENT") return "does not exist; check the path.";
  if (code === "EISDIR") return "is a folder; name a file in it.";
  if (code === "EACCES" || code === "EPERM") return "may not be read; check its permissions.";
  return null;
}
