import "server-only";
import { isPreviewed, mend, WHY_NOT_MENDED } from "../../lib/documents/mend.ts";
import type { FetchedFile, NewDocument, Original, ReadText } from "../../lib/documents/model.ts";
import { pasted, readOriginal, readText, type Told } from "../../lib/documents/read-text.ts";
import { UNNAMED_TYPE } from "../../lib/extraction/raw-file.ts";
import { refuse, type Unread } from "../../lib/extraction/unread.ts";
import { isSealed, sealOf } from "../../lib/net/seal.ts";
import { ok, type Result } from "../../lib/result.ts";
import { sha256 } from "../../lib/text/sha256.ts";
import { fileOf, type Upload } from "./body.ts";
import { problem } from "./problems.ts";
import { extract, fetcher } from "./reading.ts";
import { secret } from "./secret.ts";

/** A text as it was read, and the bytes it comes from. */
export type Reading = { readonly read: ReadText; readonly original: Original };

/** Reads what an import names: a text, a file or an address; the very text that was previewed, when one was. */
export async function readImport(
  { text, url, previewed, mended, fetched, ...told }: NewDocument,
  upload: Upload["file"],
  now: () => Date,
): Promise<Result<Reading, Unread>> {
  const original = await originalOf({ text, url, fetched }, upload, now);
  if (!original.ok) return original;
  const read = await readAs(original.value, text, told);
  if (!read.ok) return read;
  if (previewed !== undefined && !isPreviewed(read.value, previewed)) return refuse(WHY_NOT_MENDED["other-text"]);
  if (!mended) return ok({ read: read.value, original: original.value });
  const split = mend(read.value, mended, told.title !== undefined);
  return split.ok ? ok({ read: split.value, original: original.value }) : refuse(WHY_NOT_MENDED[split.reason]);
}

/** A pasted text is read as it was pasted, whatever its words begin with; a file by what its bytes are. */
async function readAs(original: Original, text: string | undefined, told: Told): Promise<Result<ReadText, Unread>> {
  if (text === undefined) return readOriginal(original, told, extract);
  const read = readText(text, told);
  return read.ok ? read : refuse(read.reason);
}

async function originalOf(
  { text, url, fetched }: Pick<NewDocument, "text" | "url" | "fetched">,
  upload: Upload["file"],
  now: () => Date,
): Promise<Result<Original, Unread>> {
  if (upload) {
    if (text !== undefined)
      return refuse("There is a file and a text: send the one that is meant, for they may differ.");
    if (url !== undefined)
      return refuse("There is a file and an address: send the one that is meant, for they may differ.");
    return fetched ? unsealed(fetched, upload) : ok({ ...fileOf(upload), fetched: null });
  }
  if (fetched)
    return refuse(
      "The page that was fetched is missing: send its bytes as the file beside fetched, or leave that out.",
    );
  if (url !== undefined) {
    const page = await fetcher(now)(url);
    if (!page.ok) return page;
    const { bytes, mediaType, charset, fetchedAt } = page.value;
    const from = { url: page.value.url, at: fetchedAt };
    return ok({ bytes, mediaType: mediaType ?? UNNAMED_TYPE, fileName: null, charset, fetched: from });
  }
  if (text !== undefined) return ok(pasted(text));
  return refuse("There is no text yet: paste the article, choose its file, or give its address.");
}

// A process that reads or fetches has ended in ten seconds or so, and one that waits has its place.
const RETRY_AFTER_S = 10;

/** What is answered when an import cannot be read: later it may be when the house is busy, else never. */
export function unreadProblem({ kind, sentence }: Unread): Response {
  if (kind === "refused") return problem("inadmissible", { detail: sentence });
  const answer = problem("busy", { detail: sentence });
  answer.headers.set("Retry-After", String(RETRY_AFTER_S));
  return answer;
}

/** A page that was fetched for a preview and comes back for the import. Only our own word for where it is from counts. */
function unsealed(
  { url, fetchedAt, mediaType, charset, seal }: FetchedFile,
  { bytes }: NonNullable<Upload["file"]>,
): Result<Original, Unread> {
  const said = { sha256: sha256(bytes), url, fetchedAt, mediaType, charset };
  if (!isSealed(secret(), said, seal))
    return refuse(
      "This is not the page that was fetched from that address: preview the address again, then import it.",
    );
  return ok({ bytes, mediaType: mediaType ?? UNNAMED_TYPE, fileName: null, charset, fetched: { url, at: fetchedAt } });
}

/** What goes to the browser with a preview, to come back with the import; null for what was not fetched. */
export function sealed({ bytes, mediaType, charset, fetched }: Original): (FetchedFile & { bytes: string }) | null {
  if (!fetched) return null;
  const named = mediaType === UNNAMED_TYPE ? null : mediaType;
  const said = { sha256: sha256(bytes), url: fetched.url, fetchedAt: fetched.at, mediaType: named, charset };
  return {
    url: fetched.url,
    fetchedAt: fetched.at,
    mediaType: named,
    charset,
    seal: sealOf(secret(), said),
    bytes: Buffer.from(bytes).toString("base64"),
  };
}
