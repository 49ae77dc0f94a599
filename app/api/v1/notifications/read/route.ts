import { countUnread } from "../../../../../lib/notifications/read.ts";
import { markRead } from "../../../../../lib/notifications/write.ts";
import { workspaceRoute } from "../../../../_server/endpoint.ts";
import { problem } from "../../../../_server/problems.ts";
import { respond } from "../../../../_server/respond.ts";

export const POST = workspaceRoute("markRead", "read", async ({ ctx, grant, body }) => {
  const marked = await markRead(ctx, grant, body);
  return marked.ok ? respond({ unread: await countUnread(ctx, grant) }) : problem(marked.reason);
});
