import "server-only";
import { mend, WHY_NOT_MENDED } from "../../lib/documents/mend.ts";
import type { FetchedFile, NewDocument, Original, ReadText } from "../../lib/documents/model.ts";
import { pasted, readOriginal, readText } from "../../lib/documents/read-text.ts";
import { isSealed, sealOf } from "../../lib/net/seal.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import { sha256 } from "../../lib/text/sha256.ts";
import type { Upload } from "./body.ts";
import { extract, fetcher } from "./reading.ts";
import { secret } from "./secret.ts";

/** A text as it was read, and the bytes it comes from. */
export type Reading = { readonly read: ReadText; readonly original: Original };

/** Reads what an import names: a text, a file or an address. The refusal is a sentence with the remedy. */
export async function readImport(
  { text, url, mended, fetched, ...told }: NewDocument,
  upload: Upload["file"],
  now: () => Date,
): Promise<Result<Reading, string>> {
  const original = await originalOf({ text, url, fetched }, upload, now);
  if (!original.ok) return original;
  const isPasted = upload === null && url === undefined && text !== undefined;
  const read = isPasted ? readText(text, told) : await readOriginal(original.value, told, extract);
  if (!read.ok) return read;
  if (!mended) return ok({ read: read.value, original: original.value });
  const split = mend(read.value, mended);
  return split.ok ? ok({ read: split.value, original: original.value }) : fail(WHY_NOT_MENDED[split.reason]);
}

async function originalOf(
  { text, url, fetched }: Pick<NewDocument, "text" | "url" | "fetched">,
  upload: Upload["file"],
  now: () => Date,
): Promise<Result<Original, string>> {
  if (upload) return fetched ? unsealed(fetched, upload) : ok(uploaded(upload));
  if (url !== undefined) {
    const page = await fetcher(now)(url);
    if (!page.ok) return page;
    const { bytes, mediaType, charset, fetchedAt } = page.value;
    const from = { url: page.value.url, at: fetchedAt };
    return ok({ bytes, mediaType: mediaType ?? UNNAMED, fileName: null, charset, fetched: from });
  }
  if (text !== undefined) return ok(pasted(text));
  return fail("There is no text yet: paste the article, choose its file, or give its address.");
}

/** RFC 2046, section 4.5.1: what bytes are when nobody says. */
const UNNAMED = "application/octet-stream";

function uploaded({ bytes, name, mediaType }: NonNullable<Upload["file"]>): Original {
  return { bytes, mediaType: mediaType || UNNAMED, fileName: name, charset: null, fetched: null };
}

/** A page that was fetched for a preview and comes back for the import. Only our own word for where it is from counts. */
function unsealed(
  { url, fetchedAt, mediaType, charset, seal }: FetchedFile,
  { bytes }: NonNullable<Upload["file"]>,
): Result<Original, string> {
  const said = { sha256: sha256(bytes), url, fetchedAt, mediaType };
  if (!isSealed(secret(), said, seal))
    return fail("This is not the page that was fetched from that address: preview the address again, then import it.");
  return ok({ bytes, mediaType: mediaType ?? UNNAMED, fileName: null, charset, fetched: { url, at: fetchedAt } });
}

/** What goes to the browser with a preview, to come back with the import; null for what was not fetched. */
export function sealed({ bytes, mediaType, charset, fetched }: Original): (FetchedFile & { bytes: string }) | null {
  if (!fetched) return null;
  const named = mediaType === UNNAMED ? null : mediaType;
  const said = { sha256: sha256(bytes), url: fetched.url, fetchedAt: fetched.at, mediaType: named };
  return {
    url: fetched.url,
    fetchedAt: fetched.at,
    mediaType: named,
    charset,
    seal: sealOf(secret(), said),
    bytes: Buffer.from(bytes).toString("base64"),
  };
}
