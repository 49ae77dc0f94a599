import { fail, ok, type Result } from "../result.ts";

export type UndecodableReason = "not-utf-8" | "broken-utf-16";

/** What a person reads when a file is no text we can take, with the remedy. */
export const UNDECODABLE: Record<UndecodableReason, string> = {
  "not-utf-8": "This file is not UTF-8 text; save it as UTF-8, or paste it.",
  "broken-utf-16":
    "This file says it is UTF-16 but breaks off or holds half a character; save it as UTF-8, or paste it.",
};

/** A text read from bytes, and in words what was done to it on the way. */
export type Decoded = { readonly text: string; readonly notes: readonly string[] };

/**
 * Reads the bytes of a file as text: strict UTF-8, or UTF-16 where a byte order mark says so. The mark itself is left
 * out, which the notes say. Nothing is guessed: bytes in an older encoding are refused, since a wrong guess would
 * change quoted words.
 */
export function decodeText(bytes: Uint8Array): Result<Decoded, UndecodableReason> {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16("utf-16le", bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16("utf-16be", swapped(bytes));
  const text = strictly("utf-8", bytes);
  if (text === null) return fail("not-utf-8");
  if (!text.startsWith("\uFEFF")) return ok({ text, notes: [] });
  return ok({ text: text.slice(1), notes: ["The byte order mark at the start was left out."] });
}

/** The text of strict UTF-8 bytes just as it stands, byte order mark included; null when the bytes are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  return strictly("utf-8", bytes);
}

function decodeUtf16(label: string, littleEndian: Uint8Array): Result<Decoded, UndecodableReason> {
  const text = strictly("utf-16le", littleEndian);
  if (text === null) return fail("broken-utf-16");
  return ok({ text: text.slice(1), notes: [`Read as ${label.toUpperCase()}; its byte order mark was left out.`] });
}

function strictly(label: "utf-8" | "utf-16le", bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    // TypeError is how the decoder says "malformed"; anything else is ours to hear about.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Big-endian bytes as little-endian ones: Node's decoder knows UTF-16BE only with full ICU. An odd last byte stays. */
function swapped(bytes: Uint8Array): Uint8Array {
  const turned = Uint8Array.from(bytes);
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    turned[at] = bytes[at + 1] ?? 0;
    turned[at + 1] = bytes[at] ?? 0;
  }
  return turned;
}
