import { Buffer } from "node:buffer";
import { ARCHIVE_REACH, archiveFilled, archiveUnsealed } from "./archive-slot.ts";

/**
 * A slot that is in the file, at a place that does not depend on it. `text`: between two strings, the second of which ends
 * it. `archive`: in the directory at the end of a ZIP (`archive-slot.ts`).
 */
export type FixedSlot = TextSlot | { readonly kind: "archive" };
export type TextSlot = { readonly kind: "text"; readonly before: string; readonly after: string };

/** A comment before the end of a PDF, which differs from file to file. */
export type SlotInPdf = { readonly kind: "pdf" };

/** Nowhere in the file, for formats that have no room for it: the signature lies in a file of its own. */
export type SlotBeside = { readonly kind: "beside" };

/** Where the signature over a file is held. */
export type Slot = FixedSlot | SlotInPdf | SlotBeside;

/** How far before its end the empty slot of a file begins at most, in bytes. */
export function reachOf(slot: FixedSlot): number {
  return slot.kind === "text" ? encoded(slot.after).length : ARCHIVE_REACH;
}

/** The end of a file, as far as its slot reaches, with a signature in it; null where it has no empty slot. */
export function filledSlot(end: Uint8Array, slot: FixedSlot, jws: string): Uint8Array | null {
  if (slot.kind === "archive") return archiveFilled(end, jws);
  return Buffer.compare(end, encoded(slot.after)) === 0 ? encoded(jws + slot.after) : null;
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A signature that a file holds, and the file without it, as it was signed. */
export type Unsealed = { readonly content: Uint8Array; readonly jws: string };

/** How far back the beginning of a signature is looked for, in bytes; none is nearly as long. */
const LONGEST = 0xffff;

/** Takes the signature out of a file: null where the slot is not there, `jws` is empty where it is and holds nothing. */
export function unsealed(file: Uint8Array, slot: FixedSlot): Unsealed | null {
  return slot.kind === "text" ? textUnsealed(file, slot) : archiveUnsealed(file);
}

function textUnsealed(file: Uint8Array, { before, after }: TextSlot): Unsealed | null {
  // One character a byte: both strings are ASCII, and so is a signature.
  const decoder = new TextDecoder("latin1");
  const end = file.length - after.length;
  if (end < 0 || decoder.decode(file.subarray(end)) !== after) return null;
  const from = Math.max(0, end - LONGEST);
  const at = decoder.decode(file.subarray(from, end)).lastIndexOf(before);
  if (at < 0) return null;
  const start = from + at + before.length;
  return {
    content: Buffer.concat([file.subarray(0, start), file.subarray(end)]),
    jws: decoder.decode(file.subarray(start, end)),
  };
}
