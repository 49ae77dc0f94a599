import type { WorkspaceGrant } from "../auth/grant.ts";
import type { Context } from "../context.ts";
import { type Draft, MAX_LISTED } from "./model.ts";

type DraftRow = { readonly name: string; readonly value: string; readonly savedAt: Date };

/** The holder's own drafts whose names begin with `under`, newest first. */
export async function listDrafts(ctx: Context, { holder }: WorkspaceGrant<"read">, under: string): Promise<Draft[]> {
  if (!holder) return [];
  // By hand, since LIKE takes the _ of a name for any character.
  const rows = await ctx.db.read.$queryRaw<DraftRow[]>`
    SELECT "name", "value", "savedAt" FROM "Draft"
    WHERE "userId" = ${holder.userId} AND substr("name", 1, ${under.length}) = ${under}
    ORDER BY "savedAt" DESC, "name" LIMIT ${MAX_LISTED}`;
  return rows.map(({ name, value, savedAt }) => ({
    name,
    value: JSON.parse(value) as unknown,
    savedAt: savedAt.toISOString(),
  }));
}
