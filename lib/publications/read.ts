import type { Grant } from "../auth/grant.ts";
import { findBylines } from "../auth/read.ts";
import type { Context } from "../context.ts";
import type { LabelLanguage, Scope } from "../reports/selection.ts";
import { pathOf } from "./address.ts";
import type { Publication, PublicationStanding } from "./model.ts";

/** How a document stands with the public, as its desk sees it. */
export async function readPublications(ctx: Context, { documentId }: Grant<"read">): Promise<PublicationStanding> {
  const [rows, sealed] = await Promise.all([
    ctx.db.read.publication.findMany({
      where: { documentId },
      orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    }),
    ctx.db.read.documentSignOff.findFirst({ where: { documentId, reopenedAt: null }, select: { id: true } }),
  ]);
  const bylineOf = await findBylines(
    ctx,
    rows.flatMap(({ publishedById, withdrawnById, personId }) =>
      [publishedById, withdrawnById ?? [], personId ?? []].flat(),
    ),
  );
  const told = (row: (typeof rows)[number]): Publication => ({
    path: pathOf(row.address),
    scope: row.scope as Scope,
    person: row.personId === null ? null : bylineOf(row.personId),
    labels: row.labels as LabelLanguage,
    publishedAt: row.publishedAt.toISOString(),
    publishedBy: bylineOf(row.publishedById),
  });
  const standing = rows.find(({ withdrawnAt }) => withdrawnAt === null);
  return {
    published: standing ? told(standing) : null,
    isShown: standing !== undefined && sealed !== null,
    withdrawn: rows.flatMap((row) =>
      row.withdrawnAt
        ? {
            ...told(row),
            withdrawnAt: row.withdrawnAt.toISOString(),
            withdrawnBy: bylineOf(row.withdrawnById ?? ""),
            reason: row.reason,
          }
        : [],
    ),
  };
}
