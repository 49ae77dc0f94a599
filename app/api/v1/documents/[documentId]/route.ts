import type { Grant } from "../../../../../lib/auth/grant.ts";
import type { Context } from "../../../../../lib/context.ts";
import { findDocument } from "../../../../../lib/documents/read.ts";
import { setDue } from "../../../../../lib/documents/write.ts";
import { coverageOfDocuments } from "../../../../../lib/reviews/coverage/read.ts";
import { documentRoute } from "../../../../_server/endpoint.ts";
import { problem } from "../../../../_server/problems.ts";
import { respond } from "../../../../_server/respond.ts";

export const GET = documentRoute("findDocument", "read", async ({ ctx, grant }) => {
  const document = await progressOf(ctx, grant);
  return respond(document, { revision: document.revision });
});

export const PATCH = documentRoute("changeDocument", "schedule", async ({ ctx, grant, body, seen }) => {
  const changed = await setDue(ctx, grant, { ...body, seen });
  if (!changed.ok && changed.reason !== "changed-since") return problem(changed.reason);
  const document = await progressOf(ctx, grant);
  return changed.ok
    ? respond(document, { revision: document.revision })
    : problem("changed-since", { current: document });
});

async function progressOf(ctx: Context, grant: Grant<"read">) {
  const [document, coverage] = await Promise.all([
    findDocument(ctx, grant),
    coverageOfDocuments(ctx, grant, [grant.documentId]),
  ]);
  return { ...document, coverage: coverage.get(document.id) };
}
