import { doer, type Grant } from "../auth/grant.ts";
import { findClaimText } from "../claims/read.ts";
import type { Context } from "../context.ts";
import { asId, type ClaimId, type ContactId } from "../ids.ts";
import type { CommitRefusal } from "../provenance/model.ts";
import { commit } from "../provenance/write.ts";
import { fail, ok, type Result } from "../result.ts";
import type { NewContact } from "./model.ts";

/** Writes down that a named party was asked for a reply. What was logged stays: another contact is another entry. */
export async function logContact(
  ctx: Context,
  grant: Grant<"contact">,
  input: NewContact & { readonly claimId: ClaimId },
): Promise<Result<ContactId, "no-such-claim" | CommitRefusal>> {
  return commit(ctx, grant, async (tx, record) => {
    const { documentId } = grant;
    const claim = await findClaimText(tx, documentId, input.claimId);
    if (!claim) return fail("no-such-claim");
    const { party, channel, question, response, reply } = input;
    const id = asId<ContactId>(ctx.newId());
    const contactedAt = new Date(input.contactedAt);
    const loggedAt = ctx.now();
    const said = { party, channel, question, response, reply: reply ?? null };
    const row = { id, documentId, claimId: claim.id, ...said, loggedById: doer(grant) };
    await tx.contact.create({ data: { ...row, contactedAt, loggedAt } });
    record({
      kind: "contact.logged",
      documentId,
      docRev: claim.docRev,
      claimId: claim.id,
      span: { start: claim.start, end: claim.end, quote: claim.text },
      data: { contact: { ...row, contactedAt: contactedAt.toISOString(), loggedAt: loggedAt.toISOString() } },
    });
    return ok(id);
  });
}
