import { type ParseArgsConfig, parseArgs } from "node:util";
import { fail, ok, type Result } from "../lib/result.ts";
import type { Io } from "./io.ts";

/** How a command ended, as its exit code. */
export const DONE = 0;
export const REFUSED = 1;
export const WRONG_USAGE = 2;

type Options = NonNullable<ParseArgsConfig["options"]>;
type Config<O extends Options> = { args: string[]; options: O; allowPositionals: true };

/** Reads the words after the command's name. The refusal says which word is wrong. */
export function readArguments<const O extends Options>(
  args: readonly string[],
  options: O,
): Result<ReturnType<typeof parseArgs<Config<O>>>, string> {
  try {
    return ok(parseArgs<Config<O>>({ args: [...args], options, allowPositionals: true }));
  } catch (error) {
    // The codes of parseArgs for words it does not know; its messages are sentences.
    if (error instanceof TypeError && String((error as { code?: unknown }).code).startsWith("ERR_PARSE_ARGS"))
      return fail(error.message);
    throw error;
  }
}

/** Ends a command that was called wrongly: what is wrong, then how it is called. */
export function wrongUsage(io: Io, sentence: string, usage: string): number {
  io.err(`${sentence}\n\n${usage}`);
  return WRONG_USAGE;
}

/** Ends a command that may not or cannot do what it was asked. */
export function refused(io: Io, sentence: string): number {
  io.err(sentence);
  return REFUSED;
}
