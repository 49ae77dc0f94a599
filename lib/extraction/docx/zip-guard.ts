import { Buffer } from "node:buffer";
import type { Entry } from "yauzl";
import { fail, ok, type Result } from "../../result.ts";
import { decodeText } from "../../text/decode.ts";
import { crc32 } from "./crc-32.ts";
import { whyNoArchive } from "./other-file.ts";
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
 * Opens an archive and looks at every XML part in it once: its size, its sum, and that it declares nothing. Pictures,
 * fonts and files packed inside are never inflated. Depth and number of elements are the walk's to watch.
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
    if (text.value !== null && declaresType(text.value)) return fail("doctype");
  }
  return ok({ names: new Set(directory.value.entries.keys()), read });
}

/** Whether XML declares a document type or entities, outside comments and character data. Linear in time. */
function declaresType(xml: string): boolean {
  let at = xml.indexOf("<!");
  while (at !== -1) {
    if (/^<!(DOCTYPE|ENTITY)/i.test(xml.slice(at, at + 9))) return true;
    const end = xml.startsWith("<!--", at) ? "-->" : xml.startsWith("<![CDATA[", at) ? "]]>" : "";
    const after = xml.indexOf(end, at + 2);
    if (after === -1) return false;
    at = xml.indexOf("<!", after);
  }
  return false;
}

async function inflate({ zip }: Directory, entry: Entry): Promise<Result<string, Refusal>> {
  if (entry.uncompressedSize > LONGEST_PART) return fail("part-too-large");
  try {
    const bytes = Buffer.alloc(entry.uncompressedSize);
    let length = 0;
    // The stream breaks off with an error at the first byte beyond the size declared, and when there are fewer.
    for await (const chunk of await zip.openReadStreamPromise(entry)) length += chunk.copy(bytes, length);
    if (crc32(bytes) !== entry.crc32) return fail("damaged");
    const decoded = decodeText(bytes);
    return decoded.ok ? ok(decoded.value.text) : fail("malformed");
  } catch (error) {
    return fail(refusalFor(error));
  }
}
