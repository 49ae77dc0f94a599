import type { WorkspaceGrant } from "../../auth/grant.ts";
import { type Mark, sameBy } from "../../bibliography/sameness.ts";
import type { Context } from "../../context.ts";
import type { SourceId } from "../../ids.ts";
import type { Twin } from "./model.ts";

// More than a person will compare; a notice that asks for consent may be the copy of hundreds.
const MOST_TWINS = 20;

/** Other sources that seem to be the same as this one, oldest first. */
export async function listTwins(ctx: Context, _grant: WorkspaceGrant<"read">, sourceId: SourceId): Promise<Twin[]> {
  const own = await ctx.db.read.sourceMark.findMany({ where: { sourceId }, select: { mark: true } });
  if (own.length === 0) return [];
  const marks = own.map(({ mark }) => mark as Mark);
  const rows = await ctx.db.read.source.findMany({
    where: { id: { not: sourceId }, kind: { not: "confidential" }, marks: { some: { mark: { in: marks } } } },
    select: { id: true, title: true, marks: { select: { mark: true } } },
    orderBy: [{ addedAt: "asc" }, { id: "asc" }],
    take: MOST_TWINS,
  });
  return rows.flatMap(({ id, title, marks: theirs }) => {
    const shared = sameBy(
      marks,
      theirs.map(({ mark }) => mark as Mark),
    );
    return shared === null ? [] : [{ id, title, by: shared.slice(0, shared.indexOf(":")) as Twin["by"] }];
  });
}
