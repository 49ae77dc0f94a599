import { decodeUtf8 } from "../lib/text/decode.ts";

/** One line of NDJSON: its number from 1, and what it holds, or in words why it cannot be read. */
export type NdjsonLine =
  | { readonly number: number; readonly ok: true; readonly value: Readonly<Record<string, unknown>> }
  | { readonly number: number; readonly ok: false; readonly why: string };

/**
 * Reads newline-delimited JSON objects from bytes as they come, in groups: one group for each chunk that ends a line,
 * so that a caller can answer a group with one write. Blank lines are passed over but counted. A line may be of any
 * length; its bytes are copied once.
 */
export async function* readNdjson(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<NdjsonLine[]> {
  let pending: Uint8Array[] = [];
  let number = 0;
  const finish = (tail: Uint8Array): NdjsonLine[] => {
    number += 1;
    const line = parseLine(pending.length === 0 ? tail : Buffer.concat([...pending, tail]), number);
    pending = [];
    return line === null ? [] : [line];
  };
  for await (const chunk of bytes) {
    const lines: NdjsonLine[] = [];
    let from = 0;
    for (let to = chunk.indexOf(0x0a); to >= 0; to = chunk.indexOf(0x0a, from)) {
      lines.push(...finish(chunk.subarray(from, to)));
      from = to + 1;
    }
    if (from < chunk.length) pending.push(chunk.subarray(from));
    if (lines.length > 0) yield lines;
  }
  if (pending.length > 0) yield finish(new Uint8Array());
}

function parseLine(bytes: Uint8Array, number: number): NdjsonLine | null {
  const text = decodeUtf8(bytes);
  if (text === null) return { number, ok: false, why: "is not UTF-8" };
  if (text.trim() === "") return null;
  try {
    const value: unknown = JSON.parse(text.startsWith("\uFEFF") ? text.slice(1) : text);
    if (typeof value !== "object" || value === null || Array.isArray(value))
      return { number, ok: false, why: "is not a JSON object" };
    return { number, ok: true, value: value as Record<string, unknown> };
  } catch (error) {
    if (error instanceof SyntaxError) return { number, ok: false, why: "is not JSON" };
    throw error;
  }
}
