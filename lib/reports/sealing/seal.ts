import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { type FixedSlot, filledSlot, reachOf } from "./slot.ts";

/** The bytes of a file as far as they are signed. */
export type Measured = { readonly size: number; readonly sha256: string };

/** Signs what a file is; answers the JWS that goes into its slot. */
export type Sign = (measured: Measured) => Promise<string>;

/** A file in pieces, whether they are there or have to be waited for. */
export type Pieces = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/** How many bytes a file has, and their SHA-256. */
export async function measured(chunks: Pieces): Promise<Measured> {
  const hash = createHash("sha256");
  let size = 0;
  for await (const chunk of chunks) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { size, sha256: hash.digest("hex") };
}

/** A file on its way out; `told` hears what it was once all of it is through. */
export async function* measuring(chunks: Pieces, told: (measured: Measured) => void): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  let size = 0;
  for await (const chunk of chunks) {
    hash.update(chunk);
    size += chunk.length;
    yield chunk;
  }
  told({ size, sha256: hash.digest("hex") });
}

/**
 * A file on its way out, with the signature over it in its slot. Its end is held back until all of it is known: no more
 * than that is held.
 *
 * @throws when the file does not end with its empty slot: it could never be checked.
 */
export async function* sealed(chunks: Pieces, slot: FixedSlot, sign: Sign): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  const reach = reachOf(slot);
  let size = 0;
  let held: Uint8Array = new Uint8Array(0);
  for await (const chunk of chunks) {
    hash.update(chunk);
    size += chunk.length;
    const known = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    const out = known.subarray(0, Math.max(0, known.length - reach));
    held = known.slice(out.length);
    if (out.length > 0) yield out;
  }
  const end = filledSlot(held, slot, await sign({ size, sha256: hash.digest("hex") }));
  if (end === null) throw new Error("a file does not end with the slot for its signature");
  yield end;
}
