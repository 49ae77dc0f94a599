import { exportReport } from "../../../../../../lib/reports/write.ts";
import { documentRoute } from "../../../../../_server/endpoint.ts";
import { download } from "../../../../../_server/respond.ts";

export const GET = documentRoute("exportReport", "read", async ({ ctx, grant, query }) =>
  download(await exportReport(ctx, grant, query.format)),
);
