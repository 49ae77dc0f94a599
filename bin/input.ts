import { fail, ok, type Result } from "../lib/result.ts";

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
