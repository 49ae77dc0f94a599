import { Buffer } from "node:buffer";
import { type Entry, fromBufferPromise, getFileNameLowLevel, validateFileName, type ZipFile } from "yauzl";
import { fail, ok, type Result } from "../../result.ts";
import type { Refusal } from "./refusals.ts";

/** An archive whose table of contents fits its parts; none of them is inflated yet. */
export type Directory = { readonly zip: ZipFile; readonly entries: ReadonlyMap<string, Entry> };

// The largest real documents, books with a picture on every page, have some hundreds of parts.
const MOST_ENTRIES = 2_000;
// What the process that reads files can hold of an archive beside everything else.
const MOST_UNPACKED = 200_000_000;
// XML packs 10 to 20 to one, and 60 to one in tables of empty cells; deflate's own limit is 1,032 to one.
const MOST_DENSE = 100;
// A part as small as this harms nobody, however well it packs.
const TINY = 1_000_000;

const FLAGS = { encrypted: 0x01, sizesFollow: 0x08, stronglyEncrypted: 0x40 } as const;
const ZIP64_FIELD = 0x0001;
const END_RECORD = 22;
const LOCAL_HEADER = 30;

/** Reads an archive's table of contents and holds it against the local headers (APPNOTE 6.3.10, 4.3). */
export async function readDirectory(bytes: Uint8Array): Promise<Result<Directory, Refusal>> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    // Names are decoded here, since the library's own refusals are not told apart.
    const zip = await fromBufferPromise(file, { lazyEntries: true, decodeStrings: false });
    if (zip.entryCount > MOST_ENTRIES) return fail("too-many-entries");
    const end = file.length - END_RECORD - zip.comment.length;
    if (file.readUInt32LE(Math.max(0, end - 20)) === 0x07064b50) return fail("zip64");
    const entries = new Map<string, Entry>();
    const seen = new Set<string>();
    for await (const entry of zip.eachEntry()) {
      const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
      const refusal = judgeEntry(name, entry) ?? (seen.has(name.toLowerCase()) ? "same-name" : null);
      if (refusal) return fail(refusal);
      // Names of parts are the same whatever their case: ISO/IEC 29500-2, 6.2.2.3.
      seen.add(name.toLowerCase());
      entries.set(name, entry);
    }
    const refusal = judgeSizes([...entries.values()], file.length) ?? judgePlaces(file, end, [...entries.values()]);
    return refusal ? fail(refusal) : ok({ zip, entries });
  } catch (error) {
    return fail(refusalFor(error));
  }
}

/** What an error of the archive library means. It has no codes, so its words are asked. */
export function refusalFor(error: unknown): Refusal {
  const words = error instanceof Error ? error.message : "";
  if (words.includes("encryption")) return "encrypted";
  if (words.includes("zip64")) return "zip64";
  return /too many bytes|not enough bytes|size mismatch/.test(words) ? "false-size" : "damaged";
}

function judgeEntry(name: string, entry: Entry): Refusal | null {
  if (validateFileName(name) !== null) return "bad-name";
  if (entry.generalPurposeBitFlag & (FLAGS.encrypted | FLAGS.stronglyEncrypted)) return "encrypted";
  // The upper half holds the mode of a file on Unix; 0o12 is a symbolic link.
  if (((entry.externalFileAttributes >>> 28) & 0o17) === 0o12) return "link";
  if (entry.extraFields.some(({ id }) => id === ZIP64_FIELD)) return "zip64";
  return entry.compressionMethod === 0 || entry.compressionMethod === 8 ? null : "unknown-packing";
}

function judgeSizes(entries: readonly Entry[], packed: number): Refusal | null {
  const unpacked = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (unpacked > MOST_UNPACKED) return "too-large";
  const isDense = (size: number, from: number) => size > TINY && size > from * MOST_DENSE;
  if (isDense(unpacked, packed)) return "too-dense";
  return entries.some((entry) => isDense(entry.uncompressedSize, entry.compressedSize)) ? "too-dense" : null;
}

/** The parts must lie one after another before the table of contents, and the table must end where the end begins. */
function judgePlaces(file: Buffer, end: number, entries: readonly Entry[]): Refusal | null {
  const table = file.readUInt32LE(end + 16);
  const length = entries.reduce(
    (sum, entry) => sum + 46 + entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength,
    0,
  );
  if (table + length !== end) return "two-directories";
  let free = 0;
  const inOrder = [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  for (const entry of inOrder) {
    const at = entry.relativeOffsetOfLocalHeader;
    if (at < free || at + LOCAL_HEADER > table) return "overlap";
    if (!agrees(file, at, entry)) return "two-directories";
    free = at + LOCAL_HEADER + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28) + entry.compressedSize;
    if (free > table) return "overlap";
  }
  return null;
}

/** Whether the header before a part says the same as the table of contents. */
function agrees(file: Buffer, at: number, entry: Entry): boolean {
  if (file.readUInt32LE(at) !== 0x04034b50) return false;
  const flags = file.readUInt16LE(at + 6);
  const nameEnd = at + LOCAL_HEADER + file.readUInt16LE(at + 26);
  if (!file.subarray(at + LOCAL_HEADER, nameEnd).equals(entry.fileNameRaw)) return false;
  if (flags & (FLAGS.encrypted | FLAGS.stronglyEncrypted)) return false;
  if (file.readUInt16LE(at + 8) !== entry.compressionMethod) return false;
  // A writer that does not know the sizes yet puts them behind the part and leaves these empty.
  if (flags & FLAGS.sizesFollow) return true;
  return file.readUInt32LE(at + 18) === entry.compressedSize && file.readUInt32LE(at + 22) === entry.uncompressedSize;
}
