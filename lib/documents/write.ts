import type { Grant, WorkspaceGrant } from "../auth/grant.ts";
import { initialCheckability, type RaisedClaim } from "../claims/model.ts";
import { loggedClaim, raiseClaims } from "../claims/write.ts";
import type { Context } from "../context.ts";
import { asId, type DocumentId, type VersionId } from "../ids.ts";
import type { CommitRefusal } from "../provenance/model.ts";
import { commit } from "../provenance/write.ts";
import { fail, ok, type Result } from "../result.ts";
import { sha256 } from "../text/sha256.ts";
import { textOf } from "../text/span.ts";
import type { DocumentChange, Imported, Original, ReadText } from "./model.ts";

/** A text ready to be imported, and how it came. */
export type Import = {
  readonly read: ReadText;
  readonly original: Original;
  /** Where it was published, when the person who imports it knows better than its own origin line. */
  readonly originUrl: string | null;
  /** The importer wrote it: they will never file verdicts on it. */
  readonly ownText: boolean;
};

/** Imports a text: the document, its first version, its original bytes and all its claims, in one commit or not at all. */
export async function importDocument(
  ctx: Context,
  grant: WorkspaceGrant<"import">,
  input: Import,
): Promise<Result<Imported, CommitRefusal>> {
  const { read, original } = input;
  const id = asId<DocumentId>(ctx.newId());
  const claims = claimsOf(read, id);
  return commit(ctx, grant, async (tx, record) => {
    const versionId = asId<VersionId>(ctx.newId());
    const importedAt = ctx.now();
    const at = importedAt.toISOString();
    const userId = grant.holder?.userId ?? null;
    const document = {
      id,
      title: read.title,
      lang: read.lang,
      originPublisher: read.origin.publisher,
      // A page that names no address of its own was published where it was fetched.
      originUrl: input.originUrl ?? read.origin.url ?? original.fetched?.url ?? null,
      originPublishedOn: read.origin.publishedOn,
      originModifiedOn: read.origin.modifiedOn,
      originAuthors: read.origin.authors.join("\n"),
      importedById: userId,
      authorId: input.ownText ? userId : null,
    };
    const version = {
      id: versionId,
      documentId: id,
      ordinal: 1,
      sha256: sha256(read.text),
      length: read.text.length,
      words: read.words,
    };
    const kept = {
      sha256: sha256(original.bytes),
      mediaType: original.mediaType,
      charset: original.charset,
      fileName: original.fileName,
      url: original.fetched?.url ?? null,
      changes: read.notes.join("\n"),
    };
    await tx.document.create({ data: { ...document, importedAt } });
    await tx.version.create({ data: { ...version, text: read.text, createdAt: importedAt } });
    const fetchedAt = original.fetched?.at ?? null;
    await tx.original.create({
      data: {
        ...kept,
        fetchedAt: fetchedAt && new Date(fetchedAt),
        versionId,
        bytes: Buffer.from(original.bytes),
      },
    });
    await raiseClaims(tx, ctx.db.engine, { documentId: id, versionId }, claims);
    record({
      kind: "document.imported",
      documentId: id,
      docRev: version.sha256,
      data: {
        document: { ...document, importedAt: at },
        version: { ...version, createdAt: at },
        original: { ...kept, fetchedAt },
        claims: claims.map(loggedClaim),
      },
    });
    return ok({ id, versionId, claims: claims.length });
  });
}

/** Says when the check of a document is to be done. `seen` is the revision the person had before them, when they told. */
export async function setDue(
  ctx: Context,
  grant: Grant<"schedule">,
  { dueAt, seen }: DocumentChange & { readonly seen: number | null },
): Promise<Result<DocumentId, "changed-since" | CommitRefusal>> {
  const { documentId } = grant;
  return commit(ctx, grant, async (tx, record) => {
    const { revision } = await tx.document.findUniqueOrThrow({
      where: { id: documentId },
      select: { revision: true },
    });
    if (seen !== null && seen !== revision) return fail("changed-since");
    const due = dueAt === null ? null : new Date(dueAt);
    const data = { dueAt: due, revision: revision + 1 };
    await tx.document.update({ where: { id: documentId }, data, select: { id: true } });
    const told = { dueAt: due?.toISOString() ?? null };
    record({ kind: "document.due-set", documentId, base: revision, data: told });
    return ok(documentId);
  });
}

/** The claims of a first version. Their ids are numbers within the document: a page that lists thousands stays small. */
function claimsOf(read: ReadText, documentId: DocumentId): RaisedClaim[] {
  return read.segments.map(({ start, end, role, reason, block }, at) => ({
    id: `${documentId}.${at + 1}`,
    start,
    end,
    text: textOf(read.text, { start, end }),
    block,
    role,
    roleReason: reason,
    checkability: initialCheckability(role),
  }));
}
