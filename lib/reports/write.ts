import type { Grant } from "../auth/grant.ts";
import { type Context, inSnapshot } from "../context.ts";
import { findDocument, findText } from "../documents/read.ts";
import { findDocumentHead } from "../provenance/read.ts";
import { commit } from "../provenance/write.ts";
import { ok, type Result } from "../result.ts";
import { listReviewedClaims } from "../reviews/read.ts";
import { findCopyIdentities } from "../sources/snapshots/read.ts";
import { buildReport } from "./build.ts";
import { inBytes } from "./bytes.ts";
import { fileName } from "./file-name.ts";
import type { ReportFormat, TypesetFormat } from "./formats/format.ts";
import { FORMATS, type FormatName } from "./formats/index.ts";
import type { Report } from "./model.ts";
import { CONFORMANCE_WORDS, type Typesetter, type Untypeset } from "./typesetter.ts";

/** A report on its way out, piece by piece. */
export type Export = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly chunks: Iterable<Uint8Array>;
  /** What whoever exports should know of the file, a sentence; null where it is all it should be. */
  readonly remark: string | null;
};

/** How a report is asked for: its format, and who sets its pages, should it have any. */
export type Wanted = { readonly format: FormatName; readonly typeset: Typesetter };

/**
 * Exports a document as its holder may see it. The export is logged before a byte of it is handed out: what left the house
 * is on record, and what could not be set did not leave it.
 */
export async function exportReport(
  ctx: Context,
  grant: Grant<"read">,
  { format, typeset }: Wanted,
): Promise<Result<Export, Untypeset>> {
  const report = await readReport(ctx, grant);
  const written = await writtenAs(FORMATS[format], report, typeset);
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
  const { extension, mediaType } = FORMATS[format];
  return ok({ fileName: fileName(report, { extension }), mediaType, ...written.value });
}

/** The file: rendered while it is read, or set as a whole. */
async function writtenAs(
  format: ReportFormat | TypesetFormat,
  report: Report,
  typeset: Typesetter,
): Promise<Result<Pick<Export, "chunks" | "remark">, Untypeset>> {
  if ("render" in format) return ok({ chunks: inBytes(format.render(report)), remark: null });
  const set = await typeset(format.typesetting(report));
  if (!set.ok) return set;
  const { bytes, conformance } = set.value;
  return ok({ chunks: [bytes], remark: conformance === "ua-1" ? null : CONFORMANCE_WORDS[conformance] });
}

/** Reads everything a report shows, in one look. */
async function readReport(ctx: Context, grant: Grant<"read">): Promise<Report> {
  return inSnapshot(ctx, async (frozen) => {
    const document = await findDocument(frozen, grant);
    const claims = await listReviewedClaims(frozen, grant);
    const pinned = claims.flatMap(({ evidence }) => evidence.flatMap(({ pin }) => pin?.snapshotId ?? []));
    return buildReport({
      document,
      text: await findText(frozen, grant),
      claims,
      copies: await findCopyIdentities(frozen, pinned),
      log: await findDocumentHead(frozen, grant.documentId),
      exporter: { name: grant.holder?.name ?? "This installation" },
      final: document.signedOff !== null,
      now: ctx.now(),
    });
  });
}
