import type { Preview } from "../../../../../lib/documents/model.ts";
import { sha256 } from "../../../../../lib/text/sha256.ts";
import { workspaceRoute } from "../../../../_server/endpoint.ts";
import { readImport, sealed, unreadProblem } from "../../../../_server/importing.ts";
import { respond } from "../../../../_server/respond.ts";

export const POST = workspaceRoute("previewDocument", "import", async ({ ctx, body, upload }) => {
  const reading = await readImport(body, upload, ctx.now);
  if (!reading.ok) return unreadProblem(reading.reason);
  const { read, original } = reading.value;
  const preview: Preview = {
    ...read,
    notes: [...read.notes],
    segments: [...read.segments],
    sha256: sha256(read.text),
    fetched: sealed(original),
  };
  return respond(preview);
});
