import { Buffer } from "node:buffer";
import type { Entry } from "yauzl";
import { fail, ok, type Result } from "../../result.ts";
import { decodeText } from "../../text/decode.ts";
import { crc32 } from "./crc-32.ts";
import { whyNoArchive } from "./other-file.ts";
import { readXml } from "./read-xml.ts";
import type { Refusal } from "./refusals.ts";
import { type Directory, readDirectory, refusalFor } from "./zip-directory.ts";

/** An archive that has passed the guard. */
export type Archive = {
  readonly names: ReadonlySet<string>;
  /** The text of a part, inflated anew each time; null when there is no such part. */
  readonly read: (name: string) => Promise<Result<string | null, Refusal>>;
};

// 2,000,000 characters, the longest text taken, at 16 bytes of XML a character: above what Word writes when it keeps
// an account of every editing session. Inflated, decoded and as text, that is 100 MB of memory at most.
const LONGEST_PART = 32_000_000;

/**
 * Opens an archive and looks at every XML part in it once: size, sum, document types, depth and number of elements. Pictures,
 * fonts and files packed inside are never inflated.
 */
export async function openArchive(bytes: Uint8Array): Promise<Result<Archive, Refusal>> {
  const otherFile = whyNoArchive(bytes);
  if (otherFile) return fail(otherFile);
  const directory = await readDirectory(bytes);
  if (!directory.ok) return directory;
  const read = async (name: string) => {
    const entry = directory.value.entries.get(name);
    return entry ? inflate(directory.value, entry) : ok(null);
  };
  for (const name of directory.value.entries.keys()) {
    if (!/\.(xml|rels)$/i.test(name)) continue;
    const text = await read(name);
    if (!text.ok) return text;
    const fault = readXml(text.value ?? "", IDLE);
    // A part that is not well-formed harms nobody who does not need it; its reader says so if it is needed.
    if (fault !== null && fault !== "malformed") return fail(fault);
  }
  return ok({ names: new Set(directory.value.entries.keys()), read });
}

const IDLE = { open: () => {}, close: () => {}, text: () => {} };

async function inflate({ zip }: Directory, entry: Entry): Promise<Result<string, Refusal>> {
  if (entry.uncompressedSize > LONGEST_PART) return fail("part-too-large");
  try {
    const chunks: Buffer[] = [];
    // The stream breaks off with an error at the first byte beyond the size declared, which is within the limit.
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    if (crc32(bytes) !== entry.crc32) return fail("damaged");
    const decoded = decodeText(bytes);
    return decoded.ok ? ok(decoded.value.text) : fail("malformed");
  } catch (error) {
    return fail(refusalFor(error));
  }
}
