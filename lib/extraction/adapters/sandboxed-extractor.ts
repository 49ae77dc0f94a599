import { fail, type Result } from "../../result.ts";
import { runSandboxed, type SandboxFailure, type Usage } from "../../sandbox/run.ts";
import { admitExtract } from "../law.ts";
import { type Extract, type Extractor, MAX_FILE_BYTES } from "../model.ts";
import { REFUSED_KINDS } from "../refused-kinds.ts";
import { refuse, type Unread } from "../unread.ts";
import { parseExtract } from "./answer.ts";
import { renderQuestion } from "./question.ts";

/** What reading a file may take: the longest a person waits without doubt, and a quarter of a small server's memory. */
export const READING_LIMITS = {
  // Ten seconds with the start and the end of the process.
  timeMs: 9_700,
  memoryBytes: 512 * 2 ** 20,
  // The longest text with six bytes for each code unit, and eighty for each of the most blocks.
  answerBytes: 20 * 2 ** 20,
} as const;

const REFUSALS: Record<SandboxFailure, string> = {
  "too-slow":
    "This file took longer than 10 seconds to read, and was given up; save it in a simpler form, or paste its text.",
  "too-much-memory":
    "This file needs more than 512 MB of memory to read, and was given up; save it in a simpler form, or paste its text.",
  "answer-too-large": "There is more in this file than a document can hold; paste the part that is to be checked.",
  crashed:
    "This file could not be read: it is damaged, or made in a way that is not known here; save it again, or paste its text.",
  busy: "Too many files are being read just now; try again in a minute, or paste its text.",
};

/**
 * Reads files with the built program (`bin/extract.ts`) in a process that is killed when it takes too long or too
 * much. What comes back is looked at as if a stranger had sent it. `onEnd` is told what each run took.
 */
export function sandboxedExtractor(program: string, onEnd?: (usage: Usage) => void): Extractor {
  return async (kind, bytes, hints) => {
    if (bytes.length > MAX_FILE_BYTES) return refuse(REFUSED_KINDS.large);
    const question = renderQuestion({ kind, hints, bytes });
    const ran = await runSandboxed(program, question, READING_LIMITS, onEnd ? { onEnd } : {});
    if (!ran.ok) return fail({ kind: ran.reason === "busy" ? "busy" : "refused", sentence: REFUSALS[ran.reason] });
    const answer = parseExtract(ran.value);
    if (answer === null) return refuse(REFUSALS.crashed);
    return answer.ok ? admitted(answer.value) : refuse(answer.reason);
  };
}

/** The law is asserted where the extract is made; an extract that breaks it now was not made there. */
function admitted(extract: Extract): Result<Extract, Unread> {
  try {
    const admitted = admitExtract(extract);
    return admitted.ok ? admitted : refuse(admitted.reason);
  } catch {
    return refuse(REFUSALS.crashed);
  }
}
