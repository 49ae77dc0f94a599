import type { Context } from "../../context.ts";
import type { ListedDocument } from "../listed.ts";

/** A document as lists across documents name it, and what they sort it by. */
export type DocumentPlace = {
  readonly document: ListedDocument;
  readonly dueAt: string | null;
  readonly importedAt: string;
};

/** The documents of some claims. */
export async function findListedDocuments(
  ctx: Context,
  claims: readonly { readonly documentId: string }[],
): Promise<(documentId: string) => DocumentPlace> {
  const rows = await ctx.db.read.document.findMany({
    where: { id: { in: [...new Set(claims.map(({ documentId }) => documentId))] } },
    select: { id: true, title: true, lang: true, dueAt: true, importedAt: true },
  });
  const places = new Map(
    rows.map(({ importedAt, dueAt: due, ...row }) => {
      const dueAt = due?.toISOString() ?? null;
      return [row.id, { document: { ...row, dueAt }, dueAt, importedAt: importedAt.toISOString() }];
    }),
  );
  return (documentId) => {
    const place = places.get(documentId);
    if (!place) throw new Error(`document ${documentId} has claims and is not there: documents are never deleted`);
    return place;
  };
}
