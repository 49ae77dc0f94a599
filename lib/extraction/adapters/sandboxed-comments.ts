import { fail, ok, type Result } from "../../result.ts";
import { runSandboxed, type SandboxFailure } from "../../sandbox/run.ts";
import type { CommentedText } from "../docx/comments/model.ts";
import { MAX_FILE_BYTES } from "../model.ts";
import { refuse, type Unread } from "../unread.ts";
import { parseCommentsAnswer } from "./comments-answer.ts";
import { READING_LIMITS } from "./sandboxed-extractor.ts";

/** Reads the comments of a Word file. How that is kept from harm is its maker's affair. */
export type CommentReader = (bytes: Uint8Array) => Promise<Result<CommentedText, Unread>>;

const LARGE = "This file is larger than 20 MB: save it without its pictures, and choose it again.";

const REFUSALS: Record<SandboxFailure, string> = {
  "too-slow":
    "This file took longer than 10 seconds to read, and was given up: save it without its pictures and tables, and choose it again.",
  "too-much-memory":
    "This file needs more than 512 MB of memory to read, and was given up: save it without its pictures and tables, and choose it again.",
  "answer-too-large": "There is more in this file than a document can hold: bring its comments in part by part.",
  crashed:
    "This file could not be read: it is damaged, or made in a way that is not known here. Open it in a word processor, save it as .docx again, and choose it again.",
  busy: "Too many files are being read just now: try again in a minute.",
};

/**
 * Reads comments with the built program (`bin/comments.ts`) in a process that is killed when it takes too long or too
 * much. What comes back is looked at as if a stranger had sent it.
 */
export function sandboxedComments(program: string): CommentReader {
  return async (bytes) => {
    if (bytes.length > MAX_FILE_BYTES) return refuse(LARGE);
    const ran = await runSandboxed(program, bytes, READING_LIMITS);
    if (!ran.ok) return fail({ kind: ran.reason === "busy" ? "busy" : "refused", sentence: REFUSALS[ran.reason] });
    const answer = parseCommentsAnswer(ran.value);
    if (answer === null) return refuse(REFUSALS.crashed);
    return answer.ok ? ok(answer.value) : refuse(answer.reason);
  };
}
