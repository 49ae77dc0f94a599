import "server-only";
import type { AnnotationSource } from "../../lib/annotations/read.ts";
import type { RemarkFile } from "../../lib/annotations/remark.ts";
import type { Unread } from "../../lib/extraction/unread.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import { inALine } from "../../lib/text/in-a-line.ts";
import { sha256 } from "../../lib/text/sha256.ts";
import type { Upload } from "./body.ts";
import { unreadProblem } from "./importing.ts";
import { problem } from "./problems.ts";
import { remarks } from "./reading.ts";

/** Longest name of a file that is kept: what file systems take. */
const MAX_NAME = 255;

/** The remarks in an uploaded file, and what it was called. */
export async function readUpload(
  upload: Upload["file"],
): Promise<Result<{ readonly source: AnnotationSource; readonly file: RemarkFile }, "no-file" | Unread>> {
  if (!upload) return fail("no-file");
  const read = await remarks(upload.bytes);
  if (!read.ok) return read;
  const source = { name: inALine(upload.name, MAX_NAME) || "file", sha256: sha256(upload.bytes) };
  return ok({ source, file: read.value });
}

/** What is answered when a file of remarks cannot be read. */
export function uploadProblem(reason: "no-file" | Unread): Response {
  return reason === "no-file" ? problem(reason) : unreadProblem(reason);
}
