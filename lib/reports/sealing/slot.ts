/**
 * A slot that is in the file, at a place that does not depend on it. `text`: between two strings, the second of which ends
 * it. `archive`: as the comment of a ZIP, which is its very end.
 */
export type FixedSlot = TextSlot | { readonly kind: "archive" };
export type TextSlot = { readonly kind: "text"; readonly before: string; readonly after: string };

/** A comment before the end of a PDF, which differs from file to file. */
export type SlotInPdf = { readonly kind: "pdf" };

/** Nowhere in the file, for formats that have no room for it: the signature lies in a file of its own. */
export type SlotBeside = { readonly kind: "beside" };

/** Where the signature over a file is held. */
export type Slot = FixedSlot | SlotInPdf | SlotBeside;

/** What a file ends with while its slot is empty, in bytes: what is signed is the file so. */
export function emptySlot(slot: FixedSlot): Uint8Array {
  if (slot.kind === "text") return new TextEncoder().encode(slot.after);
  // The length of a ZIP's comment, which stands right before it (APPNOTE 4.3.16).
  return Uint8Array.of(0, 0);
}

/** The same end with the signature in it. */
export function filledSlot(slot: FixedSlot, jws: string): Uint8Array {
  const signature = new TextEncoder().encode(jws);
  if (slot.kind === "text") return Uint8Array.from([...signature, ...emptySlot(slot)]);
  return Uint8Array.from([signature.length & 0xff, signature.length >> 8, ...signature]);
}

/** A signature that a file holds, and the file without it, as it was signed. */
export type Unsealed = { readonly content: Uint8Array; readonly jws: string };

/** Longest comment of a ZIP, in bytes, and how far back a signature is looked for; none is nearly as long. */
const MAX_COMMENT = 0xffff;

/** Takes the signature out of a file: null where the slot is not there, `jws` is empty where it is and holds nothing. */
export function unsealed(file: Uint8Array, slot: FixedSlot): Unsealed | null {
  return slot.kind === "text" ? textUnsealed(file, slot) : archiveUnsealed(file);
}

function textUnsealed(file: Uint8Array, { before, after }: TextSlot): Unsealed | null {
  // One character a byte: both strings are ASCII, and so is a signature.
  const decoder = new TextDecoder("latin1");
  const end = file.length - after.length;
  if (end < 0 || decoder.decode(file.subarray(end)) !== after) return null;
  const from = Math.max(0, end - MAX_COMMENT);
  const at = decoder.decode(file.subarray(from, end)).lastIndexOf(before);
  if (at < 0) return null;
  const start = from + at + before.length;
  return { content: without(file, start, end), jws: decoder.decode(file.subarray(start, end)) };
}

function archiveUnsealed(file: Uint8Array): Unsealed | null {
  for (let length = 0; length <= Math.min(MAX_COMMENT, file.length - END_RECORD); length++) {
    const at = file.length - length - 2;
    if ((file[at] ?? 0) + ((file[at + 1] ?? 0) << 8) !== length || !isEndRecord(file, at)) continue;
    const content = without(file, at + 2, file.length);
    content.set([0, 0], at);
    return { content, jws: new TextDecoder("latin1").decode(file.subarray(at + 2)) };
  }
  return null;
}

/** Bytes of a ZIP's end record without its comment, the length of which is its last field. */
const END_RECORD = 22;
const END_SIGNATURE = [0x50, 0x4b, 0x05, 0x06];

function isEndRecord(file: Uint8Array, commentLengthAt: number): boolean {
  const start = commentLengthAt + 2 - END_RECORD;
  return start >= 0 && END_SIGNATURE.every((byte, index) => file[start + index] === byte);
}

function without(file: Uint8Array, start: number, end: number): Uint8Array {
  const content = new Uint8Array(file.length - (end - start));
  content.set(file.subarray(0, start));
  content.set(file.subarray(end), start);
  return content;
}
