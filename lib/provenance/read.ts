import type { Context } from "../context.ts";

/** The end of the log: what a report prints, so that a cut tail shows. */
export type LogHead = {
  readonly origin: string;
  /** Number of entries. */
  readonly size: number;
  /** Leaf hash (hex) of the newest entry; null while the log is empty. */
  readonly leafHash: string | null;
};

export async function readLogHead(ctx: Context): Promise<LogHead> {
  const head = await ctx.db.read.logHead.findUniqueOrThrow({ where: { id: 1 } });
  const last = await ctx.db.read.logEntry.findFirst({
    orderBy: { seq: "desc" },
    select: { seq: true, leafHash: true },
  });
  return { origin: head.origin, size: last ? last.seq + 1 : 0, leafHash: last?.leafHash ?? null };
}
