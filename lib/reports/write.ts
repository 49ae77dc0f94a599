import type { KeyObject } from "node:crypto";
import type { Grant } from "../auth/grant.ts";
import type { Context } from "../context.ts";
import { commit } from "../provenance/write.ts";
import { ok, type Result } from "../result.ts";
import { namedKey } from "../signing/adapters/key-file.ts";
import { signed } from "../signing/jws.ts";
import { inBytes } from "./bytes.ts";
import { fileName } from "./file-name.ts";
import type { ReportFormat } from "./formats/format.ts";
import { FORMATS, type FormatName } from "./formats/index.ts";
import type { Report } from "./model.ts";
import { type ReportRefusal, readReport } from "./read.ts";
import { manifestBytes } from "./sealing/manifest.ts";
import { type Measured, measured, sealed } from "./sealing/seal.ts";
import type { ReportQuery } from "./selection.ts";

/** A report on its way out, piece by piece. */
export type Export = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
  /** The signature over it, for a file of its own; null where the file holds it. */
  readonly signature: string | null;
};

/** Which export of a document, and the key it is signed with. */
export type Asked = { readonly format: FormatName; readonly query: ReportQuery; readonly signWith: KeyObject };

/**
 * Exports a document as its holder may see it, signed with the key of the installation under the name of its log. The
 * export is logged first: what left the house is on record.
 */
export async function exportReport(
  ctx: Context,
  grant: Grant<"read">,
  { format, query, signWith }: Asked,
): Promise<Result<Export, ReportRefusal>> {
  const read = await readReport(ctx, grant, query);
  if (!read.ok) return read;
  const report = read.value;
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
  const file = await signedFile(report, FORMATS[format], signWith);
  return ok({ fileName: fileName(report, FORMATS[format]), ...file });
}

/** The file of a report with its signature: in its slot, or made beforehand where it has none. */
async function signedFile(
  report: Report,
  format: ReportFormat,
  signWith: KeyObject,
): Promise<Omit<Export, "fileName">> {
  const { mediaType, slot } = format;
  const key = namedKey(signWith, report.log.origin);
  const sign = (file: Measured) => signed(manifestBytes(report, format, file), key);
  const chunks = () => inBytes(format.render(report));
  if (slot.kind !== "beside") return { mediaType, chunks: sealed(chunks(), slot, sign), signature: null };
  // The same report gives the same bytes, so that they need not be kept for the hash over them.
  const signature = await sign(measured(chunks()));
  return { mediaType, chunks: chunks(), signature };
}
