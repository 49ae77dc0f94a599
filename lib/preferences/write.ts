import type { WorkspaceGrant } from "../auth/grant.ts";
import type { Context } from "../context.ts";
import type { CommitRefusal } from "../provenance/model.ts";
import { commit } from "../provenance/write.ts";
import { fail, ok, type Result } from "../result.ts";
import type { NewPreferences } from "./model.ts";

/** Sets the holder's own preferences, all of them. `seen` is the revision they had before them, when they told. */
export async function setPreferences(
  ctx: Context,
  grant: WorkspaceGrant<"read">,
  input: NewPreferences & { readonly seen: number | null },
): Promise<Result<null, "changed-since" | "not-a-person" | CommitRefusal>> {
  const { holder } = grant;
  if (!holder) return fail("not-a-person");
  const { userId } = holder;
  return commit(ctx, grant, async (tx, record) => {
    const standing = await tx.preferences.findUnique({ where: { userId }, select: { revision: true } });
    const base = standing?.revision ?? 0;
    if (input.seen !== null && input.seen !== base) return fail("changed-since");
    const { singleKeys, mail } = input;
    const row = { userId, singleKeys, keys: JSON.stringify(input.keys), mail, revision: base + 1 };
    if (standing) await tx.preferences.update({ where: { userId }, data: row });
    else await tx.preferences.create({ data: row });
    record({ kind: "preferences.set", base, data: { preferences: row } });
    return ok(null);
  });
}
