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
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  const taken = () => {
    const out = ready;
    ready = [];
    return out;
  };
  for (const { name, chunks } of entries) {
    const file = new ZipDeflate(name);
    file.mtime = NO_TIME;
    zip.add(file);
    for (const bytes of inBytes(chunks)) {
      file.push(bytes);
      yield* taken();
    }
    file.push(new Uint8Array(0), true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}
