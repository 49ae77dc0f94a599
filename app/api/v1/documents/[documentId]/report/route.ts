import { exportReport } from "../../../../../../lib/reports/write.ts";
import { documentRoute } from "../../../../../_server/endpoint.ts";
import { download } from "../../../../../_server/respond.ts";
import { typeset, untypesetProblem } from "../../../../../_server/typesetting.ts";

export const GET = documentRoute("exportReport", "read", async ({ ctx, grant, query }) => {
  const exported = await exportReport(ctx, grant, { format: query.format, typeset });
  return exported.ok ? download(exported.value) : untypesetProblem(exported.reason);
});
