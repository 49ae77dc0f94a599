import type { CommentedText } from "../extraction/docx/comments/model.ts";
import { refuse, type Unread } from "../extraction/unread.ts";
import { ok, type Result } from "../result.ts";
import { decodeText } from "../text/decode.ts";
import { remarksInWord } from "./docx/remarks-in-word.ts";
import { remarksInJson } from "./json/remarks-in-json.ts";
import type { RemarkFile } from "./remark.ts";

/** Largest file that is looked at, in bytes: as large as one that is imported. */
export const MAX_ANNOTATION_BYTES = 20 * 2 ** 20;

const NEITHER =
  "This file is neither a Word file nor JSON in UTF-8: choose the .docx with the comments, or export the annotations as JSON.";

/** The remarks in a file of somebody else's. A Word file is read by `comments`, where that may be killed. */
export async function readRemarks(
  bytes: Uint8Array,
  comments: (bytes: Uint8Array) => Promise<Result<CommentedText, Unread>>,
): Promise<Result<RemarkFile, Unread>> {
  if (bytes.length === 0) return refuse("This file is empty: choose another one.");
  if (bytes.length > MAX_ANNOTATION_BYTES)
    return refuse("This file is larger than 20 MB: save it without its pictures.");
  if (isPackage(bytes)) {
    const read = await comments(bytes);
    return read.ok ? admitted(remarksInWord(read.value), "comments") : read;
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) return refuse(NEITHER);
  const read = remarksInJson(decoded.value.text);
  return read.ok ? admitted(read.value, "annotations") : refuse(read.reason);
}

/** A zip archive, or an older Word file, whose own reader says what is wrong with it. */
function isPackage([a, b]: Uint8Array): boolean {
  return (a === 0x50 && b === 0x4b) || (a === 0xd0 && b === 0xcf);
}

function admitted(file: RemarkFile, what: string): Result<RemarkFile, Unread> {
  if (file.remarks.length > 0 || file.passed.length > 0) return ok(file);
  return refuse(`There are no ${what} in this file: choose the one that was sent back.`);
}
