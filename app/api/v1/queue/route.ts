import { readQueue } from "../../../../lib/overview/queue/read.ts";
import { workspaceRoute } from "../../../_server/endpoint.ts";
import { respond } from "../../../_server/respond.ts";

export const GET = workspaceRoute("readQueue", "read", async ({ ctx, grant }) => respond(await readQueue(ctx, grant)));
