import type { Context } from "../context.ts";

/** A point of the log: whoever holds a later log can show that it continues this one. */
export type LogHead = {
  /** Which log: one for each installation. */
  readonly origin: string;
  /** How many entries it had. */
  readonly size: number;
  /** Leaf hash (hex) of its last entry. */
  readonly headHash: string;
};

/**
 * The log as it stood after the last change of a document. Exports are entries too, but change nothing: they are passed
 * over, so that an unchanged document is exported to the same bytes each time.
 */
export async function findDocumentHead(ctx: Context, documentId: string): Promise<LogHead> {
  const { origin } = await ctx.db.read.logHead.findUniqueOrThrow({ where: { id: 1 } });
  const last = await ctx.db.read.logEntry.findFirst({
    where: { documentId, kind: { not: "export.created" } },
    orderBy: { seq: "desc" },
    select: { seq: true, leafHash: true },
  });
  if (!last) throw new Error(`document ${documentId} has no entry in the log: an import writes both or neither`);
  return { origin, size: last.seq + 1, headHash: last.leafHash };
}
