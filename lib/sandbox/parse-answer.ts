import { z } from "zod";
import { fail, ok, type Result } from "../result.ts";

/** Longest refusal that is taken: a sentence a person reads, and no more than that. */
export const LONGEST_SENTENCE = 1000;

/**
 * What a program in the sandbox wrote: a `Result` as JSON, whose value has the shape of `value`. Null when it is no answer:
 * whoever wrote it may have been taken over by the file it read.
 */
export function parseAnswer<Value>(value: z.ZodType<Value>, output: Uint8Array): Result<Value, string> | null {
  let raw: unknown;
  try {
    raw = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(output));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
  const answer = z.discriminatedUnion("ok", [
    z.strictObject({ ok: z.literal(true), value }),
    z.strictObject({ ok: z.literal(false), reason: z.string().min(1).max(LONGEST_SENTENCE) }),
  ]);
  const parsed = answer.safeParse(raw);
  if (!parsed.success) return null;
  return parsed.data.ok ? ok(parsed.data.value) : fail(parsed.data.reason);
}
