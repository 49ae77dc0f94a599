import { type SegmentOptions, segment } from "../../lib/documents/segment.ts";
import { DONE, refused, wrongUsage } from "../arguments.ts";
import { answerEach, type TextLine } from "../batch.ts";
import { withFile } from "../input.ts";
import type { Io } from "../io.ts";
import { readOneText } from "../one-text.ts";
import { readTextRequest, type TextRequest } from "../text-request.ts";

export const usage = `Usage: linecheck segment [FILE] [OPTIONS]

Splits a text into its sentences and prints {"lang", "text", "segments": [{"start", "end", "role"}]}; an empty text has
none. FILE is plain text, Markdown (.md), HTML, a Word document (.docx) or a PDF, told by its bytes and its name; - or
nothing is standard input, which is text. Offsets are UTF-16 code units into "text": the input as it is, decoded as
UTF-8, or the article of a file of another kind.

  --lang TAG     the language, such as en or pt-BR, when it should not be told from the text
  --type TYPE    text, markdown, html, docx or pdf, whatever the file is called
  --batch        reads NDJSON {"id", "text", "lang"}, writes NDJSON {"id", "spans": [[start, end]], "roles"}; a line
                 that cannot be read is named on standard error and passed over
`;

/** Runs `linecheck segment`; answers the exit code. */
export async function run(args: string[], io: Io): Promise<number> {
  const request = readTextRequest("segment", args);
  if (!request.ok) return wrongUsage(io, request.reason, usage);
  const { file, batch, type, lang } = request.value;
  const options: SegmentOptions = { type: type === "markdown" ? "markdown" : "text", ...(lang !== null && { lang }) };
  return withFile(file, io, (bytes) =>
    batch ? answerEach(bytes, io, (line) => cutLine(line, options)) : runOnce(bytes, request.value, io),
  );
}

async function runOnce(bytes: AsyncIterable<Uint8Array>, request: TextRequest, io: Io): Promise<number> {
  const read = await readOneText(bytes, request, io);
  if (!read.ok) return refused(io, read.reason);
  const { lang, text, segments } = read.value;
  const shown = segments.map(({ start, end, role }) => ({ start, end, role }));
  await io.out(`${JSON.stringify({ lang, text, segments: shown })}\n`);
  return DONE;
}

function cutLine({ text, lang }: TextLine, options: SegmentOptions) {
  const { segments } = segment(text, { ...options, ...(lang !== null && { lang }) });
  return { spans: segments.map(({ start, end }) => [start, end]), roles: segments.map(({ role }) => role) };
}
