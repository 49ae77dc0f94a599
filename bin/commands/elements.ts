import { guessLanguage } from "../../lib/documents/language.ts";
import { segment } from "../../lib/documents/segment.ts";
import { elementsIn } from "../../lib/elements/find-elements.ts";
import { worthOf } from "../../lib/elements/worth.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import { decodeUtf8, UNDECODABLE } from "../../lib/text/decode.ts";
import { LANGUAGE_TAG } from "../../lib/text/language-tag.ts";
import { DONE, readArguments, refused, wrongUsage } from "../arguments.ts";
import { answerEach } from "../batch.ts";
import { allOf, withFile } from "../input.ts";
import type { Io } from "../io.ts";

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

type Request = { readonly file: string; readonly batch: boolean; readonly lang: string | null };

/** Runs `linecheck elements`; answers the exit code. */
export async function run(args: string[], io: Io): Promise<number> {
  const request = readRequest(args);
  if (!request.ok) return wrongUsage(io, request.reason, usage);
  const { file, batch, lang } = request.value;
  return withFile(file, io, (bytes) =>
    batch ? answerEach(bytes, io, (line) => look(line.text, line.lang ?? lang)) : runOnce(bytes, lang, io),
  );
}

async function runOnce(bytes: AsyncIterable<Uint8Array>, lang: string | null, io: Io): Promise<number> {
  const text = decodeUtf8(await allOf(bytes));
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

/** The elements and the worth of a sentence; its language is guessed when it is null. */
function look(text: string, lang: string | null) {
  const told = lang ?? guessLanguage(text);
  // A sentence too short to tell its language by ("NATO attacks.") is read with the English tables.
  const known = told === "und" ? "en" : told;
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
