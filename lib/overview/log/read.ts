import type { Grant } from "../../auth/grant.ts";
import type { Context } from "../../context.ts";
import { sqlList } from "../../db/sql.ts";
import { groupBy } from "../../group-by.ts";
import { type Happening, TELLING_FIELDS, TELLING_KINDS } from "../traced.ts";

type EntryRow = {
  readonly seq: number;
  readonly kind: string;
  readonly claimId: string | null;
  readonly actor: string;
  readonly at: string;
  readonly field: string | null;
  readonly value: Uint8Array | null;
};

/** What happened to the claims of a document, oldest first, with as much of it as is not erased. */
export async function listHappenings(ctx: Context, grant: Grant<"read">): Promise<Happening[]> {
  const rows = await ctx.db.read.$queryRaw<EntryRow[]>`
    SELECT e."seq", e."kind", e."claimId", e."actor", e."at", p."field", p."value"
    FROM "LogEntry" e
      LEFT JOIN "LogPayload" p ON p."seq" = e."seq" AND p."field" IN (${sqlList([...TELLING_FIELDS])})
    WHERE e."documentId" = ${grant.documentId} AND e."kind" IN (${sqlList([...TELLING_KINDS])})
    ORDER BY e."seq"`;
  const text = new TextDecoder();
  return [...groupBy(rows, ({ seq }) => seq).values()].map((fields) => {
    const [{ kind, claimId, actor, at }] = fields as [EntryRow, ...EntryRow[]];
    const data = fields.flatMap(({ field, value }) =>
      field !== null && value ? [[field, JSON.parse(text.decode(value)) as unknown]] : [],
    );
    return { kind, claimId, actor, at, data: Object.fromEntries(data) as Happening["data"] };
  });
}
