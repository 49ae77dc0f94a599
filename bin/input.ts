import { createReadStream, readFileSync, statSync } from "node:fs";
import { MAX_FILE_BYTES } from "../lib/extraction/model.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import { refused } from "./arguments.ts";
import type { Io } from "./io.ts";

/** Everything that comes in, up to `limit` bytes: more is refused before it fills the memory. */
export async function readAll(stdin: AsyncIterable<Uint8Array>, limit: number): Promise<Result<Uint8Array, string>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    size += chunk.length;
    if (size > limit) return fail(`Standard input is longer than ${limit} bytes: split it.`);
    chunks.push(chunk);
  }
  return ok(Buffer.concat(chunks));
}

/** The bytes of a file, or of standard input for `-`, that is not larger than an import may be. */
export async function bytesOf(file: string, io: Io): Promise<Result<Uint8Array, string>> {
  if (file === "-") return readAll(io.stdin, MAX_FILE_BYTES);
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  if (size === undefined) return fail(`There is no file ${file}.`);
  if (size > MAX_FILE_BYTES) return fail(`${file} is larger than ${MAX_FILE_BYTES / 1024 ** 2} MiB: split it.`);
  try {
    return ok(readFileSync(file));
  } catch (error) {
    return fail(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}): check its name and permissions.`);
  }
}

/** Runs `work` on the bytes of a file, or of standard input for `-`. A file that cannot be read is told in a sentence. */
export async function withFile(
  file: string,
  io: Io,
  work: (bytes: AsyncIterable<Uint8Array>) => Promise<number>,
): Promise<number> {
  try {
    return await work(file === "-" ? io.stdin : createReadStream(file));
  } catch (error) {
    const reason = whyUnreadable(error);
    if (reason === null) throw error;
    return refused(io, `${file} ${reason}`);
  }
}

/** What to tell a person about a file that cannot be read; null for an error of another sort. */
function whyUnreadable(error: unknown): string | null {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ENOENT") return "does not exist; check the path.";
  if (code === "EISDIR") return "is a folder; name a file in it.";
  if (code === "EACCES" || code === "EPERM") return "may not be read; check its permissions.";
  return null;
}
