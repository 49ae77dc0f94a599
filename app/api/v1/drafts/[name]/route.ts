import { DraftName, draftText } from "../../../../../lib/drafts/model.ts";
import { keepDraft, letDraftGo } from "../../../../../lib/drafts/write.ts";
import { workspaceRoute } from "../../../../_server/endpoint.ts";
import { problem } from "../../../../_server/problems.ts";
import { respond } from "../../../../_server/respond.ts";

export const PUT = workspaceRoute("keepDraft", "read", async ({ ctx, grant, params, body }) => {
  const name = DraftName.safeParse(params.name);
  const value = draftText(body.value);
  if (!name.success || value === null) return problem("not-a-draft");
  const kept = await keepDraft(ctx, grant, { name: name.data, value });
  return kept.ok ? respond(kept.value) : problem(kept.reason);
});

export const DELETE = workspaceRoute("letDraftGo", "read", async ({ ctx, grant, params }) => {
  const gone = await letDraftGo(ctx, grant, params.name ?? "");
  return gone.ok ? respond({}) : problem(gone.reason);
});
