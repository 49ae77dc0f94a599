import { getResolvedPDFJS } from "unpdf";
import { fail, ok, type Result } from "../../result.ts";
import { type Reading, readPage } from "./read-page.ts";
import { REFUSALS } from "./refusals.ts";
import type { Page } from "./run.ts";
import { type Survey, surveyPdf } from "./survey.ts";

/** What a PDF holds, in our words: its pages and what it says of itself. */
export type OpenedPdf = {
  readonly pages: readonly Page[];
  /** Numbers of the pages that could not be read. */
  readonly unread: readonly number[];
  /** The document information dictionary and the language of the catalogue, as they stand. */
  readonly info: Readonly<Record<string, unknown>>;
  /** Properties of the XMP packet by their prefixed names in small letters. */
  readonly properties: ReadonlyMap<string, unknown>;
  /** Characters on its pages in fonts whose characters nobody can tell. */
  readonly unmapped: number;
  /** Bytes of the strings it paints, one or two for each character. */
  readonly shown: number;
};

/**
 * Pages: one costs 3 to 10 ms on a slow machine, and the process that reads them is given 10 seconds. Dense pages meet
 * the limit on characters first, at some 500.
 */
export const MOST_PAGES = 1_000;

/** UTF-16 code units of a whole file, as every other import has it. */
const MOST_CHARACTERS = 2_000_000;

// Pieces, lines or single letters, as a file paints them: a line is one to five, and each takes some 2 KB to sort out.
const MOST_PIECES = 150_000;

// Some writers put a line of their own before the signature; readers look for it this far.
const SIGNATURE_WITHIN = 1024;

type Pdfjs = Awaited<ReturnType<typeof getResolvedPDFJS>>;
type Document = Awaited<ReturnType<Pdfjs["getDocument"]>["promise"]>;

/**
 * Reads a PDF with pdf.js: no script of it is run, no font and no character map is loaded from disk or network, and no
 * picture is unpacked. Never rejects, whatever the bytes are; the refusal is a sentence with the remedy.
 */
export async function openPdf(bytes: Uint8Array): Promise<Result<OpenedPdf, string>> {
  if (!hasSignature(bytes)) return fail(REFUSALS.notPdf);
  const survey = await surveyPdf(bytes);
  if (!survey.ok) return survey;
  const { getDocument } = await getResolvedPDFJS();
  giveFixedLength();
  const task = getDocument({
    // pdf.js takes the bytes it is given away from their owner, so it gets a copy.
    data: bytes.slice(),
    verbosity: 0,
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    useWasm: false,
    maxImageSize: 0,
    // What is broken is passed over, page by page and piece by piece, and the rest is read.
    stopAtErrors: false,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) return fail(REFUSALS.tooManyPages(document.numPages, MOST_PAGES));
    return await readDocument(document, survey.value);
  } catch (error) {
    return fail(refusalFor(error));
  } finally {
    // A task that never opened has nothing to close, and says so by rejecting.
    await task.destroy().catch(() => undefined);
  }
}

async function readDocument(document: Document, survey: Survey): Promise<Result<OpenedPdf, string>> {
  const pages: Page[] = [];
  const unread: number[] = [];
  const reading: Reading = {
    fonts: new Map(),
    unmappedFonts: survey.unmappedFonts,
    unmapped: 0,
    allowance: { characters: MOST_CHARACTERS, pieces: MOST_PIECES },
  };
  const marks = await document.getMarkInfo().catch(() => null);
  for (let number = 1; number <= document.numPages; number += 1) {
    try {
      const page = await readPage(await document.getPage(number), reading, marks?.Marked === true);
      if (page === null)
        return fail(reading.allowance.pieces < 0 ? REFUSALS.tooFine : REFUSALS.tooLong(MOST_CHARACTERS));
      pages.push(page);
    } catch {
      unread.push(number);
    }
  }
  return ok({
    pages,
    unread,
    unmapped: reading.unmapped,
    shown: survey.shown,
    ...(await readAbout(document)),
  });
}

async function readAbout(document: Document): Promise<Pick<OpenedPdf, "info" | "properties">> {
  const properties = new Map<string, unknown>();
  try {
    const { info, metadata } = await document.getMetadata();
    // pdf.js says null for a file without an XMP packet, against its own type.
    for (const [name, value] of (metadata as Iterable<[string, unknown]> | null) ?? []) properties.set(name, value);
    return { info: info as Record<string, unknown>, properties };
  } catch {
    // A broken dictionary costs what it would have said, not the article.
    return { info: {}, properties };
  }
}

function hasSignature(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SIGNATURE_WITHIN)).includes("%PDF-");
}

function refusalFor(error: unknown): string {
  const name = error instanceof Error ? error.name : "";
  return name === "PasswordException" ? REFUSALS.encrypted : REFUSALS.broken;
}

/**
 * pdf.js asks an ArrayBuffer for `transferToFixedLength`, which Node.js has from version 21 on. A copy of fixed length
 * serves it as well: it never looks at the old one again.
 */
function giveFixedLength(): void {
  if ("transferToFixedLength" in ArrayBuffer.prototype) return;
  Object.defineProperty(ArrayBuffer.prototype, "transferToFixedLength", {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer) {
      return this.slice(0);
    },
  });
}
