import type { Grant } from "../auth/grant.ts";
import { findClaimText } from "../claims/read.ts";
import type { Context } from "../context.ts";
import { asId, type ClaimId, type NoteId } from "../ids.ts";
import type { CommitRefusal } from "../provenance/model.ts";
import { commit } from "../provenance/write.ts";
import { fail, ok, type Result } from "../result.ts";
import type { NewNote } from "./model.ts";

/** Writes a note on a claim, or a reply to one of the claim's notes. */
export async function writeNote(
  ctx: Context,
  grant: Grant<"note">,
  input: NewNote & { readonly claimId: ClaimId },
): Promise<Result<NoteId, "no-such-claim" | "no-such-note" | CommitRefusal>> {
  return commit(ctx, grant, async (tx, record) => {
    const claim = await findClaimText(tx, grant.documentId, input.claimId);
    if (!claim) return fail("no-such-claim");
    if (input.replyTo !== undefined) {
      const answered = await tx.note.findFirst({ where: { id: input.replyTo, claimId: claim.id } });
      if (!answered) return fail("no-such-note");
    }
    const id = asId<NoteId>(ctx.newId());
    const writtenAt = ctx.now();
    const row = {
      id,
      documentId: grant.documentId,
      claimId: claim.id,
      replyToId: input.replyTo ?? null,
      authorId: grant.holder?.userId ?? "installation",
      text: input.text,
    };
    await tx.note.create({ data: { ...row, writtenAt } });
    record({
      kind: "note.written",
      documentId: grant.documentId,
      docRev: claim.docRev,
      claimId: claim.id,
      data: { note: { ...row, writtenAt: writtenAt.toISOString() } },
    });
    return ok(id);
  });
}
