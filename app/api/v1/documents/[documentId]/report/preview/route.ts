import { previewReport } from "../../../../../../../lib/reports/read.ts";
import { documentRoute } from "../../../../../../_server/endpoint.ts";
import { problem } from "../../../../../../_server/problems.ts";
import { framed } from "../../../../../../_server/respond.ts";

export const GET = documentRoute("previewReport", "read", async ({ ctx, grant, query }) => {
  const preview = await previewReport(ctx, grant, query);
  return preview.ok ? framed(preview.value) : problem(preview.reason);
});
