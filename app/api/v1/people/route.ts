import { listPeople } from "../../../../lib/auth/read.ts";
import { workspaceRoute } from "../../../_server/endpoint.ts";
import { respond } from "../../../_server/respond.ts";

export const GET = workspaceRoute("listPeople", "read", async ({ ctx, grant }) =>
  respond({ people: await listPeople(ctx, grant) }),
);
