import type { WorkspaceGrant } from "../auth/grant.ts";
import type { Context } from "../context.ts";
import type { SourceId } from "../ids.ts";
import type { Page, PageRequest } from "../page.ts";
import { pageOf } from "../page.ts";
import type { Source } from "./model.ts";

/** A source as its table holds it. */
export type SourceRow = Omit<Source, "addedAt" | "kind" | "tier"> & { kind: string; tier: string; addedAt: Date };

/** A source as everybody sees it, from its row. */
export function sourceOf({
  id,
  title,
  url,
  kind,
  tier,
  publisher,
  author,
  publishedOn,
  addedAt,
  revision,
}: SourceRow): Source {
  return {
    id,
    title,
    url,
    kind: kind as Source["kind"],
    tier: tier as Source["tier"],
    publisher,
    author,
    publishedOn,
    addedAt: addedAt.toISOString(),
    revision,
  };
}

/** Sources whose title or address contains `query`, newest first; all of them without one. */
export async function listSources(
  ctx: Context,
  _grant: WorkspaceGrant<"read">,
  { query, ...page }: PageRequest & { readonly query?: string },
): Promise<Page<Source>> {
  const rows = await ctx.db.read.source.findMany({
    ...(query && { where: { OR: [{ title: { contains: query } }, { url: { contains: query } }] } }),
    orderBy: [{ addedAt: "desc" }, { id: "desc" }],
    ...(page.cursor && { cursor: { id: page.cursor }, skip: 1 }),
    take: page.limit + 1,
  });
  return pageOf(rows.map(sourceOf), page.limit);
}

/** One source, or null. */
export async function findSource(
  ctx: Context,
  _grant: WorkspaceGrant<"read">,
  sourceId: SourceId,
): Promise<Source | null> {
  const row = await ctx.db.read.source.findUnique({ where: { id: sourceId } });
  return row && sourceOf(row);
}
