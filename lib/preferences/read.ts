import type { WorkspaceGrant } from "../auth/grant.ts";
import type { Context } from "../context.ts";
import { DEFAULTS, type Preferences } from "./model.ts";

/** The holder's own preferences. */
export async function findPreferences(ctx: Context, { holder }: WorkspaceGrant<"read">): Promise<Preferences> {
  const row = holder && (await ctx.db.read.preferences.findUnique({ where: { userId: holder.userId } }));
  if (!row) return DEFAULTS;
  const { singleKeys, mail, revision } = row;
  return { singleKeys, keys: JSON.parse(row.keys) as Preferences["keys"], mail, revision };
}
