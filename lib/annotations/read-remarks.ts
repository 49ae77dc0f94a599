import { readComments } from "../extraction/docx/comments/read-comments.ts";
import { fail, ok, type Result } from "../result.ts";
import { decodeText } from "../text/decode.ts";
import { remarksInWord } from "./docx/remarks-in-word.ts";
import { remarksInJson } from "./json/remarks-in-json.ts";
import type { RemarkFile } from "./remark.ts";

const NEITHER =
  "This file is neither a Word file nor JSON in UTF-8: choose the .docx with the comments, or export the annotations as JSON.";

/**
 * The remarks in a file of somebody else's. The refusal is a sentence with the remedy.
 *
 * @throws nothing it knows of, but bytes of a stranger are read: call it where that may end the process.
 */
export async function readRemarks(bytes: Uint8Array): Promise<Result<RemarkFile, string>> {
  if (bytes.length === 0) return fail("This file is empty: choose another one.");
  if (isPackage(bytes)) {
    const read = await readComments(bytes);
    return read.ok ? admitted(remarksInWord(read.value), "comments") : fail(withoutPasting(read.reason));
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) return fail(NEITHER);
  const read = remarksInJson(decoded.value.text);
  return read.ok ? admitted(read.value, "annotations") : read;
}

/** A zip archive, or an older Word file, whose own reader says what is wrong with it. */
function isPackage([a, b]: Uint8Array): boolean {
  return (a === 0x50 && b === 0x4b) || (a === 0xd0 && b === 0xcf);
}

/** A remedy of those who import an article: there is nothing to paste where comments are wanted. */
function withoutPasting(sentence: string): string {
  return sentence.replace(/,? or paste the text\.$/, ".");
}

function admitted(file: RemarkFile, what: string): Result<RemarkFile, string> {
  if (file.remarks.length > 0 || file.passed.length > 0) return ok(file);
  return fail(`There are no ${what} in this file: choose the one that was sent back.`);
}
