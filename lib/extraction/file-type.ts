import { Buffer } from "node:buffer";
import { fail, ok, type Result } from "../result.ts";
import { type SaidKind, saidByMediaType, saidByName } from "./endings.ts";
import { FILE_KINDS, type FileKind, MAX_FILE_BYTES } from "./model.ts";
import { kindOfOle, kindOfZip } from "./packages.ts";
import { REFUSED_KINDS, type RefusedKind } from "./refused-kinds.ts";
import { SIGNATURES } from "./signatures.ts";

/** The kinds of file that can be imported. */
export type FileType = "text" | "markdown" | FileKind;

/** What is said of a file by its name and by who sent it. */
export type FileSaid = { readonly name?: string | undefined; readonly mediaType?: string | undefined };

/**
 * What a file is: told by how its kind begins, else by its name, its media type, and last by whether it looks like
 * HTML. A file whose beginning is clear is read for what it is, whatever it is called. The refusal is a sentence that
 * says what the file is and what to do.
 */
export function fileTypeOf(bytes: Uint8Array, said: FileSaid): Result<FileType, string> {
  const kind = kindOf(bytes, said);
  return isRefused(kind) ? fail(REFUSED_KINDS[kind]) : ok(kind);
}

/** The kind of a file, also of one that is not read. */
export function kindOf(bytes: Uint8Array, said: FileSaid): SaidKind {
  if (bytes.length === 0) return "empty";
  if (bytes.length > MAX_FILE_BYTES) return "large";
  return kindByBytes(bytes, said) ?? kindByWord(bytes, said) ?? kindByLooks(bytes);
}

/** Whether files of a kind are not read. */
export function isRefused(kind: SaidKind): kind is RefusedKind {
  return Object.hasOwn(REFUSED_KINDS, kind);
}

// A PDF may have up to 1,024 bytes before its header, by custom of its readers (ISO 32000-1, annex H.3.4.1).
const HEAD_LENGTH = 1024;

// A file, an archive of none, a part of a spanned one, and one that was to be spanned (APPNOTE 4.3).
const ZIP_BEGINNINGS = ["PK\x03\x04", "PK\x05\x06", "PK\x07\x08", "PK00PK"];

function kindByBytes(bytes: Uint8Array, said: FileSaid): SaidKind | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD_LENGTH)).toString("latin1");
  // A text on PDF may well name its header, so that elsewhere than at the beginning it counts only with the name.
  if (/^(\xef\xbb\xbf)?\s{0,64}%PDF-/.test(head)) return "pdf";
  if (head.includes("%PDF-") && saidKind(said) === "pdf") return "pdf";
  if (ZIP_BEGINNINGS.some((mark) => head.startsWith(mark))) return zipOrWhatItWas(bytes, said);
  if (head.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) return kindOfOle(bytes);
  return SIGNATURES.find(({ at, bytes: mark }) => standsAt(head, at, mark))?.kind ?? null;
}

/** A package whose end is lost is still what it is called, and its reader says what is wrong with it. */
function zipOrWhatItWas(bytes: Uint8Array, said: FileSaid): SaidKind {
  const found = kindOfZip(bytes);
  if (found !== null) return found;
  const kind = saidKind(said);
  return kind === "docx" || (kind !== null && CLOTHED_IN_ZIP.has(kind)) ? kind : "archive";
}

const CLOTHED_IN_ZIP: ReadonlySet<SaidKind> = new Set(["odt", "pages", "book", "spreadsheet", "slides"]);

function standsAt(head: string, at: number, mark: string): boolean {
  for (let i = 0; i < mark.length; i++) {
    const wanted = mark[i];
    if (wanted !== "?" && head[at + i] !== wanted) return false;
  }
  return head.length >= at + mark.length;
}

function saidKind({ name = "", mediaType = "" }: FileSaid): SaidKind | null {
  return saidByName(name) ?? saidByMediaType(mediaType);
}

/** What the file is called, unless it is called a kind that begins in a way this one does not. */
function kindByWord(bytes: Uint8Array, said: FileSaid): SaidKind | null {
  const kind = saidKind(said);
  if (kind === "pdf") return "not-pdf";
  if (kind === "docx") return "not-docx";
  // A page saved under the name of a Word document, as old content systems do, is a page.
  if (kind === "word" && kindByLooks(bytes) === "html") return "html";
  return kind;
}

/** HTML, a drawing, text, or none of them. In UTF-16 every second byte is NUL, which is passed over. */
function kindByLooks(bytes: Uint8Array): SaidKind {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD_LENGTH)).toString("latin1");
  const letters = head.replaceAll("\0", "").replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "");
  const marked = letters.length < head.length && /^(\xff\xfe|\xfe\xff)/.test(head);
  const inside = letters.replace(/^\s{0,512}(<\?xml[^>]{0,200}>\s{0,512})?(<!--[^>]{0,500}-->\s{0,512}){0,8}/i, "");
  if (/^<(!doctype html|html|head|body|title|meta|article|main|div|p|h1)[\s/>]/i.test(inside)) return "html";
  if (/^<(!doctype svg|svg)[\s/>]/i.test(inside)) return "drawing";
  if (/^<\?xml/i.test(letters)) return "structured";
  return head.includes("\0") && !marked ? "unknown" : "text";
}

/** Whether a parser in a process of its own reads this kind; the others are text. */
export function isFileKind(type: FileType): type is FileKind {
  return FILE_KINDS.some((kind) => kind === type);
}
