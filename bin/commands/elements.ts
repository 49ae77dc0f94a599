import { elementsIn } from "../../lib/elements/find-elements.ts";
import { worthOf } from "../../lib/elements/worth.ts";
import { guessLanguage } from "../../lib/text/language.ts";
import { DONE, refused, wrongUsage } from "../arguments.ts";
import { answerEach } from "../batch.ts";
import { withFile } from "../input.ts";
import type { Io } from "../io.ts";
import { readOneText } from "../one-text.ts";
import { readTextRequest, type TextRequest } from "../text-request.ts";

export const usage = `Usage: linecheck elements [FILE] [OPTIONS]

Finds what can be checked in each sentence of a text (names, numbers, dates, quotations, superlatives, causes,
comparisons, attributions, negations) and how much the sentence is worth checking first, from 0 to 1, with reasons.
FILE is plain text, Markdown (.md), HTML, a Word document (.docx) or a PDF, told by its bytes and its name; - or nothing
is standard input, which is text. Prints {"lang", "text", "sentences": [{"start", "end", "elements": [{"start", "end",
"kind", "of"}], "worth", "reasons", "checkability"}]}. Offsets are UTF-16 code units into "text": the input as it is,
decoded as UTF-8, or the article of a file of another kind.

"of" says more of a name, a number or a date. "checkability" is a suggestion, or null; it decides nothing.

  --lang TAG     the language, such as en or pt-BR, when it should not be told from the text
  --type TYPE    text, markdown, html, docx or pdf, whatever the file is called
  --batch        reads NDJSON {"id", "text", "lang"}, each one sentence, writes NDJSON {"id", "elements", "worth",
                 "reasons", "checkability"}; a line that cannot be read is named on standard error and passed over
`;

/** Runs `linecheck elements`; answers the exit code. */
export async function run(args: string[], io: Io): Promise<number> {
  const request = readTextRequest("elements", args);
  if (!request.ok) return wrongUsage(io, request.reason, usage);
  const { file, batch, lang } = request.value;
  return withFile(file, io, (bytes) =>
    batch ? answerEach(bytes, io, (line) => look(line.text, line.lang ?? lang)) : runOnce(bytes, request.value, io),
  );
}

async function runOnce(bytes: AsyncIterable<Uint8Array>, request: TextRequest, io: Io): Promise<number> {
  const read = await readOneText(bytes, request, io);
  if (!read.ok) return refused(io, read.reason);
  const { lang, text, segments } = read.value;
  const sentences = segments.map(({ start, end }) => {
    const { elements, ...worth } = look(text.slice(start, end), lang);
    const placed = elements.map((element) => ({ ...element, start: start + element.start, end: start + element.end }));
    return { start, end, elements: placed, ...worth };
  });
  await io.out(`${JSON.stringify({ lang, text, sentences })}\n`);
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
