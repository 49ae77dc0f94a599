import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { readOriginal } from "../../lib/documents/read-text.ts";
import { type Segmented, type SegmentOptions, segment } from "../../lib/documents/segment.ts";
import { FILE_KINDS, type FileKind } from "../../lib/extraction/model.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import { decodeUtf8, UNDECODABLE } from "../../lib/text/decode.ts";
import { DONE, REFUSED, readArguments, refused, wrongUsage } from "../arguments.ts";
import type { Io } from "../io.ts";
import { type NdjsonLine, readNdjson } from "../ndjson.ts";
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

const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

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
  const bytes: AsyncIterable<Uint8Array> = file === "-" ? io.stdin : createReadStream(file);
  try {
    if (batch) return await runBatch(bytes, options, io);
    return await (kind ? runOnFile(kind, bytes, file, options, io) : runOnce(bytes, options, io));
  } catch (error) {
    const reason = fileReason(error);
    if (reason === null) throw error;
    return refused(io, `${file} ${reason}`);
  }
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
  if (!read.ok) return refused(io, read.reason);
  for (const note of read.value.notes) io.err(note);
  return show(read.value.text, read.value, io);
}

async function show(text: string, { lang, segments }: Segmented, io: Io): Promise<number> {
  const shown = segments.map(({ start, end, role }) => ({ start, end, role }));
  await io.out(`${JSON.stringify({ lang, text, segments: shown })}\n`);
  return DONE;
}

async function allOf(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Answers each line in order; a line that cannot be read is named and passed over, and the exit code tells. */
async function runBatch(bytes: AsyncIterable<Uint8Array>, options: SegmentOptions, io: Io): Promise<number> {
  let passedOver = 0;
  for await (const lines of readNdjson(bytes)) {
    let answers = "";
    for (const line of lines) {
      const answer = answerLine(line, options);
      if (answer.ok) answers += `${answer.json}\n`;
      else {
        passedOver += 1;
        io.err(`Line ${line.number} ${answer.why}; it was passed over.`);
      }
    }
    if (answers !== "") await io.out(answers);
  }
  return passedOver === 0 ? DONE : REFUSED;
}

type Answer = { readonly ok: true; readonly json: string } | { readonly ok: false; readonly why: string };

function answerLine(line: NdjsonLine, options: SegmentOptions): Answer {
  if (!line.ok) return line;
  const { id, text, lang = options.lang } = line.value;
  if (typeof id !== "string" && typeof id !== "number") return { ok: false, why: 'has no "id" (a string or a number)' };
  if (typeof text !== "string") return { ok: false, why: 'has no "text" (a string)' };
  if (lang !== undefined && lang !== null && (typeof lang !== "string" || !LANGUAGE_TAG.test(lang)))
    return { ok: false, why: 'has a "lang" that is no language tag such as en or pt-BR' };
  const found = segment(text, { ...options, ...(typeof lang === "string" ? { lang } : {}) });
  const spans = found.segments.map(({ start, end }) => [start, end]);
  const roles = found.segments.map(({ role }) => role);
  return { ok: true, json: JSON.stringify({ id, spans, roles }) };
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

/** What to tell a person about a file that cannot be read; null for an error of another sort. */
function fileReason(error: unknown): string | null {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ENOENT") return "does not exist; check the path.";
  if (code === "EISDIR") return "is a folder; name a file in it.";
  if (code === "EACCES" || code === "EPERM") return "may not be read; check its permissions.";
  return null;
}
