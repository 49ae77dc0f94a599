import { Buffer } from "node:buffer";
import type { Unsealed } from "./slot.ts";

/**
 * A ZIP holds the signature over it as the comment of its last file, which stands in the directory at its end (APPNOTE 4.3.12)
 * and moves nothing but the end itself. The comment of the archive would be nearer, but LibreOffice 7.4 looks for the end of
 * an archive in its last 534 bytes only, and opens none where more follows.
 */

/** The record at the very end (4.3.16): its first four bytes, its length without a comment of the archive, and places in it. */
const END = { signature: 0x06054b50, length: 22, directoryLengthAt: 12, commentLengthAt: 20 } as const;

/** What the directory says of a file before its name, and where it gives the lengths of name, extra field and comment. */
const ENTRY = { signature: 0x02014b50, length: 46, lengthsAt: [28, 30, 32], commentLengthAt: 32 } as const;

/** Longest name of a last file, with its extra field: no part of ours has one of sixty. */
const LONGEST_NAME = 256;

/** Longest comment of a file: its length has two bytes. */
const LONGEST_COMMENT = 0xffff;

/** How far before its end the last records of an archive without a signature begin at most, in bytes. */
export const ARCHIVE_REACH = ENTRY.length + LONGEST_NAME + END.length;

/** The end of an archive with a signature in it; null where it is no end, or holds something already. */
export function archiveFilled(end: Uint8Array, jws: string): Uint8Array | null {
  const entry = lastEntry(viewOf(end));
  if (entry === null || entry.commentLength > 0) return null;
  return withComment(end, entry, Buffer.from(jws));
}

/** Takes the signature out of an archive: null where it does not end as one does, `jws` is empty where it holds none. */
export function archiveUnsealed(file: Uint8Array): Unsealed | null {
  const entry = lastEntry(viewOf(file));
  if (entry === null) return null;
  const endAt = file.length - END.length;
  const comment = file.subarray(endAt - entry.commentLength, endAt);
  return { content: withComment(file, entry, Buffer.of()), jws: new TextDecoder("latin1").decode(comment) };
}

type LastEntry = { readonly at: number; readonly commentLength: number };

/** What the directory says of its last file: where that begins, and how long its comment is. */
function lastEntry(file: Buffer): LastEntry | null {
  const endAt = file.length - END.length;
  if (endAt < 0 || file.readUInt32LE(endAt) !== END.signature) return null;
  if (file.readUInt16LE(endAt + END.commentLengthAt) > 0) return null;
  const first = Math.max(0, endAt - ENTRY.length - LONGEST_NAME - LONGEST_COMMENT);
  for (let at = endAt - ENTRY.length; at >= first; at--) {
    if (file.readUInt32LE(at) !== ENTRY.signature) continue;
    const lengths = ENTRY.lengthsAt.map((field) => file.readUInt16LE(at + field));
    if (at + ENTRY.length + lengths.reduce((sum, length) => sum + length) === endAt)
      return { at, commentLength: file.readUInt16LE(at + ENTRY.commentLengthAt) };
  }
  return null;
}

/** The same bytes with another comment of the last file. */
function withComment(file: Uint8Array, { at, commentLength }: LastEntry, comment: Uint8Array): Uint8Array {
  const endAt = file.length - END.length;
  const whole = Buffer.concat([file.subarray(0, endAt - commentLength), comment, file.subarray(endAt)]);
  whole.writeUInt16LE(comment.length, at + ENTRY.commentLengthAt);
  const field = whole.length - END.length + END.directoryLengthAt;
  // A length that was tampered with may be any: it wraps around as its four bytes do, and stays another one.
  whole.writeUInt32LE((whole.readUInt32LE(field) - commentLength + comment.length) >>> 0, field);
  return whole;
}

/** The same bytes, not copied, to be read as numbers. */
function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
