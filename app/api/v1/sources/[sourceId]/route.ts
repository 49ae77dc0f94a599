import { asId, type SourceId } from "../../../../../lib/ids.ts";
import { mendSource } from "../../../../../lib/sources/describing/write.ts";
import { workspaceRoute } from "../../../../_server/endpoint.ts";
import { lookUpSoon } from "../../../../_server/lookups.ts";
import { problem } from "../../../../_server/problems.ts";
import { respond } from "../../../../_server/respond.ts";
import { presentSource } from "../../../../_server/source.ts";

export const GET = workspaceRoute("findSource", "read", async ({ ctx, grant, params }) => {
  const source = await presentSource(ctx, grant, asId<SourceId>(params.sourceId ?? ""));
  return source ? respond(source, { revision: source.revision }) : problem("no-such-source");
});

export const PATCH = workspaceRoute("changeSource", "attach", async ({ ctx, grant, params, body, seen }) => {
  const sourceId = asId<SourceId>(params.sourceId ?? "");
  const mended = await mendSource(ctx, grant, { sourceId, change: body, seen });
  if (!mended.ok && mended.reason !== "changed-since") return problem(mended.reason);
  lookUpSoon();
  const source = await presentSource(ctx, grant, sourceId);
  if (!source) throw new Error(`source ${sourceId} was mended and cannot be read back`);
  return mended.ok ? respond(source, { revision: source.revision }) : problem("changed-since", { current: source });
});
