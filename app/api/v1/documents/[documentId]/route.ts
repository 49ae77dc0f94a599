import { findDocument } from "../../../../../lib/documents/read.ts";
import { coverageOf } from "../../../../../lib/reviews/coverage.ts";
import { listClaims } from "../../../../../lib/reviews/read.ts";
import { documentRoute } from "../../../../_server/endpoint.ts";
import { respond } from "../../../../_server/respond.ts";

export const GET = documentRoute("findDocument", "read", async ({ ctx, grant }) => {
  const [document, claims] = await Promise.all([findDocument(ctx, grant), listClaims(ctx, grant)]);
  const coverage = coverageOf(claims.map(({ state }) => state));
  return respond({ ...document, coverage }, { revision: document.revision });
});
