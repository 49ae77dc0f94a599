import { listEvents } from "../../../../../../lib/changes/events/read.ts";
import { documentRoute } from "../../../../../_server/endpoint.ts";
import { respond } from "../../../../../_server/respond.ts";

export const GET = documentRoute("listEvents", "read", async ({ ctx, grant, query }) =>
  respond(await listEvents(ctx, grant, query)),
);
