import { doer } from "../../../../../../lib/auth/grant.ts";
import { takeIn } from "../../../../../../lib/evidence/capturing/write.ts";
import { asId, type SourceId } from "../../../../../../lib/ids.ts";
import { originalOfText, readOriginal } from "../../../../../../lib/sources/snapshots/read-original.ts";
import { readTranscript } from "../../../../../../lib/sources/snapshots/transcript.ts";
import { askCapture, storeOriginal } from "../../../../../../lib/sources/snapshots/write.ts";
import { fileOf } from "../../../../../_server/body.ts";
import { captureSoon, copyStore } from "../../../../../_server/copies.ts";
import { workspaceRoute } from "../../../../../_server/endpoint.ts";
import { unreadProblem } from "../../../../../_server/importing.ts";
import { problem } from "../../../../../_server/problems.ts";
import { extract } from "../../../../../_server/reading.ts";
import { respond } from "../../../../../_server/respond.ts";
import { presentSource } from "../../../../../_server/source.ts";

export const POST = workspaceRoute("keepSnapshot", "attach", async ({ ctx, grant, params, body, upload }) => {
  const sourceId = asId<SourceId>(params.sourceId ?? "");
  const original = upload
    ? { ...fileOf(upload), page: null }
    : body.text === undefined
      ? null
      : originalOfText(body.text);
  if (original) {
    const readable =
      upload && body.text !== undefined
        ? await readTranscript(original, body.text, extract)
        : await readOriginal(original, extract);
    if (!readable.ok) return unreadProblem(readable.reason);
    const stored = await storeOriginal(ctx, copyStore(), original, readable.value);
    const kept = await takeIn(ctx, grant, stored, { sourceId, captureId: null, takenById: doer(grant) });
    if (!kept.ok) return problem(kept.reason);
  } else {
    const asked = await askCapture(ctx, grant, sourceId);
    if (!asked.ok) return problem(asked.reason);
    captureSoon();
  }
  return respond(await presentSource(ctx, grant, sourceId), { status: 201 });
});
