import { Zip, ZipDeflate } from "fflate";
import { inBytes } from "./bytes.ts";
import type { Chunk } from "./formats/format.ts";

/** A file in an archive. */
export type ZipEntry = { readonly name: string; readonly chunks: Iterable<Chunk> };

/**
 * The first moment a ZIP can name, by the clock on the wall: the format knows no time zone, and the bytes of an archive
 * must not depend on where and when it was made.
 */
const NO_TIME = new Date(1980, 0, 1);

/**
 * A ZIP archive (APPNOTE 6.3.10, deflate), written while its entries are: the same entries give the same bytes. No more
 * than a portion of an entry is held at a time.
 */
export function* zipped(entries: Iterable<ZipEntry>): Generator<Uint8Array> {
  const archive = new Archive();
  for (const { name, chunks } of entries) {
    const file = archive.open(name);
    for (const bytes of inBytes(chunks)) yield* file.push(bytes);
    yield* file.close();
  }
  yield* archive.end();
}

/** A file in an archive whose bytes have to be waited for. */
export type SlowEntry = { readonly name: string; readonly chunks: AsyncIterable<Uint8Array> };

/** The same of entries that come in their own time. */
export async function* zippedAsTheyCome(entries: AsyncIterable<SlowEntry>): AsyncGenerator<Uint8Array> {
  const archive = new Archive();
  for await (const { name, chunks } of entries) {
    const file = archive.open(name);
    for await (const bytes of chunks) yield* file.push(bytes);
    yield* file.close();
  }
  yield* archive.end();
}

/** Where the fields of a ZIP end, which count in 32 bits; fflate writes none of the longer kind. */
const MAX_BYTES = 2 ** 32 - 1;

/** An archive while it is written: whatever is done to it answers the bytes that are ready. */
class Archive {
  #ready: Uint8Array[] = [];
  #size = 0;
  readonly #zip = new Zip((error, bytes) => {
    if (error) throw error;
    this.#ready.push(bytes);
    this.#size += bytes.length;
    if (this.#size > MAX_BYTES) throw new Error("an archive of more than 4 GB cannot be written: leave copies out");
  });

  /** Begins a file; the one before it has to be closed. */
  open(name: string): { push: (bytes: Uint8Array) => Uint8Array[]; close: () => Uint8Array[] } {
    const file = new ZipDeflate(name);
    file.mtime = NO_TIME;
    this.#zip.add(file);
    const pushed = (bytes: Uint8Array, isLast: boolean) => {
      file.push(bytes, isLast);
      return this.#taken();
    };
    return { push: (bytes) => pushed(bytes, false), close: () => pushed(new Uint8Array(0), true) };
  }

  end(): Uint8Array[] {
    this.#zip.end();
    return this.#taken();
  }

  #taken(): Uint8Array[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }
}
