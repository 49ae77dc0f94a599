import { findSource, listSources } from "../../../../lib/sources/read.ts";
import { addSource } from "../../../../lib/sources/write.ts";
import { captureSoon } from "../../../_server/copies.ts";
import { workspaceRoute } from "../../../_server/endpoint.ts";
import { lookUpSoon } from "../../../_server/lookups.ts";
import { problem } from "../../../_server/problems.ts";
import { respond } from "../../../_server/respond.ts";

export const GET = workspaceRoute("listSources", "read", async ({ ctx, grant, query: { q, ...page } }) =>
  respond(await listSources(ctx, grant, { ...page, ...(q && { query: q }) })),
);

export const POST = workspaceRoute("addSource", "attach", async ({ ctx, grant, body }) => {
  const added = await addSource(ctx, grant, body);
  if (!added.ok) return problem(added.reason);
  captureSoon();
  lookUpSoon();
  const { id, known } = added.value;
  const source = await findSource(ctx, grant, id);
  if (!source) throw new Error(`source ${id} was added and cannot be read back`);
  return respond({ ...source, known }, { status: 201, revision: source.revision });
});
