import { basename } from "node:path";
import { readOriginal } from "../../lib/documents/read-text.ts";
import { type Segmented, type SegmentOptions, segment } from "../../lib/documents/segment.ts";
import { FILE_KINDS, type FileKind } from "../../lib/extraction/model.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import { decodeUtf8, UNDECODABLE } from "../../lib/text/decode.ts";
import { LANGUAGE_TAG } from "../../lib/text/language-tag.ts";
import { DONE, readArguments, refused, wrongUsage } from "../arguments.ts";
import { answerEach, type TextLine } from "../batch.ts";
import { allOf, withFile } from "../input.ts";
import type { Io } from "../io.ts";
import { EXTRACT } from "../reading.ts";

export const usage = `Usage: linecheck segment [FILE] [OPTIONS]

Splits a text into its sentences and prints {"lang", "text", "segments": [{"start", "end", "role"}]}. FILE is plain
text, Markdown (.md), HTML, a Word document (.docx) or a PDF; - or nothing is standard input, which is text. Offsets are
UTF-16 code units into "text": the input as it is, decoded as UTF-8, or the article of a file of another kind.

  --lang TAG     the language, such as en or pt-BR, when it should not be told from the text
  --type TYPE    text, markdown, html, docx or pdf, when the file's name does not tell
  --batch        reads NDJSON {"id", "text", "lang"}, writes NDJSON {"id", "spans": [[start, end]], "roles"}; a line
                 that cannot be read is named on standard error and passed over
`;

const OPTIONS = {
  lang: { type: "string" },
  type: { type: "string" },
  batch: { type: "boolean" },
  // Always on; taken so that a script may give it to every command alike.
  json: { type: "boolean" },
} as const;

type Request = {
  readonly file: string;
  readonly batch: boolean;
  readonly options: SegmentOptions;
  /** The kind of file, when it is not text. */
  readonly kind: FileKind | null;
};

/** Runs `linecheck segment`; answers the exit code. */
export async function run(args: string[], io: Io): Promise<number> {
  const request = readRequest(args);
  if (!request.ok) return wrongUsage(io, request.reason, usage);
  const { file, batch, options, kind } = request.value;
  return withFile(file, io, (bytes) => {
    if (batch) return answerEach(bytes, io, (line) => cutLine(line, options));
    return kind ? runOnFile(kind, bytes, file, options, io) : runOnce(bytes, options, io);
  });
}

async function runOnce(bytes: AsyncIterable<Uint8Array>, options: SegmentOptions, io: Io): Promise<number> {
  const text = decodeUtf8(await allOf(bytes));
  if (text === null) return refused(io, UNDECODABLE["not-utf-8"]);
  return show(text, segment(text, options), io);
}

/** A file that a parser has to read: what it names for its kind is believed only if its bytes say the same. */
async function runOnFile(
  kind: FileKind,
  bytes: AsyncIterable<Uint8Array>,
  file: string,
  { lang }: SegmentOptions,
  io: Io,
): Promise<number> {
  const all = await allOf(bytes);
  const fileName = file === "-" ? `standard-input.${kind}` : basename(file);
  const original = { bytes: all, mediaType: "", fileName, charset: null, fetched: null };
  const read = await readOriginal(original, { lang }, EXTRACT);
  if (!read.ok) return refused(io, read.reason.sentence);
  for (const note of read.value.notes) io.err(note);
  return show(read.value.text, read.value, io);
}

async function show(text: string, { lang, segments }: Segmented, io: Io): Promise<number> {
  const shown = segments.map(({ start, end, role }) => ({ start, end, role }));
  await io.out(`${JSON.stringify({ lang, text, segments: shown })}\n`);
  return DONE;
}

function cutLine({ text, lang }: TextLine, options: SegmentOptions) {
  const { segments } = segment(text, { ...options, ...(lang !== null && { lang }) });
  return { spans: segments.map(({ start, end }) => [start, end]), roles: segments.map(({ role }) => role) };
}

function readRequest(args: string[]): Result<Request, string> {
  const read = readArguments(args, OPTIONS);
  if (!read.ok) return read;
  const { values, positionals } = read.value;
  const [file = "-", ...others] = positionals;
  if (others.length > 0) return fail(`segment takes one file, not ${positionals.length}.`);
  if (values.lang !== undefined && !LANGUAGE_TAG.test(values.lang))
    return fail(`--lang must be a language tag such as en or pt-BR, not ${values.lang}.`);
  const type = values.type ?? typeByName(file);
  const kind = FILE_KINDS.find((known) => known === type) ?? null;
  if (type !== "text" && type !== "markdown" && kind === null)
    return fail(`--type must be text, markdown, html, docx or pdf, not ${type}.`);
  if (values.batch && kind !== null) return fail("--batch takes texts, not files of other kinds.");
  const lang = values.lang === undefined ? {} : { lang: values.lang };
  const options: SegmentOptions = { type: type === "markdown" ? "markdown" : "text", ...lang };
  return ok({ file, batch: values.batch ?? false, options, kind });
}

function typeByName(file: string): string {
  if (/\.(?:md|markdown)$/i.test(file)) return "markdown";
  return /\.(?:x?html?)$/i.test(file) ? "html" : (/\.(docx|pdf)$/i.exec(file)?.[1]?.toLowerCase() ?? "text");
}
