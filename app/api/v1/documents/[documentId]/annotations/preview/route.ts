import { previewAnnotations } from "../../../../../../../lib/annotations/read.ts";
import { TURNS } from "../../../../../../../lib/reviews/adapters/turns.ts";
import { readUpload, uploadProblem } from "../../../../../../_server/annotations.ts";
import { documentRoute } from "../../../../../../_server/endpoint.ts";
import { respond } from "../../../../../../_server/respond.ts";

export const POST = documentRoute("previewAnnotations", "note", async ({ ctx, grant, upload }) => {
  const read = await readUpload(upload);
  if (!read.ok) return uploadProblem(read.reason);
  return respond(await previewAnnotations(ctx, grant, read.value.source, read.value.file, TURNS));
});
