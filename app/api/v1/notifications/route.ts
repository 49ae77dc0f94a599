import { listNotifications } from "../../../../lib/notifications/read.ts";
import { workspaceRoute } from "../../../_server/endpoint.ts";
import { respond } from "../../../_server/respond.ts";

export const GET = workspaceRoute("listNotifications", "read", async ({ ctx, grant, query }) =>
  respond(await listNotifications(ctx, grant, query)),
);
