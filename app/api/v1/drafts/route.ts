import { listDrafts } from "../../../../lib/drafts/read.ts";
import { workspaceRoute } from "../../../_server/endpoint.ts";
import { respond } from "../../../_server/respond.ts";

export const GET = workspaceRoute("listDrafts", "read", async ({ ctx, grant, query }) =>
  respond({ rows: await listDrafts(ctx, grant, query.under) }),
);
