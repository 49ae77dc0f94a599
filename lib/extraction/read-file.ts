import { ok, type Result } from "../result.ts";
import { type Decoded, decodeText, UNDECODABLE } from "../text/decode.ts";
import { fileTypeOf } from "./file-type.ts";
import type { Extract, Extractor, Hints } from "./model.ts";
import type { RawFile } from "./raw-file.ts";
import { refuse, type Unread } from "./unread.ts";

/** What a file holds: its words as they were decoded when it is plain, else what the extractor found in it. */
export type FileWords =
  | { readonly type: "text" | "markdown"; readonly decoded: Decoded }
  | { readonly type: "extract"; readonly extract: Extract };

/** Reads a file: text and Markdown here, anything else by the extractor. `asked` is what is wanted of it, and where from. */
export async function readFile(
  { bytes, mediaType, charset, fileName }: RawFile,
  asked: Omit<Hints, "charset">,
  extract: Extractor,
): Promise<Result<FileWords, Unread>> {
  const type = fileTypeOf(bytes, { name: fileName ?? undefined, mediaType });
  if (!type.ok) return refuse(type.reason);
  if (type.value === "text" || type.value === "markdown") {
    const decoded = decodeText(bytes);
    return decoded.ok ? ok({ type: type.value, decoded: decoded.value }) : refuse(UNDECODABLE[decoded.reason]);
  }
  const extracted = await extract(type.value, bytes, { charset: charset ?? undefined, ...asked });
  return extracted.ok ? ok({ type: "extract", extract: extracted.value }) : extracted;
}
