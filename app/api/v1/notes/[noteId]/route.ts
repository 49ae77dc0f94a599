import { asId, type NoteId } from "../../../../../lib/ids.ts";
import { resolveComment } from "../../../../../lib/notes/write.ts";
import { presentClaim } from "../../../../_server/claim.ts";
import { noteRoute } from "../../../../_server/endpoint.ts";
import { problem } from "../../../../_server/problems.ts";
import { respond } from "../../../../_server/respond.ts";

export const PATCH = noteRoute("resolveComment", "note", async ({ ctx, grant, params, claimId, body, seen }) => {
  const noteId = asId<NoteId>(params.noteId ?? "");
  const changed = await resolveComment(ctx, grant, { ...body, noteId, seen });
  if (!changed.ok && changed.reason !== "changed-since") return problem(changed.reason);
  const claim = await presentClaim(ctx, grant, claimId);
  const note = claim.notes.find(({ id }) => id === noteId);
  if (!changed.ok) return problem("changed-since", { current: { note, claim } });
  return respond({ ...note, claim }, note && { revision: note.revision });
});
