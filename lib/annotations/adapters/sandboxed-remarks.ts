import { READING_LIMITS } from "../../extraction/adapters/sandboxed-extractor.ts";
import { MAX_FILE_BYTES } from "../../extraction/model.ts";
import { refuse, type Unread } from "../../extraction/unread.ts";
import { fail, ok, type Result } from "../../result.ts";
import { runSandboxed, type SandboxFailure } from "../../sandbox/run.ts";
import type { RemarkFile } from "../remark.ts";
import { parseRemarks } from "./remarks-answer.ts";

/** Reads the remarks in a file. How that is kept from harm is its maker's affair. */
export type RemarkReader = (bytes: Uint8Array) => Promise<Result<RemarkFile, Unread>>;

// The most remarks of one import at the size of a page each.
const LIMITS = { ...READING_LIMITS, answerBytes: 8 * 2 ** 20 } as const;

const LARGE = "This file is larger than 20 MB: save it without its pictures, and choose it again.";

const REFUSALS: Record<SandboxFailure, string> = {
  "too-slow": "This file took longer than 10 seconds to read, and was given up: send its remarks in smaller files.",
  "too-much-memory":
    "This file needs more than 512 MB of memory to read, and was given up: send its remarks in smaller files.",
  "answer-too-large": "There are more remarks in this file than are taken at once: send them in smaller files.",
  crashed:
    "This file could not be read: it is damaged, or made in a way that is not known here. Open it where it was made, save it again, and choose it again.",
  busy: "Too many files are being read just now: try again in a minute.",
};

/**
 * Reads remarks with the built program (`bin/remarks.ts`) in a process that is killed when it takes too long or too much:
 * a Word file may be a trap, and JSON of 20 MB can be made to take a server's memory. What comes back is looked at as if a
 * stranger had sent it.
 */
export function sandboxedRemarks(program: string): RemarkReader {
  return async (bytes) => {
    if (bytes.length > MAX_FILE_BYTES) return refuse(LARGE);
    const ran = await runSandboxed(program, bytes, LIMITS);
    if (!ran.ok) return fail({ kind: ran.reason === "busy" ? "busy" : "refused", sentence: REFUSALS[ran.reason] });
    const answer = parseRemarks(ran.value);
    if (answer === null) return refuse(REFUSALS.crashed);
    return answer.ok ? ok(answer.value) : refuse(answer.reason);
  };
}
