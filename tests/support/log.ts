import type { Context } from "../../lib/context.ts";

type Stored = { readonly payloads: readonly { readonly field: string; readonly value: Uint8Array }[] };

/** What an entry commits to, by field: its data, and the words of its span as `span.quote`. */
export function dataOf({ payloads }: Stored): Record<string, unknown> {
  const parse = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  return Object.fromEntries(payloads.map(({ field, value }) => [field, parse(value)]));
}

/** The newest entries of the log, oldest first: how each is stored, what it says, and what it commits to. */
export async function lastEntries(ctx: Context, count: number) {
  const rows = await ctx.db.read.logEntry.findMany({
    include: { payloads: true },
    orderBy: { seq: "desc" },
    take: count,
  });
  return rows.toReversed().map((entry) => ({
    entry,
    body: JSON.parse(new TextDecoder().decode(entry.bytes)) as Record<string, unknown>,
    data: dataOf(entry),
  }));
}

/** The newest entry of the log. */
export async function lastEntry(ctx: Context) {
  const [last] = await lastEntries(ctx, 1);
  if (!last) throw new Error("the log is empty");
  return last;
}
