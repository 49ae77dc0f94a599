import type { KeyObject } from "node:crypto";
import type { Grant } from "../auth/grant.ts";
import type { Context } from "../context.ts";
import { commit } from "../provenance/write.ts";
import { fail, ok, type Result } from "../result.ts";
import { TURNS } from "../reviews/adapters/turns.ts";
import { namedKey } from "../signing/adapters/key-file.ts";
import { signed } from "../signing/jws.ts";
import type { CopyStore } from "../sources/snapshots/model.ts";
import { bundleFiles, copiesIn } from "./bundle/read.ts";
import { inBytes } from "./bytes.ts";
import { fileName } from "./file-name.ts";
import type { FormatFace } from "./formats/format.ts";
import { FORMATS, type FormatName } from "./formats/index.ts";
import { inTurns } from "./in-turns.ts";
import type { Report } from "./model.ts";
import { type ReportRefusal, readReport } from "./read.ts";
import { manifestBytes } from "./sealing/manifest.ts";
import { pdfSlot, withPdfSlot } from "./sealing/pdf-slot.ts";
import { type Measured, measured, type Pieces, sealed } from "./sealing/seal.ts";
import { signedAs } from "./sealing/signed-as.ts";
import { type FixedSlot, fixedSlot } from "./sealing/slot.ts";
import type { ReportQuery } from "./selection.ts";
import { CONFORMANCE_WORDS, type Typesetter, type Untypeset } from "./typesetter.ts";
import { zippedAsTheyCome } from "./zip.ts";

/** A report on its way out, piece by piece. */
export type Export = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly chunks: Pieces;
  /** The signature over it, for a file of its own; null where the file holds it. */
  readonly signature: string | null;
  /** What whoever exports should know of the file, a sentence; null where it is all it should be. */
  readonly remark: string | null;
};

/** Which export of a document, the key it is signed with, and who sets its pages, should it have any. */
export type Asked = {
  readonly format: FormatName;
  readonly query: ReportQuery;
  readonly signWith: KeyObject;
  readonly typeset: Typesetter;
  /** Where the kept copies are. */
  readonly store: CopyStore;
};

/**
 * Exports a document as its holder may see it, signed with the key of the installation under the name of its log. The
 * export is logged before a byte of it is handed out: what left the house is on record, and what could not be set did not
 * leave it.
 */
export async function exportReport(
  ctx: Context,
  grant: Grant<"read">,
  asked: Asked,
): Promise<Result<Export, ReportRefusal | "copy-lost" | Untypeset>> {
  const { format, query, signWith } = asked;
  const read = await readReport(ctx, grant, query);
  if (!read.ok) return read;
  const report = read.value;
  const written = await writtenAs(ctx, report, asked);
  if (!written.ok) return written;
  const logged = await commit({ ...ctx, once: undefined }, grant, async (_tx, record) => {
    record({
      kind: "export.created",
      documentId: grant.documentId,
      docRev: report.document.sha256,
      data: { format, version: report.document.versionId, head: { size: report.log.size, hash: report.log.headHash } },
    });
    return ok(null);
  });
  if (!logged.ok) throw new Error(`an export could not be logged: ${logged.reason}`);
  const file = await signedFile(report, FORMATS[format], written.value, signWith);
  return ok({ fileName: fileName(report, FORMATS[format]), ...file, remark: written.value.remark });
}

/** A file before it is signed. The same report gives the same bytes, so that they can be asked for again and need not be kept. */
type Written = {
  readonly chunks: () => Pieces;
  /** Where its signature goes; null where that is beside it. */
  readonly slot: FixedSlot | null;
  readonly remark: string | null;
};

/** The file: rendered while it is read, set as a whole, or put together from others. */
async function writtenAs(
  ctx: Context,
  report: Report,
  asked: Asked,
): Promise<Result<Written, "copy-lost" | Untypeset>> {
  const format = FORMATS[asked.format];
  if ("render" in format)
    return ok({
      chunks: () => inTurns(inBytes(format.render(report)), TURNS),
      slot: fixedSlot(format.slot),
      remark: null,
    });
  if ("isBundle" in format) {
    for (const warc of copiesIn(report)) if ((await asked.store.get(warc)) === null) return fail("copy-lost");
    return ok({ chunks: () => bundled(ctx, report, asked), slot: fixedSlot(format.slot), remark: null });
  }
  const set = await asked.typeset(format.typesetting(report));
  if (!set.ok) return set;
  const bytes = withPdfSlot(set.value.bytes);
  const { conformance } = set.value;
  const remark = conformance === "ua-1" ? null : CONFORMANCE_WORDS[conformance];
  return ok({ chunks: () => [bytes], slot: pdfSlot(bytes), remark });
}

/** A bundle, whose files are signed each for itself and all together. */
function bundled(ctx: Context, report: Report, { signWith, store }: Asked): AsyncIterable<Uint8Array> {
  const key = namedKey(signWith, report.log.origin);
  const signSums = async (sums: string) =>
    signed(await manifestBytes(report, FORMATS.bundle, await measured([new TextEncoder().encode(sums)]), TURNS), key);
  const [html, json] = [signedAs(FORMATS.html, report, key, TURNS), signedAs(FORMATS.json, report, key, TURNS)];
  return zippedAsTheyCome(bundleFiles(ctx, { report, html, json, store, key, signSums }));
}

/** The file of a report with its signature: in its slot, or made beforehand where it has none. */
async function signedFile(
  report: Report,
  format: FormatFace,
  { chunks, slot }: Written,
  signWith: KeyObject,
): Promise<Pick<Export, "mediaType" | "chunks" | "signature">> {
  const { mediaType } = format;
  const key = namedKey(signWith, report.log.origin);
  const sign = async (file: Measured) => signed(await manifestBytes(report, format, file, TURNS), key);
  if (slot !== null) return { mediaType, chunks: sealed(chunks(), slot, sign), signature: null };
  const signature = await sign(await measured(chunks()));
  return { mediaType, chunks: chunks(), signature };
}
