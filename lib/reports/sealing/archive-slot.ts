import { Buffer } from "node:buffer";
import type { Unsealed } from "./slot.ts";

/**
 * A ZIP holds the signature over it as the comment of its last file, which stands in the directory at its end (APPNOTE 4.3.12)
 * and moves nothing but the end itself. The comment of the archive would be nearer, but LibreOffice 7.4 looks for the end of
 * an archive in its last 534 bytes only, and opens none where more follows.
 */

/** The record at the very end, with no comment of the archive, and where it says how long the directory is (4.3.16). */
const END = { signature: [0x50, 0x4b, 0x05, 0x06], length: 22, directoryLengthAt: 12, commentLengthAt: 20 } as const;

/** What the directory says of a file before its name, and the lengths of what follows: name, extra field and comment. */
const ENTRY = {
  signature: [0x50, 0x4b, 0x01, 0x02],
  length: 46,
  lengthsAt: [28, 30, 32],
  commentLengthAt: 32,
} as const;

/** Longest name of a last file, with its extra field: no part of ours has one of sixty. */
const LONGEST_NAME = 256;

/** Longest comment of a file: its length has two bytes. */
const LONGEST_COMMENT = 0xffff;

/** How far before its end the last records of an archive without a signature begin at most, in bytes. */
export const ARCHIVE_REACH = ENTRY.length + LONGEST_NAME + END.length;

/** The end of an archive with a signature in it; null where it is no end, or holds something already. */
export function archiveFilled(end: Uint8Array, jws: string): Uint8Array | null {
  const entry = lastEntry(end);
  if (entry === null || entry.commentLength > 0) return null;
  return withComment(end, entry, new TextEncoder().encode(jws));
}

/** Takes the signature out of an archive: null where it does not end as one does, `jws` is empty where it holds none. */
export function archiveUnsealed(file: Uint8Array): Unsealed | null {
  const entry = lastEntry(file);
  if (entry === null) return null;
  const comment = file.subarray(file.length - END.length - entry.commentLength, file.length - END.length);
  return {
    content: withComment(file, entry, new Uint8Array(0)),
    jws: new TextDecoder("latin1").decode(comment),
  };
}

type LastEntry = { readonly at: number; readonly commentLength: number };

/** What the directory says of its last file: where that begins, and how long its comment is. */
function lastEntry(file: Uint8Array): LastEntry | null {
  const endAt = file.length - END.length;
  if (endAt < 0 || !holdsAt(file, endAt, END.signature) || lengthAt(file, endAt + END.commentLengthAt) > 0) return null;
  const first = Math.max(0, endAt - ENTRY.length - LONGEST_NAME - LONGEST_COMMENT);
  for (let at = endAt - ENTRY.length; at >= first; at--) {
    if (!holdsAt(file, at, ENTRY.signature)) continue;
    const lengths = ENTRY.lengthsAt.map((field) => lengthAt(file, at + field));
    if (at + ENTRY.length + lengths.reduce((sum, length) => sum + length) === endAt)
      return { at, commentLength: lengthAt(file, at + ENTRY.commentLengthAt) };
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

function holdsAt(file: Uint8Array, at: number, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => file[at + index] === byte);
}

/** A length of two bytes, the lower first. */
function lengthAt(file: Uint8Array, at: number): number {
  return (file[at] ?? 0) + ((file[at + 1] ?? 0) << 8);
}
