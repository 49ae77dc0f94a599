import type { Grant, WorkspaceGrant } from "../auth/grant.ts";
import { findBylines } from "../auth/read.ts";
import type { Context } from "../context.ts";
import type { Page, PageRequest } from "../page.ts";
import { pageOf } from "../page.ts";
import type { DocumentHeader } from "./model.ts";

/** The newest version without its text: headers are read often, texts are long. */
const PRESENT = {
  versions: {
    orderBy: { ordinal: "desc" },
    take: 1,
    select: {
      id: true,
      ordinal: true,
      sha256: true,
      length: true,
      words: true,
      original: { select: { url: true, fetchedAt: true } },
    },
  },
  signOffs: { where: { reopenedAt: null }, select: { signedAt: true, editorId: true }, take: 1 },
} as const;

type Row = {
  id: string;
  title: string;
  lang: string;
  originPublisher: string | null;
  originUrl: string | null;
  originPublishedOn: string | null;
  originModifiedOn: string | null;
  originAuthors: string;
  importedAt: Date;
  importedById: string | null;
  dueAt: Date | null;
  revision: number;
  signOffs: { signedAt: Date; editorId: string }[];
  versions: (DocumentHeader["version"] & { original: { url: string | null; fetchedAt: Date | null } | null })[];
};

/** The documents of the installation, newest first. */
export async function listDocuments(
  ctx: Context,
  _grant: WorkspaceGrant<"read">,
  page: PageRequest,
): Promise<Page<DocumentHeader>> {
  const rows = await ctx.db.read.document.findMany({
    include: PRESENT,
    orderBy: [{ importedAt: "desc" }, { id: "desc" }],
    ...(page.cursor && { cursor: { id: page.cursor }, skip: 1 }),
    take: page.limit + 1,
  });
  return pageOf(await headersOf(ctx, rows), page.limit);
}

/** A document and its present version. */
export async function findDocument(ctx: Context, grant: Grant<"read">): Promise<DocumentHeader> {
  const row = await ctx.db.read.document.findUniqueOrThrow({ where: { id: grant.documentId }, include: PRESENT });
  const [header] = await headersOf(ctx, [row]);
  if (!header) throw new Error(`document ${grant.documentId} has no header`);
  return header;
}

/** The exact text of a document's present version. */
export async function findText(ctx: Context, grant: Grant<"read">): Promise<string> {
  const version = await ctx.db.read.version.findFirstOrThrow({
    where: { documentId: grant.documentId },
    orderBy: { ordinal: "desc" },
    select: { text: true },
  });
  return version.text;
}

async function headersOf(ctx: Context, rows: readonly Row[]): Promise<DocumentHeader[]> {
  const byline = await findBylines(
    ctx,
    rows.flatMap(({ importedById, signOffs }) => [importedById ?? [], signOffs.map(({ editorId }) => editorId)].flat()),
  );
  return rows.map((row) => {
    const [present] = row.versions;
    if (!present) throw new Error(`document ${row.id} has no version: an import writes both or neither`);
    const { original, ...version } = present;
    const [signOff] = row.signOffs;
    return {
      id: row.id,
      title: row.title,
      lang: row.lang,
      origin: {
        publisher: row.originPublisher,
        url: row.originUrl,
        authors: row.originAuthors === "" ? [] : row.originAuthors.split("\n"),
        publishedOn: row.originPublishedOn,
        modifiedOn: row.originModifiedOn,
      },
      importedAt: row.importedAt.toISOString(),
      importedBy: byline(row.importedById ?? "").name,
      fetched: original?.url && original.fetchedAt ? { url: original.url, at: original.fetchedAt.toISOString() } : null,
      version,
      dueAt: row.dueAt?.toISOString() ?? null,
      signedOff: signOff ? { at: signOff.signedAt.toISOString(), by: byline(signOff.editorId).name } : null,
      revision: row.revision,
    };
  });
}
