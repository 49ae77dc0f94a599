/**
 * Just enough of the tar format (POSIX.1-1988 "ustar") to put files into one that every system can unpack: regular
 * files, names up to 100 bytes. An archive is, for each file, its header, its bytes padded with `padding`, and at the
 * very end `END`.
 */
const BLOCK = 512;

/** Two empty blocks close an archive. */
export const END: Uint8Array = new Uint8Array(2 * BLOCK);

/** The block that stands before a file's bytes. @throws when a field does not fit the format. */
export function header(name: string, sizeBytes: number, modified: Date): Uint8Array {
  const block = Buffer.alloc(BLOCK);
  const put = (at: number, length: number, text: string) => {
    if (Buffer.byteLength(text) > length) throw new Error(`${text} does not fit a tar header: choose a shorter name`);
    block.write(text, at);
  };
  const octal = (at: number, length: number, value: number) =>
    put(at, length, `${value.toString(8).padStart(length - 1, "0")}\0`);
  put(0, 100, name);
  octal(100, 8, 0o600); // read and written by nobody but the owner: the archive holds secrets
  octal(108, 8, 0); // owner and group: whoever unpacks it
  octal(116, 8, 0);
  octal(124, 12, sizeBytes);
  octal(136, 12, Math.floor(modified.getTime() / 1000));
  put(148, 8, "        "); // the checksum counts its own field as spaces
  put(156, 1, "0"); // a regular file
  put(257, 8, "ustar\u000000");
  put(148, 8, `${sumOf(block).toString(8).padStart(6, "0")}\0 `);
  return block;
}

function sumOf(block: Uint8Array): number {
  return block.reduce((sum, byte) => sum + byte, 0);
}

/** The zeros that fill a file's last block. */
export function padding(sizeBytes: number): Uint8Array {
  return new Uint8Array((BLOCK - (sizeBytes % BLOCK)) % BLOCK);
}
