import { findDocument } from "../../../../../lib/documents/read.ts";
import { coverageOfDocuments } from "../../../../../lib/reviews/read.ts";
import { documentRoute } from "../../../../_server/endpoint.ts";
import { respond } from "../../../../_server/respond.ts";

export const GET = documentRoute("findDocument", "read", async ({ ctx, grant }) => {
  const [document, coverage] = await Promise.all([
    findDocument(ctx, grant),
    coverageOfDocuments(ctx, grant, [grant.documentId]),
  ]);
  return respond({ ...document, coverage: coverage.get(document.id) }, { revision: document.revision });
});
