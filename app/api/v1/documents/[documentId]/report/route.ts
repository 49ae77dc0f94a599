import { exportReport } from "../../../../../../lib/reports/write.ts";
import { documentRoute } from "../../../../../_server/endpoint.ts";
import { problem } from "../../../../../_server/problems.ts";
import { download } from "../../../../../_server/respond.ts";
import { signingKey } from "../../../../../_server/signing-key.ts";

export const GET = documentRoute("exportReport", "read", async ({ ctx, grant, query: { format, ...query } }) => {
  const exported = await exportReport(ctx, grant, { format, query, signWith: signingKey() });
  if (!exported.ok) return problem(exported.reason);
  const { signature, ...file } = exported.value;
  return download({ ...file, headers: signature === null ? {} : { "Linecheck-Signature": signature } });
});
