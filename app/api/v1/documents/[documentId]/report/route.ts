import { exportReport } from "../../../../../../lib/reports/write.ts";
import { documentRoute } from "../../../../../_server/endpoint.ts";
import { download } from "../../../../../_server/respond.ts";
import { signingKey } from "../../../../../_server/signing-key.ts";

export const GET = documentRoute("exportReport", "read", async ({ ctx, grant, query: { format } }) => {
  const { signature, ...file } = await exportReport(ctx, grant, { format, signWith: signingKey() });
  return download({ ...file, headers: signature === null ? {} : { "Linecheck-Signature": signature } });
});
