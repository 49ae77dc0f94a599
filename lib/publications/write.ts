import { doer, type Grant } from "../auth/grant.ts";
import type { Context } from "../context.ts";
import { asId, type PublicationId } from "../ids.ts";
import type { CommitRefusal } from "../provenance/model.ts";
import { commit } from "../provenance/write.ts";
import { fail, ok, type Result } from "../result.ts";
import { ADDRESS_BYTES, addressOf } from "./address.ts";
import type { NewPublication, Withdrawal } from "./model.ts";

/**
 * Puts the report of a signed-off document on a public page, at an address that was never used before. Readers find the
 * report there as it is whenever they come, so that a later correction stands in it at once.
 */
export async function publish(
  ctx: Context,
  grant: Grant<"publish">,
  { scope, person, labels }: NewPublication,
): Promise<Result<PublicationId, "not-final" | "published-already" | "whose-sentences" | CommitRefusal>> {
  const { documentId, holder } = grant;
  const personId = scope === "person" ? (person ?? holder?.userId) : null;
  if (personId === undefined) return fail("whose-sentences");
  return commit(ctx, grant, async (tx, record) => {
    const sealed = await tx.documentSignOff.findFirst({
      where: { documentId, reopenedAt: null },
      select: { versionId: true },
    });
    if (!sealed) return fail("not-final");
    if (await tx.publication.findFirst({ where: { documentId, withdrawnAt: null }, select: { id: true } }))
      return fail("published-already");
    const { sha256 } = await tx.version.findUniqueOrThrow({
      where: { id: sealed.versionId },
      select: { sha256: true },
    });
    const id = asId<PublicationId>(ctx.newId());
    const publishedAt = ctx.now();
    const address = addressOf(ctx.random(ADDRESS_BYTES));
    const row = { id, documentId, address, scope, personId, labels, publishedById: doer(grant) };
    await tx.publication.create({ data: { ...row, publishedAt } });
    record({
      kind: "report.published",
      documentId,
      docRev: sha256,
      data: { publication: { ...row, publishedAt: publishedAt.toISOString() } },
    });
    return ok(id);
  });
}

/** Takes the report off its public page: the address says so from then on, and why where a reason is given. */
export async function withdraw(
  ctx: Context,
  grant: Grant<"publish">,
  { reason: said }: Withdrawal,
): Promise<Result<PublicationId, "not-published" | CommitRefusal>> {
  return commit(ctx, grant, async (tx, record) => {
    const { documentId } = grant;
    const standing = await tx.publication.findFirst({ where: { documentId, withdrawnAt: null }, select: { id: true } });
    if (!standing) return fail("not-published");
    const withdrawnAt = ctx.now();
    const reason = said ?? null;
    await tx.publication.update({
      where: { id: standing.id },
      data: { withdrawnAt, withdrawnById: doer(grant), reason },
    });
    record({
      kind: "report.withdrawn",
      documentId,
      data: { publicationId: standing.id, reason, withdrawnAt: withdrawnAt.toISOString() },
    });
    return ok(asId<PublicationId>(standing.id));
  });
}
