import type { Grant } from "../auth/grant.ts";
import { type Context, inSnapshot } from "../context.ts";
import { findDocument, findText } from "../documents/read.ts";
import { findDocumentHead } from "../provenance/read.ts";
import { commit } from "../provenance/write.ts";
import { ok } from "../result.ts";
import { listReviewedClaims } from "../reviews/read.ts";
import { findCopyIdentities } from "../sources/snapshots/read.ts";
import { buildReport } from "./build.ts";
import { inBytes } from "./bytes.ts";
import { fileName } from "./file-name.ts";
import { FORMATS, type FormatName } from "./formats/index.ts";
import type { Report } from "./model.ts";

/** A report on its way out, piece by piece. */
export type Export = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly chunks: Iterable<Uint8Array>;
};

/** Exports a document as its holder may see it. The export is logged first: what left the house is on record. */
export async function exportReport(ctx: Context, grant: Grant<"read">, format: FormatName): Promise<Export> {
  const report = await readReport(ctx, grant);
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
  return {
    fileName: fileName(report, FORMATS[format]),
    mediaType: FORMATS[format].mediaType,
    chunks: inBytes(FORMATS[format].render(report)),
  };
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
