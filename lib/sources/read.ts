import type { WorkspaceGrant } from "../auth/grant.ts";
import type { Reference } from "../bibliography/reference.ts";
import type { Context } from "../context.ts";
import { sql, sqlList } from "../db/sql.ts";
import type { SourceId } from "../ids.ts";
import type { Page, PageRequest } from "../page.ts";
import { pageOf } from "../page.ts";
import { redacted, seenWholeBy, seesWhole, UNNAMED_REFERENCE } from "./confidential.ts";
import type { CopyState, Source } from "./model.ts";
import { descriptionIn } from "./row.ts";
import { findCopyStates } from "./snapshots/read.ts";

/** A source as its table holds it. */
export type SourceRow = Omit<Source, "addedAt" | "kind" | "tier" | "copy" | "withheld"> & {
  readonly kind: string;
  readonly tier: string;
  readonly addedAt: Date;
  readonly addedById: string;
};

/** A source as the holder of a grant may see it, from its row and from how things stand with its copies. */
export function sourceOf(row: SourceRow, copy: CopyState, { holder }: Pick<WorkspaceGrant<"read">, "holder">): Source {
  const source = whole(row, copy);
  return seesWhole(holder, row) ? source : redacted(source);
}

function whole(
  { id, title, url, kind, tier, publisher, author, publishedOn, addedAt, revision }: SourceRow,
  copy: CopyState,
): Source {
  return {
    id,
    title,
    url,
    kind: kind as Source["kind"],
    tier: tier as Source["tier"],
    publisher,
    author,
    publishedOn,
    copy,
    withheld: false,
    addedAt: addedAt.toISOString(),
    revision,
  };
}

/**
 * Sources whose title or address contains `query`, newest first; all of them without one. What is kept from the holder is
 * not found by what it says.
 */
export async function listSources(
  ctx: Context,
  grant: WorkspaceGrant<"read">,
  { query, ...page }: PageRequest & { readonly query?: string },
): Promise<Page<Source>> {
  const rows = await ctx.db.read.source.findMany({
    ...(query && {
      where: {
        AND: [seenWholeBy(grant.holder), { OR: [{ title: { contains: query } }, { url: { contains: query } }] }],
      },
    }),
    orderBy: [{ addedAt: "desc" }, { id: "desc" }],
    ...(page.cursor && { cursor: { id: page.cursor }, skip: 1 }),
    take: page.limit + 1,
  });
  if (rows.length === 0) return { rows: [], next: null };
  const copyOf = await findCopyStates(ctx, sqlList(rows.map(({ id }) => id)));
  return pageOf(
    rows.map((row) => sourceOf(row, copyOf(row.id), grant)),
    page.limit,
  );
}

/** One source with all that is known to cite it by, or null. */
export async function findReferenced(
  ctx: Context,
  grant: WorkspaceGrant<"read">,
  sourceId: SourceId,
): Promise<(Source & { readonly reference: Reference }) | null> {
  const row = await ctx.db.read.source.findUnique({ where: { id: sourceId } });
  if (!row) return null;
  const copyOf = await findCopyStates(ctx, sql`${sourceId}`);
  const source = sourceOf(row, copyOf(sourceId), grant);
  return { ...source, reference: source.withheld ? UNNAMED_REFERENCE : descriptionIn(row).reference };
}

/** One source, or null. */
export async function findSource(
  ctx: Context,
  grant: WorkspaceGrant<"read">,
  sourceId: SourceId,
): Promise<Source | null> {
  const referenced = await findReferenced(ctx, grant, sourceId);
  if (!referenced) return null;
  const { reference: _, ...source } = referenced;
  return source;
}
