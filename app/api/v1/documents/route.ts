import type { Imported } from "../../../../lib/documents/model.ts";
import { listDocuments } from "../../../../lib/documents/read.ts";
import { importDocument } from "../../../../lib/documents/write.ts";
import { asId, type DocumentId } from "../../../../lib/ids.ts";
import { findAnswer } from "../../../../lib/provenance/read.ts";
import { coverageOfDocuments } from "../../../../lib/reviews/coverage/read.ts";
import { suggestSoon } from "../../../_server/earlier.ts";
import { workspaceRoute } from "../../../_server/endpoint.ts";
import { readImport, unreadProblem } from "../../../_server/importing.ts";
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
  // Before anything is fetched or read: what was imported already needs no page that is still there.
  const known = await findAnswer<Imported>(ctx, grant);
  if (known) return known.ok ? respond(known.value, { status: 201 }) : problem(known.reason);
  const reading = await readImport(body, upload, ctx.now);
  if (!reading.ok) return unreadProblem(reading.reason);
  const imported = await importDocument(ctx, grant, {
    ...reading.value,
    originUrl: body.originUrl ?? null,
    ownText: body.ownText,
  });
  if (!imported.ok) return problem(imported.reason);
  suggestSoon(ctx, asId<DocumentId>(imported.value.id));
  return respond(imported.value, { status: 201 });
});
