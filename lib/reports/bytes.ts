import type { Chunk } from "./formats/format.ts";

/** Small chunks put together until there are so many bytes of them: each step of a stream costs as much as a few KB. */
const PORTION_BYTES = 64 * 2 ** 10;

/**
 * The bytes of a file that comes in chunks, in portions of some 64 KB. The first chunk goes out at once, so that whoever
 * waits sees that it begins.
 */
export function* inBytes(chunks: Iterable<Chunk>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let portion: Uint8Array[] = [];
  let size = 0;
  let enough = 1;
  for (const chunk of chunks) {
    const bytes = typeof chunk === "string" ? encoder.encode(chunk) : chunk;
    portion.push(bytes);
    size += bytes.length;
    if (size < enough) continue;
    yield joined(portion, size);
    [portion, size, enough] = [[], 0, PORTION_BYTES];
  }
  if (size > 0) yield joined(portion, size);
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
