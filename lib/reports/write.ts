import type { KeyObject } from "node:crypto";
import type { Grant } from "../auth/grant.ts";
import type { Context } from "../context.ts";
import { commit } from "../provenance/write.ts";
import { fail, ok, type Result } from "../result.ts";
import { TURNS } from "../reviews/adapters/turns.ts";
import { namedKey } from "../signing/adapters/key-file.ts";
import { type SigningKey, signed } from "../signing/jws.ts";
import type { CopyStore } from "../sources/snapshots/model.ts";
import { bundleFiles, type CopiesRefusal, whyNoCopies } from "./bundle/read.ts";
import { inBytes } from "./bytes.ts";
import { fileName } from "./file-name.ts";
import type { ReportFormat } from "./formats/format.ts";
import { FORMATS, type FormatName } from "./formats/index.ts";
import { inTurns } from "./in-turns.ts";
import type { Report } from "./model.ts";
import { type ReportRefusal, readReport } from "./read.ts";
import { manifestBytes } from "./sealing/manifest.ts";
import { withPdfSlot } from "./sealing/pdf-slot.ts";
import { type Measured, measured, type Pieces, sealed } from "./sealing/seal.ts";
import { signedAs } from "./sealing/signed-as.ts";
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
): Promise<Result<Export, ReportRefusal | CopiesRefusal | Untypeset>> {
  const { format, query, signWith } = asked;
  const read = await readReport(ctx, grant, query);
  if (!read.ok) return read;
  const report = read.value;
  const file = await signedFile(ctx, report, asked, namedKey(signWith, report.log.origin));
  if (!file.ok) return file;
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
  return ok({ fileName: fileName(report, FORMATS[format]), mediaType: FORMATS[format].mediaType, ...file.value });
}

/** The file: rendered while it is read, set as a whole, or put together from others. */
async function signedFile(
  ctx: Context,
  report: Report,
  asked: Asked,
  key: SigningKey,
): Promise<Result<Omit<Export, "fileName" | "mediaType">, CopiesRefusal | Untypeset>> {
  const format = FORMATS[asked.format];
  if ("render" in format) return ok({ ...(await rendered(format, report, key)), remark: null });
  const sign = (file: Measured) => signed(manifestBytes(report, format, file), key);
  if ("isBundle" in format) {
    const refused = await whyNoCopies(report, asked.store);
    if (refused !== null) return fail(refused);
    const chunks = sealed(bundled(ctx, report, asked.store, key), format.slot, sign);
    return ok({ chunks, signature: null, remark: null });
  }
  const set = await asked.typeset(format.typesetting(report));
  if (!set.ok) return set;
  const { file, slot } = withPdfSlot(set.value.bytes);
  const { conformance } = set.value;
  const remark = conformance === "ua-1" ? null : CONFORMANCE_WORDS[conformance];
  return ok({ chunks: sealed([file], slot, sign), signature: null, remark });
}

/**
 * A rendered file with its signature in it, or beside it where it has no room for one. It is rendered anew to be handed out
 * then: the same report gives the same bytes, and none have to be kept.
 */
async function rendered(
  format: ReportFormat,
  report: Report,
  key: SigningKey,
): Promise<Pick<Export, "chunks" | "signature">> {
  const { slot } = format;
  if (slot.kind !== "beside") return { chunks: signedAs({ ...format, slot }, report, key, TURNS), signature: null };
  const chunks = () => inTurns(inBytes(format.render(report)), TURNS);
  const file = await measured(chunks());
  return { chunks: chunks(), signature: await signed(manifestBytes(report, format, file), key) };
}

/** A bundle, whose files are signed each for itself and all together. */
function bundled(ctx: Context, report: Report, store: CopyStore, key: SigningKey): AsyncIterable<Uint8Array> {
  const signSums = async (sums: string) =>
    signed(manifestBytes(report, FORMATS.bundle, await measured([new TextEncoder().encode(sums)])), key);
  const [html, json] = [signedAs(FORMATS.html, report, key, TURNS), signedAs(FORMATS.json, report, key, TURNS)];
  return zippedAsTheyCome(bundleFiles(ctx, { report, html, json, store, key, signSums }));
}
