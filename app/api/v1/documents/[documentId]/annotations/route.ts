import type { BroughtInAnnotations } from "../../../../../../lib/annotations/model.ts";
import { judgeFile } from "../../../../../../lib/annotations/read.ts";
import { bringIn } from "../../../../../../lib/annotations/write.ts";
import { findAnswer } from "../../../../../../lib/provenance/read.ts";
import { TURNS } from "../../../../../../lib/reviews/adapters/turns.ts";
import { readUpload, uploadProblem } from "../../../../../_server/annotations.ts";
import { documentRoute } from "../../../../../_server/endpoint.ts";
import { problem } from "../../../../../_server/problems.ts";
import { respond } from "../../../../../_server/respond.ts";

export const POST = documentRoute("bringInAnnotations", "note", async ({ ctx, grant, body, upload }) => {
  // Before the file is read again: what came in already would be found to be known.
  const known = await findAnswer<BroughtInAnnotations>(ctx, grant);
  if (known) return known.ok ? respond(known.value) : problem(known.reason);
  const read = await readUpload(upload);
  if (!read.ok) return uploadProblem(read.reason);
  const { source, file } = read.value;
  const judged = await judgeFile(ctx, grant, file, TURNS);
  const done = await bringIn(ctx, grant, { ...source, form: file.form }, judged, body.picks);
  return done.ok ? respond(done.value) : problem(done.reason);
});
