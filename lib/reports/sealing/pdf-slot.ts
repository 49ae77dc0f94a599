import type { TextSlot } from "./slot.ts";

/** What a PDF ends with: where its table of objects begins, and that it is over (ISO 32000-1, 7.5.5). */
const END = /\r?\nstartxref\r?\n\d+\r?\n%%EOF\r?\n?$/;

/** More than the end of any file: places in a file have ten digits at most. */
const TAIL_BYTES = 64;

const BEFORE = "%linecheck-signature: ";

/**
 * Where a PDF holds the signature over it: in a comment right before its end. Nothing in a file refers to a place behind
 * its table of objects, so that all of it stays where it was. Null for what does not end as a PDF does.
 */
export function pdfSlot(file: Uint8Array): TextSlot | null {
  const [after] = END.exec(new TextDecoder("latin1").decode(file.subarray(-TAIL_BYTES))) ?? [];
  return after === undefined ? null : { kind: "text", before: BEFORE, after };
}

/**
 * A PDF with an empty slot in it, and where that is.
 * @throws Error when it does not end as a PDF does.
 */
export function withPdfSlot(file: Uint8Array): { file: Uint8Array; slot: TextSlot } {
  const slot = pdfSlot(file);
  if (slot === null) throw new Error("a PDF was set that does not end as one");
  const at = file.length - slot.after.length;
  const line = new TextEncoder().encode(`\n${slot.before}`);
  const whole = new Uint8Array(file.length + line.length);
  whole.set(file.subarray(0, at));
  whole.set(line, at);
  whole.set(file.subarray(at), at + line.length);
  return { file: whole, slot };
}
