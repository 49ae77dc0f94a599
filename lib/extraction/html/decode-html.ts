import sniffEncoding from "html-encoding-sniffer";
import type { Decoded } from "../../text/decode.ts";
import type { Hints } from "../model.ts";

/**
 * Reads the bytes of a page as text. A byte order mark decides, then bytes that are strict UTF-8 whatever the page or its
 * server says, since text in an older encoding is hardly ever valid UTF-8; then the declared encoding as browsers
 * resolve it (WHATWG Encoding, HTML section 13.2.3). Never fails: what cannot be read becomes U+FFFD and is noted.
 */
export function decodeHtml(bytes: Uint8Array, hints: Hints): Decoded {
  const declared = declaredEncoding(bytes, hints);
  const utf8 = hasUtf16Mark(bytes) ? null : strictUtf8(bytes);
  if (utf8 !== null) {
    const misnamed = declared !== "UTF-8" && !isAscii(utf8) && saysSo(bytes, hints);
    return admit(utf8, misnamed ? [`The page says it is ${declared} but is UTF-8, and was read as UTF-8.`] : []);
  }
  const { encoding, note } = readable(declared);
  const text = new TextDecoder(encoding).decode(bytes);
  return counted(encoding === "windows-1252" ? withWindowsMarks(text) : text, note);
}

function counted(text: string, note: string | null): Decoded {
  const notes = note === null ? [] : [note];
  const lost = countOf(text, "\uFFFD");
  if (lost > 0)
    notes.push(
      `${lost === 1 ? "1 character" : `${lost} characters`} could not be read and became \uFFFD; compare the text with the page.`,
    );
  return admit(text, notes);
}

/**
 * Node.js 20 reads windows-1252 as ISO 8859-1, whose controls stand where the quotation marks of every old page are; these
 * are put in their place (WHATWG Encoding, index windows-1252).
 */
function withWindowsMarks(text: string): string {
  return text.replace(/[\u0080-\u009F]/g, (control) => WINDOWS_MARKS.charAt(control.charCodeAt(0) - 0x80));
}

const WINDOWS_MARKS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

function declaredEncoding(bytes: Uint8Array, { charset }: Hints): string {
  return sniffEncoding(bytes, charset === undefined ? {} : { transportLayerEncodingLabel: charset });
}

/** True when the encoding is named somewhere, and not merely what browsers fall back to. */
function saysSo(bytes: Uint8Array, hints: Hints): boolean {
  return (
    sniffEncoding(bytes, {
      defaultEncoding: NOWHERE,
      ...(hints.charset === undefined ? {} : { transportLayerEncodingLabel: hints.charset }),
    }) !== NOWHERE
  );
}

const NOWHERE = "nowhere";

/** The encoding this machine can decode; a few of the standard's, such as `replacement`, are meant never to be decoded. */
function readable(encoding: string): { readonly encoding: string; readonly note: string | null } {
  try {
    new TextDecoder(encoding);
    return { encoding, note: null };
  } catch (error) {
    // RangeError is how the decoder says "unknown label"; anything else is ours to hear about.
    if (!(error instanceof RangeError)) throw error;
    return {
      encoding: "utf-8",
      note: `The page names an encoding that cannot be read, ${encoding}; it was read as UTF-8.`,
    };
  }
}

function hasUtf16Mark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** NUL is dropped as HTML drops it from text (section 13.2.6.4.7), and line ends become LF. */
function admit(text: string, notes: readonly string[]): Decoded {
  const whole = text.includes("\u0000") ? text.replaceAll("\u0000", "") : text;
  return { text: whole.includes("\r") ? whole.replace(/\r\n?/g, "\n") : whole, notes };
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}

function countOf(text: string, sought: string): number {
  let count = 0;
  for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + 1)) count += 1;
  return count;
}
