import { Buffer } from "node:buffer";
import type { SaidKind } from "./endings.ts";

// An honest document has some dozens of parts; who has more is known by the first of them.
const MOST_NAMES = 2000;

// An end record is 22 bytes and a comment of at most 65,535 (APPNOTE 4.3.16).
const END_RECORD = 22;
const LONGEST_COMMENT = 65_535;

/** What a zip archive is the clothing of, by the names of its parts; null when it is an archive and nothing else. */
export function kindOfZip(bytes: Uint8Array): SaidKind | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const declared = /^mimetype(application\/[\w.+-]{1,60})/.exec(view.toString("latin1", 30, 110))?.[1] ?? "";
  if (declared.startsWith("application/epub")) return "book";
  if (declared.startsWith("application/vnd.oasis.opendocument.spreadsheet")) return "spreadsheet";
  if (declared.startsWith("application/vnd.oasis.opendocument.presentation")) return "slides";
  if (declared.startsWith("application/vnd.oasis.opendocument.")) return "odt";
  const names = namesIn(view);
  const some = (test: RegExp) => names.some((name) => test.test(name));
  if (some(/^word\//i)) return "docx";
  if (some(/^xl\//i)) return "spreadsheet";
  if (some(/^ppt\//i)) return "slides";
  if (some(/^(Index\/|Index\.zip$|index\.(apxl|xml)$)/)) return "pages";
  return null;
}

/** What an OLE file (the older Office programs, [MS-CFB]) holds, by the names of its streams in its first megabytes. */
export function kindOfOle(bytes: Uint8Array): SaidKind {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (stream: string) => view.includes(Buffer.from(stream, "utf16le"));
  if (holds("EncryptedPackage")) return "locked";
  if (holds("WordDocument")) return "word";
  if (holds("Workbook")) return "spreadsheet";
  if (holds("PowerPoint Document")) return "slides";
  if (holds("__properties_version1.0")) return "mail";
  return "office";
}

/** The names in the central directory; the first part's alone when there is no directory to be found. */
function namesIn(view: Buffer): string[] {
  if (view.length < END_RECORD) return [];
  const end = view.lastIndexOf("PK\x05\x06", view.length - END_RECORD, "latin1");
  if (end < 0 || end < view.length - END_RECORD - LONGEST_COMMENT) return [firstName(view)];
  const names: string[] = [];
  // Counted back from the end record, since what is put before an archive shifts the offsets in it.
  let at = end - view.readUInt32LE(end + 12);
  while (names.length < MOST_NAMES && at >= 0 && at + 46 <= end && view.readUInt32LE(at) === 0x02014b50) {
    const [name, extra, comment] = [view.readUInt16LE(at + 28), view.readUInt16LE(at + 30), view.readUInt16LE(at + 32)];
    names.push(view.toString("latin1", at + 46, at + 46 + name));
    at += 46 + name + extra + comment;
  }
  return names.length > 0 ? names : [firstName(view)];
}

function firstName(view: Buffer): string {
  if (view.length < 30) return "";
  return view.toString("latin1", 30, 30 + view.readUInt16LE(26));
}
