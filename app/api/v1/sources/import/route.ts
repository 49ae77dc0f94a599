import { readReferences } from "../../../../../lib/bibliography/reference-formats.ts";
import { importReferences } from "../../../../../lib/sources/exchange/write.ts";
import { decodeText, UNDECODABLE } from "../../../../../lib/text/decode.ts";
import { workspaceRoute } from "../../../../_server/endpoint.ts";
import { problem } from "../../../../_server/problems.ts";
import { respond } from "../../../../_server/respond.ts";

export const POST = workspaceRoute("importSources", "attach", async ({ ctx, grant, body, upload }) => {
  const decoded = upload ? decodeText(upload.bytes) : null;
  if (decoded && !decoded.ok) return problem("inadmissible", { detail: UNDECODABLE[decoded.reason] });
  const imported = await importReferences(ctx, grant, readReferences(decoded?.value.text ?? body.text ?? ""));
  return imported.ok ? respond(imported.value) : problem(imported.reason);
});
