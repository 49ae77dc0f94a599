import { fail, ok, type Result } from "../result.ts";
import type { Decoded } from "./decode.ts";

export type InadmissibleReason = "empty" | "no-sentence" | "too-long" | "nul" | "lone-surrogate";

/** What a person reads when a text is refused, with the remedy. `maxLength` is in UTF-16 code units. */
export function whyInadmissible(reason: InadmissibleReason, maxLength: number): string {
  switch (reason) {
    case "empty":
      return "This text is empty; paste the article, or choose another file.";
    case "no-sentence":
      return "This text holds no letter and no digit, so there is nothing to check; paste the article itself.";
    case "too-long":
      return `This text is longer than ${maxLength.toLocaleString("en")} characters; import it in parts.`;
    case "nul":
      return "This text holds a NUL character, which no text needs; save the file again as plain UTF-8 text.";
    case "lone-surrogate":
      return "This text holds half of a character (a lone surrogate); copy it again from where it came from.";
  }
}

/**
 * Takes a text into the house. Two things are changed, and each is noted when it happens: a byte order mark at the
 * start is removed, and CR LF and CR become LF. Nothing else is touched: no Unicode normalisation, no trimming.
 */
export function admitText(raw: string, maxLength: number): Result<Decoded, InadmissibleReason> {
  const notes: string[] = [];
  let text = raw;
  if (text.startsWith("\uFEFF")) {
    text = text.slice(1);
    notes.push("The byte order mark at the start was left out.");
  }
  if (text.includes("\r")) {
    text = text.replace(/\r\n?/g, "\n");
    notes.push("Line ends became LF.");
  }
  if (text.length > maxLength) return fail("too-long");
  if (!/\S/.test(text)) return fail("empty");
  if (!/[\p{L}\p{N}]/u.test(text)) return fail("no-sentence");
  if (text.includes("\u0000")) return fail("nul");
  // With the `u` flag a pair is one character, so this finds only halves.
  if (/\p{Cs}/u.test(text)) return fail("lone-surrogate");
  return ok({ text, notes });
}
