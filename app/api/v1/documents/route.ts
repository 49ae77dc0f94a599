import { listDocuments } from "../../../../lib/documents/read.ts";
import { readFile, readText } from "../../../../lib/documents/read-text.ts";
import { importDocument } from "../../../../lib/documents/write.ts";
import { asId, type DocumentId } from "../../../../lib/ids.ts";
import { coverageOfDocuments } from "../../../../lib/reviews/read.ts";
import { workspaceRoute } from "../../../_server/endpoint.ts";
import { problem } from "../../../_server/problems.ts";
import { respond } from "../../../_server/respond.ts";

export const GET = workspaceRoute("listDocuments", "read", async ({ ctx, grant, query }) => {
  const { rows, next } = await listDocuments(ctx, grant, query);
  const coverage = await coverageOfDocuments(
    ctx,
    grant,
    rows.map(({ id }) => asId<DocumentId>(id)),
  );
  return respond({ rows: rows.map((row) => ({ ...row, coverage: coverage.get(row.id) })), next });
});

export const POST = workspaceRoute("importDocument", "import", async ({ ctx, grant, body, upload }) => {
  const { text, ...told } = body;
  const read = upload
    ? readFile(upload.bytes, {
        ...told,
        fileName: upload.name,
        type: /\.(md|markdown)$/i.test(upload.name) ? "markdown" : told.type,
      })
    : readText(text, told);
  if (!read.ok) return problem("inadmissible", { detail: read.reason });
  const imported = await importDocument(ctx, grant, {
    read: read.value,
    original: upload
      ? { bytes: upload.bytes, mediaType: upload.mediaType || "text/plain", fileName: upload.name }
      : { bytes: new TextEncoder().encode(text), mediaType: "text/plain; charset=utf-8", fileName: null },
    originUrl: told.originUrl ?? null,
    ownText: told.ownText,
  });
  if (!imported.ok) return problem(imported.reason);
  return respond(imported.value, { status: 201 });
});
