import { Buffer } from "node:buffer";
import type { Refusal } from "./refusals.ts";

/** What files begin with that people take for a .docx. */
const BEGINNINGS: readonly (readonly [string, Refusal])[] = [
  ["{\\rtf", "rich-text"],
  ["%PDF-", "pdf"],
];

// Compound File Binary, [MS-CFB] 2.2: old Word documents, and new ones locked with a password.
const COMPOUND = Buffer.from("d0cf11e0a1b11ae1", "hex");
// [MS-OFFCRYPTO] 2.3.4.4: the stream that holds the locked document; names in the directory are UTF-16.
const ENCRYPTED_PACKAGE = Buffer.from("EncryptedPackage", "utf16le");

/** Why bytes cannot be a .docx by their beginning; null when they begin as a zip archive does. */
export function whyNoArchive(bytes: Uint8Array): Refusal | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length === 0) return "empty";
  if (file.subarray(0, 4).equals(LOCAL_HEADER)) return null;
  if (file.subarray(0, COMPOUND.length).equals(COMPOUND))
    return file.includes(ENCRYPTED_PACKAGE) ? "locked" : "old-word";
  const start = file.subarray(0, 8).toString("latin1");
  return BEGINNINGS.find(([beginning]) => start.startsWith(beginning))?.[1] ?? "no-archive";
}

// APPNOTE 4.3.7: the header before the first part of an archive that holds one.
const LOCAL_HEADER = Buffer.from("504b0304", "hex");

/** Why an archive with these parts is no Word document, as far as the names of its parts tell. */
export function whyNoDocument(names: Iterable<string>): Refusal {
  const parts = [...names];
  if (parts.includes("mimetype") && parts.includes("content.xml")) return "open-document";
  if (parts.includes("xl/workbook.xml")) return "spreadsheet";
  return parts.includes("ppt/presentation.xml") ? "slides" : "no-document";
}
