import type { Context } from "../context.ts";
import type { Reader } from "../db/types.ts";
import { fail, ok, type Result } from "../result.ts";
import type { By, Json } from "./model.ts";

/** A point of the log: whoever holds a later log can show that it continues this one. */
export type LogHead = {
  /** Which log: one for each installation. */
  readonly origin: string;
  /** How many entries it had. */
  readonly size: number;
  /** Leaf hash (hex) of its last entry. */
  readonly headHash: string;
};

/** What the log of this installation is called. */
export async function findLogOrigin({ db }: Context): Promise<string> {
  return (await db.read.logHead.findUniqueOrThrow({ where: { id: 1 } })).origin;
}

/** The last entry of a document that changed it: its number, its leaf hash (hex), and when it was written (RFC 3339). */
export type LastChange = { readonly seq: number; readonly leafHash: string; readonly at: string };

/**
 * The last change of a document. Exports are entries too, but change nothing: they are passed over, so that an unchanged
 * document is exported to the same bytes each time.
 */
export async function findLastChange(ctx: Context, documentId: string): Promise<LastChange> {
  const last = await ctx.db.read.logEntry.findFirst({
    where: { documentId, kind: { not: "export.created" } },
    orderBy: { seq: "desc" },
    select: { seq: true, leafHash: true, at: true },
  });
  if (!last) throw new Error(`document ${documentId} has no entry in the log: an import writes both or neither`);
  return last;
}

/** The log as it stood after the last change of a document. */
export async function findDocumentHead(ctx: Context, documentId: string): Promise<LogHead> {
  const [origin, { seq, leafHash }] = await Promise.all([findLogOrigin(ctx), findLastChange(ctx, documentId)]);
  return { origin, size: seq + 1, headHash: leafHash };
}

/** The leaf hash (hex) of each entry of a document, by its number. */
export async function findLeafHashes(ctx: Context, documentId: string): Promise<(seq: number) => string> {
  const entries = await ctx.db.read.logEntry.findMany({ where: { documentId }, select: { seq: true, leafHash: true } });
  const hashes = new Map(entries.map(({ seq, leafHash }) => [seq, leafHash]));
  return (seq) => {
    const hash = hashes.get(seq);
    if (hash === undefined) throw new Error(`entry ${seq} is none of document ${documentId}`);
    return hash;
  };
}

/**
 * What this actor's request was answered when it was sent before; null when it was not, or carries no Idempotency-Key.
 * `commit` asks under its lock; a caller that asks first, of the reading side, spares what is dear to find out before.
 */
export async function findAnswer<T extends Json>(
  { db, once }: Context,
  by: By,
  { answer }: Pick<Reader, "answer"> = db.read,
): Promise<Result<T, "key-used-otherwise"> | null> {
  if (!once) return null;
  const { key, fingerprint } = once;
  const known = await answer.findUnique({ where: { actor_key: { actor: by.actor.pseudonym, key } } });
  if (!known) return null;
  return known.fingerprint === fingerprint ? ok(JSON.parse(known.value) as T) : fail("key-used-otherwise");
}
