import { exportReport } from "../../../../../../lib/reports/write.ts";
import { copyStore } from "../../../../../_server/copies.ts";
import { documentRoute } from "../../../../../_server/endpoint.ts";
import { problem } from "../../../../../_server/problems.ts";
import { download } from "../../../../../_server/respond.ts";
import { signingKey } from "../../../../../_server/signing-key.ts";
import { typeset, untypesetProblem } from "../../../../../_server/typesetting.ts";

export const GET = documentRoute("exportReport", "read", async ({ ctx, grant, query: { format, ...query } }) => {
  const exported = await exportReport(ctx, grant, {
    format,
    query,
    signWith: signingKey(),
    typeset,
    store: copyStore(),
  });
  if (!exported.ok) {
    const { reason } = exported;
    return typeof reason === "string" ? problem(reason) : untypesetProblem(reason);
  }
  const { signature, remark, ...file } = exported.value;
  const headers = {
    ...(signature !== null && { "Linecheck-Signature": signature }),
    ...(remark !== null && { "Linecheck-Remark": remark }),
  };
  return download({ ...file, headers });
});
