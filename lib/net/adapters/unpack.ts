import type { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";
import { fail, ok, type Result } from "../../result.ts";
import type { FetchLimits } from "../model.ts";
import { type FetchRefusal, refusal } from "../refusal.ts";
import { Refused } from "./connector.ts";

/** Below this a page may unpack as far as it likes: a page of blanks is small and does no harm. */
const RATIO_COUNTS_FROM = 2 ** 20;

/**
 * Reads a body to its end and unpacks it on the way, holding it to the limits as the bytes come: what is too much is not
 * read any further. `coding` is the Content-Encoding, null for none. Rejects when the connection or the packing breaks.
 */
export async function readBody(
  body: Readable,
  coding: string | null,
  limits: FetchLimits,
): Promise<Result<Uint8Array, FetchRefusal>> {
  const packing = (coding ?? "identity").toLowerCase();
  if (!PACKINGS.includes(packing)) return fail(refusal("unknown-packing"));
  const gauge = { packed: 0, unpacked: 0 };
  const parts: Buffer[] = [];
  const chunks = counted(body, gauge, limits);
  const { first, all } = await withFirst(chunks);
  if (first === null) return ok(new Uint8Array());
  const collect = async (source: AsyncIterable<Buffer>) => {
    for await (const part of source) {
      gauge.unpacked += part.length;
      hold(gauge, limits);
      parts.push(part);
    }
  };
  const unpacker = unpackerOf(packing, first);
  if (unpacker === null) await collect(all);
  else await pipeline(all, unpacker, collect);
  // A view and no copy: the parts and the whole are in memory together already.
  const { buffer, byteOffset, length } = Buffer.concat(parts);
  return ok(new Uint8Array(buffer, byteOffset, length));
}

const PACKINGS = ["identity", "gzip", "x-gzip", "deflate", "br"];

/** The stream that undoes a packing; null where nothing is packed. */
function unpackerOf(packing: string, first: Buffer): Transform | null {
  if (packing === "gzip" || packing === "x-gzip") return createGunzip();
  if (packing === "br") return createBrotliDecompress();
  // "deflate" is zlib's format (RFC 9110, 8.4.1.2), and some servers leave its head away; the head's low half is 8.
  if (packing === "deflate") return ((first[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw();
  return null;
}

async function* counted(body: Readable, gauge: { packed: number }, limits: FetchLimits): AsyncGenerator<Buffer> {
  for await (const chunk of body as AsyncIterable<Buffer>) {
    gauge.packed += chunk.length;
    if (gauge.packed > limits.bodyBytes) throw new Refused(tooLarge(limits));
    yield chunk;
  }
}

/** The first chunk, and all of them. */
async function withFirst(chunks: AsyncGenerator<Buffer>) {
  const { value, done } = await chunks.next();
  async function* all(first: Buffer): AsyncGenerator<Buffer> {
    yield first;
    yield* chunks;
  }
  return done ? { first: null, all: chunks } : { first: value, all: all(value) };
}

function hold({ packed, unpacked }: { packed: number; unpacked: number }, limits: FetchLimits): void {
  if (unpacked > RATIO_COUNTS_FROM && unpacked > packed * limits.ratio)
    throw new Refused(refusal("unpacks-too-far", String(limits.ratio)));
  if (unpacked > limits.bodyBytes) throw new Refused(tooLarge(limits));
}

/** For a page that says beforehand how long it is. */
export function tooLarge(limits: FetchLimits): FetchRefusal {
  return refusal("too-large", String(Math.floor(limits.bodyBytes / 2 ** 20)));
}
