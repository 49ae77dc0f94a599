import { listQueries } from "../../../../../../lib/queries/read.ts";
import { documentRoute } from "../../../../../_server/endpoint.ts";
import { respond } from "../../../../../_server/respond.ts";

export const GET = documentRoute("listQueries", "read", async ({ ctx, grant }) =>
  respond({ queries: await listQueries(ctx, grant) }),
);
