import { REFERENCE_FORMATS } from "../../../../../lib/bibliography/reference-formats.ts";
import { listReferences } from "../../../../../lib/sources/exchange/read.ts";
import { workspaceRoute } from "../../../../_server/endpoint.ts";
import { download } from "../../../../_server/respond.ts";

export const GET = workspaceRoute("exportSources", "read", async ({ ctx, grant, query: { format } }) => {
  const { entries, confidential } = await listReferences(ctx, grant, format === "bibtex" ? "words" : "ids");
  const { mediaType, extension, render } = REFERENCE_FORMATS[format];
  return download({
    fileName: `sources.${extension}`,
    mediaType,
    chunks: [new TextEncoder().encode(render(entries))],
    headers: { "Linecheck-Left-Out": String(confidential) },
  });
});
