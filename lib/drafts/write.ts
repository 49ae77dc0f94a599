import type { WorkspaceGrant } from "../auth/grant.ts";
import type { Context } from "../context.ts";
import type { CommitRefusal } from "../provenance/model.ts";
import { commit, eraseWords } from "../provenance/write.ts";
import { fail, ok, type Result } from "../result.ts";
import type { KeptDraft } from "./model.ts";

/**
 * Keeps a draft of the holder's; `value` is JSON text. Of two tabs the later wins. The words of the draft as it was
 * kept before are erased from the log (docs/decisions/0020).
 *
 * Typing sends one every two seconds, so its statements are written out, and each is found by a key.
 */
export async function keepDraft(
  ctx: Context,
  grant: WorkspaceGrant<"read">,
  { name, value }: { readonly name: string; readonly value: string },
): Promise<Result<KeptDraft, "not-a-person" | CommitRefusal>> {
  const { holder } = grant;
  if (!holder) return fail("not-a-person");
  const { userId } = holder;
  return commit(ctx, grant, async (tx, record) => {
    const savedAt = ctx.now();
    const [before] = await tx.$queryRaw<{ seq: number }[]>`
      SELECT "seq" FROM "Draft" WHERE "userId" = ${userId} AND "name" = ${name}`;
    if (before) await eraseWords(tx, before.seq);
    // The head is locked, and this commit has one entry: its number is the size of the log.
    await tx.$executeRaw`
      INSERT INTO "Draft" ("userId", "name", "value", "savedAt", "seq")
      VALUES (${userId}, ${name}, ${value}, ${savedAt}, (SELECT "size" FROM "LogHead" WHERE "id" = 1))
      ON CONFLICT ("userId", "name") DO UPDATE
      SET "value" = excluded."value", "savedAt" = excluded."savedAt", "seq" = excluded."seq"`;
    record({ kind: "draft.kept", data: { draft: { userId, name, value, savedAt: savedAt.toISOString() } } });
    return ok({ name, savedAt: savedAt.toISOString() });
  });
}

/** Lets a draft go: it was filed, or given up. Its words are erased from the log. */
export async function letDraftGo(
  ctx: Context,
  grant: WorkspaceGrant<"read">,
  name: string,
): Promise<Result<null, "no-such-draft" | "not-a-person" | CommitRefusal>> {
  const { holder } = grant;
  if (!holder) return fail("not-a-person");
  return commit(ctx, grant, async (tx, record) => {
    const [gone] = await tx.$queryRaw<{ seq: number }[]>`
      DELETE FROM "Draft" WHERE "userId" = ${holder.userId} AND "name" = ${name} RETURNING "seq"`;
    if (!gone) return fail("no-such-draft");
    await eraseWords(tx, gone.seq);
    record({ kind: "draft.let-go", data: { name } });
    return ok(null);
  });
}
