import type { WorkspaceGrant } from "../../auth/grant.ts";
import type { Reference } from "../../bibliography/reference.ts";
import type { Context } from "../../context.ts";
import type { SourceId } from "../../ids.ts";
import { descriptionIn } from "../row.ts";

/** All that is known of a source to cite it by, or null when there is no such source. */
export async function findReference(
  ctx: Context,
  _grant: WorkspaceGrant<"read">,
  sourceId: SourceId,
): Promise<Reference | null> {
  const row = await ctx.db.read.source.findUnique({ where: { id: sourceId } });
  return row && descriptionIn(row).reference;
}
