import { basename, extname } from "node:path";
import type { Context } from "../../lib/context.ts";
import type { Original } from "../../lib/documents/model.ts";
import { readOriginal } from "../../lib/documents/read-text.ts";
import { importDocument } from "../../lib/documents/write.ts";
import { keepPools } from "../../lib/earlier/pool/read.ts";
import { suggestMatches } from "../../lib/earlier/suggesting/write.ts";
import { asId, type DocumentId } from "../../lib/ids.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import { TURNS } from "../../lib/reviews/adapters/turns.ts";
import { WebAddress } from "../../lib/sources/model.ts";
import { actingGrant } from "../acting.ts";
import { DONE, readArguments, refused, wrongUsage } from "../arguments.ts";
import { bytesOf } from "../input.ts";
import { findInstallation, withInstallation } from "../installation.ts";
import type { Io } from "../io.ts";
import { EXTRACT, fetcher } from "../reading.ts";

export const usage = `Usage: linecheck import FILE or URL [OPTIONS]

Brings in an article: FILE is plain text, Markdown (.md), HTML, a Word document (.docx) or a PDF, - is standard input, URL
is the address of a page. Prints {"documentId", "versionId", "claims", "segments"}.

  --as EMAIL         import as this person; without it the installation itself does
  --own-text         that person wrote it, and will never file verdicts on it
  --title TEXT       the title, when the text's own first line is not it
  --lang TAG         the language, such as en or pt-BR, when it should not be told from the text
  --type TYPE        text or markdown, when the file's name does not tell
  --origin-url URL   where it was published
`;

const OPTIONS = {
  as: { type: "string" },
  "own-text": { type: "boolean" },
  title: { type: "string" },
  lang: { type: "string" },
  type: { type: "string" },
  "origin-url": { type: "string" },
  // Always on; taken so that a script may give it to every command alike.
  json: { type: "boolean" },
} as const;

export async function run(args: string[], io: Io): Promise<number> {
  const read = readArguments(args, OPTIONS);
  if (!read.ok) return wrongUsage(io, read.reason, usage);
  const { values, positionals } = read.value;
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) return wrongUsage(io, "import takes one FILE or URL.", usage);
  const { type } = values;
  if (!isTextType(type)) return wrongUsage(io, "--type is text or markdown; other files tell by themselves.", usage);
  if (values["own-text"] && values.as === undefined)
    return wrongUsage(io, "--own-text says that a person wrote it: name them with --as EMAIL.", usage);
  const originUrl = values["origin-url"] === undefined ? null : WebAddress.safeParse(values["origin-url"]);
  if (originUrl?.success === false)
    return wrongUsage(io, `--origin-url ${originUrl.error.issues[0]?.message ?? "is refused"}.`, usage);

  const original = await originalAt(file, io);
  if (!original.ok) return refused(io, original.reason);
  const { title, lang } = values;
  const text = await readOriginal(original.value, { type, title, lang }, EXTRACT);
  if (!text.ok) return refused(io, text.reason.sentence);

  const imported = await withInstallation(io.env, async (ctx) => {
    const grant = await actingGrant(ctx, values.as, "import");
    if (!grant.ok) return grant;
    const done = await importDocument(ctx, grant.value, {
      read: text.value,
      original: original.value,
      originUrl: originUrl?.data ?? null,
      ownText: values["own-text"] ?? false,
    });
    if (done.ok) await suggest(ctx, asId<DocumentId>(done.value.id), io);
    return done;
  });
  if (!imported.ok) return refused(io, imported.reason);
  for (const note of text.value.notes) io.err(note);
  const { id, versionId, claims } = imported.value;
  await io.out(`${JSON.stringify({ documentId: id, versionId, claims, segments: text.value.segments.length })}\n`);
  return DONE;
}

/** Looks what of it was checked before. The import stands, whatever becomes of this. */
async function suggest(ctx: Context, documentId: DocumentId, io: Io): Promise<void> {
  try {
    await suggestMatches(ctx, documentId, { pools: keepPools(TURNS), turns: TURNS });
  } catch (error) {
    io.err(`What was checked before could not be looked for (${error}): the panel of each claim looks for it anew.`);
  }
}

function isTextType(type: string | undefined): type is "text" | "markdown" | undefined {
  return type === undefined || type === "text" || type === "markdown";
}

/** The bytes of a file, of standard input or of the page at an address, and how they came. */
async function originalAt(place: string, io: Io): Promise<Result<Original, string>> {
  if (/^https?:\/\//i.test(place)) return pageAt(place, io);
  const bytes = await bytesOf(place, io);
  if (!bytes.ok) return bytes;
  const fileName = place === "-" ? null : basename(place);
  const mediaType = MEDIA_TYPES[extname(place).toLowerCase()] ?? UNNAMED;
  return ok({ bytes: bytes.value, mediaType, fileName, charset: null, fetched: null });
}

/** RFC 2046, section 4.5.1: what bytes are when nobody says. Then they are read for what they look like. */
const UNNAMED = "application/octet-stream";

/** What files are called by their endings. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".txt": "text/plain",
  ".text": "text/plain",
  ".md": "text/markdown",
  ".markdown": "text/markdown",
  ".htm": "text/html",
  ".html": "text/html",
  ".xhtml": "application/xhtml+xml",
  ".pdf": "application/pdf",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

async function pageAt(url: string, io: Io): Promise<Result<Original, string>> {
  const found = findInstallation(io.env);
  if (!found.ok) return found;
  const page = await fetcher(found.value.env)(url);
  if (!page.ok) return fail(page.reason.sentence);
  const { bytes, mediaType, charset, fetchedAt } = page.value;
  const fetched = { url: page.value.url, at: fetchedAt };
  return ok({ bytes, mediaType: mediaType ?? UNNAMED, fileName: null, charset, fetched });
}
