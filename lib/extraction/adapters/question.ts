import type { Result } from "../../result.ts";
import { type Extract, FILE_KINDS, type FileKind, type Hints } from "../model.ts";

// Apart from answer.ts, since the process that reads files starts for each of them and loads as little as it can.

/** What goes to the process that reads files: one line of JSON, then the bytes of the file. */
export type Question = { readonly kind: FileKind; readonly hints: Hints; readonly bytes: Uint8Array };

const LINE_FEED = 0x0a;

/** `parseQuestion` reads what this writes. */
export function renderQuestion({ kind, hints, bytes }: Question): Uint8Array {
  return Buffer.concat([Buffer.from(`${JSON.stringify({ kind, hints })}\n`), bytes]);
}

/** @throws Error when there is no header or not the one that is written here. */
export function parseQuestion(input: Uint8Array): Question {
  const end = input.indexOf(LINE_FEED);
  const header = Buffer.from(input.subarray(0, Math.max(end, 0))).toString("utf8");
  const { kind, hints }: { kind?: unknown; hints?: Hints } = JSON.parse(header);
  const known = FILE_KINDS.find((name) => name === kind);
  if (known === undefined || hints === undefined)
    throw new Error(`${header.slice(0, 100)} is no question: write it with renderQuestion()`);
  // Bytes of their own, and no Buffer: a reader may refuse one, or take the memory behind it for its own.
  return { kind: known, hints, bytes: new Uint8Array(input.subarray(end + 1)) };
}

/** `parseAnswer` of answer.ts reads what this writes. */
export function renderAnswer(answer: Result<Extract, string>): Uint8Array {
  return Buffer.from(JSON.stringify(answer));
}
